import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';

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
    const host = spawn(process.execPath, [CLI, 'serve', '--json'], { stdio: ['ignore', 'pipe', 'inherit'], env });
    try {
      await use({ folder, milemark, url: await urlOf(host) });
    } finally {
      host.kill('SIGTERM');
      await new Promise((resolve) => (host.exitCode === null ? host.once('exit', resolve) : resolve(null)));
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function urlOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /"url": "([^"]+)"/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    host.once('exit', (code) => reject(new Error(`The browser host ended with ${code} before it gave its address.`)));
  });
}
