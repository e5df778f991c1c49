import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../domain/base/result.ts';

export type ToolRun = {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Address space in bytes that the child may claim (Linux with prlimit only). */
  readonly memory?: number;
  readonly maxOutput?: number;
};

export type ToolOutput = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

const PRLIMIT = process.platform === 'linux' && existsSync('/usr/bin/prlimit') ? '/usr/bin/prlimit' : null;
const TAIL = 16_384;

/**
 * Runs a tool without a shell, in its own process group, with no standard input. Fails with `tool-missing`,
 * `tool-timeout`, `tool-output` or `cancelled`; an exit status other than 0 is for the caller to judge.
 */
export function runTool(path: string, args: readonly string[], run: ToolRun): Promise<Result<ToolOutput>> {
  if (run.signal?.aborted === true) return Promise.resolve(fail('cancelled', 'It was cancelled.'));
  const [command, all] =
    PRLIMIT !== null && run.memory !== undefined ? [PRLIMIT, [`--as=${run.memory}`, path, ...args]] : [path, [...args]];
  return new Promise((resolve) => {
    const child = spawn(command, all, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', windowsHide: true });
    const end = once((result: Result<ToolOutput>) => {
      clearTimeout(timer);
      run.signal?.removeEventListener('abort', onAbort);
      if (!result.ok) killTree(child.pid, 'SIGKILL');
      resolve(result);
    });
    const onAbort = (): void => end(fail('cancelled', 'It was cancelled.'));
    const timer = setTimeout(() => end(fail('tool-timeout', 'Reading it took too long, so it was given up.')), run.timeoutMs);
    run.signal?.addEventListener('abort', onAbort, { once: true });
    const out: Buffer[] = [];
    let size = 0;
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > (run.maxOutput ?? 16 << 20)) end(fail('tool-output', 'It describes itself at absurd length, so it was given up.'));
      else out.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-TAIL);
    });
    child.on('error', () => end(fail('tool-missing', `${path} cannot be started.`)));
    child.on('close', (exitCode) => end(ok({ stdout: Buffer.concat(out).toString(), stderr, exitCode: exitCode ?? -1 })));
  });
}

/** Ends a child and all that it started; a child that is gone already is no fault. */
export function killTree(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Gone already: that is what was wanted.
  }
}

function once<T>(call: (value: T) => void): (value: T) => void {
  let called = false;
  return (value) => {
    if (called) return;
    called = true;
    call(value);
  };
}
