import type { Fault, Result } from '../../domain/base/result.ts';
import { fail } from '../../domain/base/result.ts';
import type { Work } from '../services.ts';
import type { Host } from '../transport/host.ts';
import type { House } from '../transport/house.ts';
import type { Client } from '../transport/router.ts';

/** What a command answers: the one JSON document, and the same for people. `exitCode` 1 where part of the work failed. */
export type Outcome = { readonly json: unknown; readonly text: string; readonly exitCode?: 1 };

/** What was typed after the command's name. */
export type Arguments = {
  readonly positionals: readonly string[];
  /** The value of `--name`, or null when it was not given. */
  text(name: string): string | null;
  /** Every value of a `--name` that may be repeated. */
  list(name: string): readonly string[];
  flag(name: string): boolean;
};

/** An open production, for commands that work on one. */
export type Opened = { readonly house: House; readonly client: Client };

/** What a command works with: the caller's folder, the production it named, and where to say things. */
export type Desk = {
  readonly json: boolean;
  readonly host: Host;
  /** Aborted when the caller wants the command to end (Ctrl-C). */
  readonly stopped: AbortSignal;
  /** Says one line on standard error. */
  note(line: string): void;
  /** Writes to standard output before the command ends, for commands that go on. */
  say(outcome: Outcome): void;
  /** The production named by -L or MILEMARK_PRODUCTION; null when none was. */
  readonly folder: string | null;
  /** An absolute path; relative ones count from the caller's folder. */
  path(given: string): string;
  open(): Promise<Result<Opened>>;
};

export type Command = {
  /** One or two words: `search`, `race add`. */
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, 'text' | 'list' | 'flag'>>;
  /** Fewest and most words that follow the name. */
  readonly words: readonly [number, number];
  /** The background work that goes on while it runs; none when left out. */
  work?(args: Arguments): Work;
  /** Null where the command has said all it had to say. */
  run(args: Arguments, desk: Desk): Promise<Result<Outcome | null>>;
};

/** A command that was typed wrongly; ends with status 2. */
export const misuse = (message: string, details?: Fault['details']) => fail('usage', message, details);
