import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Electron binary, found without importing the package, which would try to download it. */
function electronBinary(): string | null {
  const told = process.env['MILEMARK_ELECTRON'];
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const path = told ?? (existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : null);
  return path !== null && existsSync(path) ? path : null;
}

const binary = electronBinary();
const isRequired = process.env['MILEMARK_REQUIRE_ELECTRON'] === '1';

test('the desktop window opens, reaches its host by a port and shows the start screen', async () => {
  test.skip(binary === null && !isRequired, 'Electron is not installed here (node node_modules/electron/install.js gets it)');
  expect(binary, 'MILEMARK_REQUIRE_ELECTRON=1, but Electron is not installed').not.toBeNull();
  const userData = await mkdtemp(join(tmpdir(), 'milemark-electron-'));
  const app = await _electron.launch({ executablePath: binary ?? '', args: [root, `--user-data-dir=${userData}`] });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toBe('milemark://app/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const preferences = await app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
    );
    for (const one of preferences)
      expect(one).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true });
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  } finally {
    await app.close();
    await rm(userData, { recursive: true, force: true });
  }
});
