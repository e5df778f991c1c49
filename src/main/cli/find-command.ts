import { fail, ok, type Result } from '../../domain/base/result.ts';
import { nearest } from '../../domain/query/nearest.ts';
import { COMMANDS } from './all-commands.ts';
import { type Command, misuse } from './command.ts';

/** Commands whose stage is not built yet, so that a script that uses one is told so instead of "unknown". */
const NOT_YET: readonly string[] = [
  'backup',
  'check',
  'clock from-marks',
  'clock set',
  'course import',
  'course locate',
  'course show',
  'log import',
  'offload',
  'passes',
  'relink',
  'report usage',
  'restore',
  'rights set',
  'timeline convert',
  'track import',
  'transcript import',
];

/** The command that words begin with, and the words that follow its name. */
export function findCommand(words: readonly string[]): Result<{ readonly command: Command; readonly words: readonly string[] }> {
  const [first = '', second] = words;
  const names = [second === undefined ? first : `${first} ${second}`, first];
  for (const [at, name] of names.entries()) {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command !== undefined) return ok({ command, words: words.slice(at === 0 && second !== undefined ? 2 : 1) });
  }
  const isGroup = COMMANDS.some(({ name }) => name.startsWith(`${first} `));
  const later =
    names.find((name) => NOT_YET.includes(name)) ?? (isGroup ? undefined : NOT_YET.find((name) => name.startsWith(`${first} `)));
  if (later !== undefined) return fail('not-yet', `"milemark ${later}" is not there yet. It comes with a later version.`);
  return misuse(unknownText(first, second), { proposal: proposalFor(first, second) });
}

export const usageOf = (command: Command): string => `milemark ${command.name} ${command.usage}`.trim().concat(`\n  ${command.about}`);

export function usageOfAll(): string {
  const lines = COMMANDS.map((command) => `  ${`${command.name} ${command.usage}`.trim()}\n      ${command.about}`);
  return [
    'milemark COMMAND … [-L PRODUCTION] [--json]',
    '',
    ...lines,
    '',
    '-L FOLDER names the production (or MILEMARK_PRODUCTION). --json answers with one JSON document.',
  ].join('\n');
}

function unknownText(first: string, second: string | undefined): string {
  if (first === '') return 'Say what to do. Type "milemark --help" for all commands.';
  const proposal = proposalFor(first, second);
  const typed = COMMANDS.some(({ name }) => name.startsWith(`${first} `)) && second !== undefined ? `${first} ${second}` : first;
  return `There is no command "${typed}". ${proposal === null ? 'Type "milemark --help" for all commands.' : `Did you mean "${proposal}"?`}`;
}

function proposalFor(first: string, second: string | undefined): string | null {
  const names = COMMANDS.map(({ name }) => name);
  return (second === undefined ? null : nearest(`${first} ${second}`, names)) ?? nearest(first, names);
}
