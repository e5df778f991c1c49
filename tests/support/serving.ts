import { type ChildProcess, spawn } from 'node:child_process';
import { CLI } from './milemark.ts';

export type Serving = {
  /** Signs the first browser that opens it in; good once. */
  readonly url: string;
  end(): Promise<void>;
};

/** Starts the real browser host as a process of its own. */
export async function serve(env: Readonly<Record<string, string>>): Promise<Serving> {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const host = spawn(process.execPath, [CLI, 'serve', '--json'], { stdio: [...stdio], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => host.once('exit', resolve));
  return {
    url: await urlOf(host),
    async end() {
      host.kill('SIGTERM');
      await ended;
    },
  };
}

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
