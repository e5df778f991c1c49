import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWhereStale } from './build.mjs';
import { setUpPackages, setUpProgramsOrSay } from './setup.mjs';
import { milemarkEnv, milemarkNode, root, runMain, runNode, runProgram, say } from './toolchain.mjs';

await runMain(async () => {
  setUpPackages();
  setUpProgramsOrSay();
  await buildWhereStale();
  const production = productionToOpen(process.argv.slice(2));
  const electron = findElectron() ?? getElectronOnce();
  const obstacle = electron === null ? 'Electron is not installed here' : noWindowBecause();
  if (obstacle === null) return runProgram(electron, [root, ...(production === null ? [] : [production])]);
  say(`${obstacle}: opening Milemark in the browser instead.`);
  const library = production === null ? [] : ['-L', production];
  return runNode(join(root, 'src', 'main', 'cli', 'index.ts'), [...library, 'serve', '--open']);
});

/** The production named by `-L FOLDER`, a bare argument or MILEMARK_PRODUCTION, else the demo where it was made, else none. */
function productionToOpen(args) {
  const told = args[args.indexOf('-L') + 1] ?? process.env.MILEMARK_PRODUCTION;
  if (told) return told;
  const demo = join(root, 'demo', 'One More Win.milemark');
  return existsSync(demo) ? demo : null;
}

/** The Electron binary, without importing the package: its index.js would try to download. */
function findElectron() {
  if (process.env.MILEMARK_ELECTRON) return process.env.MILEMARK_ELECTRON;
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const binary = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : null;
  return binary !== null && existsSync(binary) ? binary : null;
}

/** Downloads Electron by its own installer, one try for each installation of the packages. */
function getElectronOnce() {
  const tried = join(root, 'node_modules', '.cache', 'milemark', 'electron-tried');
  if (existsSync(tried)) return null;
  say('Getting the Electron window (once, about 110 MB) …');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(milemarkNode(), [installer], { stdio: 'ignore', env: milemarkEnv(), timeout: 600_000 });
  mkdirSync(dirname(tried), { recursive: true });
  writeFileSync(tried, '');
  return findElectron();
}

/** Why an Electron that is there cannot open a window, in words that begin a sentence; null where it can. */
function noWindowBecause() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display for a window';
  return process.getuid?.() === 0 ? 'Electron does not run as root' : null;
}
