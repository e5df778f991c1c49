import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Says one line to a person; never on standard output, which belongs to the command's answer. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** A reason to stop that a person can act on. */
export class Stop extends Error {}

/** The Node that runs Milemark: the one pinned in package-lock.json, else the host's own where it is new enough. */
export function milemarkNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Stop(`Milemark needs Node 22.18 or newer here (this is ${process.versions.node}): get it from https://nodejs.org.`);
}

/** The environment in which `node` is the pinned Node, for tools that start `node` themselves. */
export function milemarkEnv(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [dirname(milemarkNode()), join(root, 'node_modules', '.bin'), process.env.PATH].join(separator);
  return { ...process.env, PATH: path, ...extra };
}

/** Runs a JavaScript or TypeScript file on the pinned Node with this process's standard streams; answers its exit status. */
export const runNode = (file, args, options = {}) => runProgram(milemarkNode(), [file, ...args], options);

/** Runs a program with this process's standard streams, handing signals on; answers its exit status. */
export function runProgram(program, args, { env, cwd, stdoutToStderr = false } = {}) {
  return new Promise((resolve) => {
    const stdio = ['inherit', stdoutToStderr ? 2 : 'inherit', 'inherit'];
    const child = spawn(program, args, { stdio, env: milemarkEnv(env), cwd });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    child.on('error', (error) => {
      say(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? signalStatus(signal)));
  });
}

/** Runs `main` as a script's whole work: its number is the exit status, a `Stop` is said in one line. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

const signalStatus = (signal) => ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })[signal] ?? 1;
