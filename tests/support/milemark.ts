import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runMilemark } from '../../src/main/cli/run.ts';
import { localHost } from '../../src/main/host.ts';
import { workerUrl } from './catalogue-builder.ts';

/** The command line's own entry, run as a child process as scripts and stations run it. */
export const CLI = fileURLToPath(new URL('../../src/main/cli/index.ts', import.meta.url));

export type Run = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Runs `milemark` in a folder; answers what it wrote and its exit status. Fails when it does not end by itself. */
export const milemarkIn =
  (folder: string, env: Readonly<Record<string, string>> = {}) =>
  (...args: readonly string[]): Promise<Run> =>
    new Promise((resolve, reject) => {
      const options = { cwd: folder, env: { ...process.env, INIT_CWD: folder, ...env }, timeout: 120_000, maxBuffer: 1 << 26 };
      execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
        if (error?.killed === true || error?.signal != null) reject(new Error(`milemark ${args.join(' ')} did not end by itself`));
        else resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });

/** The same command within this process: no start-up to wait for, where a test is about what commands answer. */
export const milemarkHere =
  (folder: string, env: Readonly<Record<string, string>> = {}) =>
  async (...args: readonly string[]): Promise<Run> => {
    const said = { stdout: '', stderr: '' };
    const status = await runMilemark({
      argv: args,
      env: { ...process.env, INIT_CWD: folder, ...env },
      cwd: folder,
      stopped: new AbortController().signal,
      write: (text) => {
        said.stdout += text;
      },
      note: (line) => {
        said.stderr += `${line}\n`;
      },
      createHost: (work) => localHost({ workerUrl, work }),
    });
    return { status, ...said };
  };

/** The one JSON document that a run with --json wrote, with its exit status. Throws when it is not exactly one. */
export const jsonOf = ({ status, stdout }: Run) => ({ status, json: JSON.parse(stdout) });
