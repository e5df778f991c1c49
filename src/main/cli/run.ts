import { resolve } from 'node:path';
import { type Fault, fail, ok, type Result } from '../../domain/base/result.ts';
import type { Work } from '../services.ts';
import type { Host } from '../transport/host.ts';
import { inProcessClient } from '../transport/router.ts';
import { type Globals, readArguments, takeGlobals } from './arguments.ts';
import type { Desk, Outcome } from './command.ts';
import { findCommand, usageOf, usageOfAll } from './find-command.ts';
import { faultOf } from './wire-fault.ts';

/** The world around a command, so that tests and the demo can stand where a terminal stands. */
export type Surroundings = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted when the caller wants the command to end. */
  readonly stopped: AbortSignal;
  /** Writes on standard output. */
  write(text: string): void;
  /** Says one line on standard error. */
  note(line: string): void;
  createHost(work: Work): Host;
};

/** Runs one command and answers its exit status: 0 done, 1 failed, 2 wrong usage. What it opened is closed again. */
export async function runMilemark(around: Surroundings): Promise<0 | 1 | 2> {
  const json = around.argv.includes('--json');
  const say = (outcome: Outcome): void => around.write(json ? `${JSON.stringify(outcome.json, null, 2)}\n` : lineOf(outcome.text));
  const taken = takeGlobals(around.argv);
  const answer = taken.ok ? await obey({ around, say, ...taken.value }) : taken;
  if (!answer.ok) return refuse(answer.fault, around, json);
  if (answer.value !== null) say(answer.value);
  return answer.value?.exitCode ?? 0;
}

type Order = {
  readonly around: Surroundings;
  readonly globals: Globals;
  readonly rest: readonly string[];
  readonly say: (outcome: Outcome) => void;
};

async function obey({ around, globals, rest, say }: Order): Promise<Result<Outcome | null>> {
  if (globals.help && rest.length === 0) return ok(helpWith(usageOfAll()));
  const found = findCommand(rest);
  if (!found.ok) return found;
  const { command, words } = found.value;
  if (globals.help) return ok(helpWith(usageOf(command)));
  const args = readArguments(command, words);
  if (!args.ok) return args;
  const host = around.createHost(command.work?.(args.value) ?? 'none');
  try {
    return await command.run(args.value, deskFor({ around, globals, host, say }));
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code === 'internal') around.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { ok: false, fault };
  } finally {
    // What the command did is done and its answer must be heard, even if the drive went meanwhile.
    await host.close().catch((error: unknown) => around.note(`Closing: ${String(error)}`));
  }
}

type Setting = Pick<Order, 'around' | 'globals' | 'say'> & { readonly host: Host };

function deskFor({ around, globals, host, say }: Setting): Desk {
  const path = (given: string): string => resolve(around.env['INIT_CWD'] ?? around.cwd, given);
  const named = globals.folder ?? around.env['MILEMARK_PRODUCTION'] ?? null;
  const folder = named === null || named === '' ? null : path(named);
  return {
    json: globals.json,
    host,
    stopped: around.stopped,
    note: around.note,
    say,
    folder,
    path,
    async open() {
      if (folder === null)
        return fail(
          'usage',
          'Which production? Say -L FOLDER, or set MILEMARK_PRODUCTION. Make one with: milemark init FOLDER --name NAME',
        );
      const house = await host.open(folder);
      return house.ok ? ok({ house: house.value, client: inProcessClient(host) }) : house;
    },
  };
}

function refuse(fault: Fault, around: Surroundings, json: boolean): 1 | 2 {
  const { code, message, details } = fault;
  if (json) around.write(`${JSON.stringify({ error: { code, message, details: details ?? null } }, null, 2)}\n`);
  else around.note(message);
  return code === 'usage' || code === 'not-yet' ? 2 : 1;
}

const helpWith = (text: string): Outcome => ({ json: { usage: text }, text });
const lineOf = (text: string): string => (text === '' ? '' : `${text}\n`);
