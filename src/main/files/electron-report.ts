import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The Electron that shows the desktop window: the one that runs us, else the one beside the packages. Never imports it: that would download. */
export function electronReport(): {
  readonly name: string;
  readonly found: boolean;
  readonly version: string | null;
  readonly path: string | null;
  readonly help: string | null;
} {
  const running = process.versions['electron'];
  if (running !== undefined) return { name: 'Electron', found: true, version: running, path: process.execPath, help: null };
  const path = process.env['MILEMARK_ELECTRON'] ?? installedElectron();
  if (path !== null && existsSync(path)) return { name: 'Electron', found: true, version: versionBeside(path), path, help: null };
  const help = 'The window opens in the browser instead (milemark serve --open). To get it: node node_modules/electron/install.js';
  return { name: 'Electron', found: false, version: null, path: null, help };
}

function installedElectron(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  } catch {
    return null;
  }
}

/** Electron's distribution says its version in a file beside the binary. */
function versionBeside(path: string): string | null {
  try {
    return readFileSync(join(dirname(path), 'version'), 'utf8').trim();
  } catch {
    return null;
  }
}
