import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runMain, runNode, Stop, say } from './toolchain.mjs';

const SOURCES = ['src/contract', 'src/domain', 'src/main', 'src/preload', 'src/renderer'];
const SETTINGS = ['electron.vite.config.ts', 'vite.renderer.config.ts', 'package-lock.json'];

/** Builds the app into out/ unless that already holds a build of these very sources. */
export async function buildWhereStale() {
  const stampFile = join(root, 'out', '.stamp');
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Building the app …');
  const status = await runNode(join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), ['build', '--logLevel', 'error'], {
    cwd: root,
    stdoutToStderr: true,
  });
  if (status !== 0) throw new Stop('The app could not be built: see above.');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function stampOfSources() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const file of [...files.sort(), ...SETTINGS.map((name) => join(root, name))]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    await buildWhereStale();
    return 0;
  });
}
