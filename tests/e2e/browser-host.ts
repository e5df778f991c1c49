import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve } from '../support/serving.ts';

const CLI = join('src', 'main', 'cli', 'index.ts');

/** A folder of one's own, and the real browser host with no production open. */
type Stage = {
  readonly folder: string;
  readonly url: string;
  /** Runs a command of the command line and answers its standard output. */
  milemark(...args: readonly string[]): string;
};

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName }, use) => {
    if (!existsSync(join('out', 'renderer', 'index.html'))) throw new Error('The window is not built: npm run build');
    const folder = mkdtempSync(join(tmpdir(), `milemark-${browserName}-`));
    const env = { ...process.env, INIT_CWD: folder };
    const milemark = (...args: readonly string[]): string => execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
    const host = await serve({ INIT_CWD: folder });
    try {
      await use({ folder, milemark, url: host.url });
    } finally {
      await host.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
