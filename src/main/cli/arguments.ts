import { parseArgs } from 'node:util';
import { ok, type Result } from '../../domain/base/result.ts';
import { nearest } from '../../domain/query/nearest.ts';
import { type Arguments, type Command, misuse } from './command.ts';

/** What holds for every command: who asks, and how to answer. */
export type Globals = { readonly json: boolean; readonly help: boolean; readonly folder: string | null };

/** Takes `--json`, `--help` and `-L FOLDER` out of what was typed, wherever they stand; the rest is the command's own. */
export function takeGlobals(argv: readonly string[]): Result<{ readonly globals: Globals; readonly rest: readonly string[] }> {
  const globals = { json: false, help: false, folder: null as string | null };
  const rest: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') {
      rest.push(...argv.slice(at));
      break;
    }
    if (word === '--json') globals.json = true;
    else if (word === '--help' || word === '-h') globals.help = true;
    else if (word === '-L') {
      at += 1;
      const folder = argv[at];
      if (folder === undefined || folder.startsWith('--'))
        return misuse('-L needs the production folder after it, such as: -L "One More Win.milemark"');
      globals.folder = folder;
    } else rest.push(word);
  }
  return ok({ globals, rest });
}

/**
 * Reads the words after a command's name. A word with one dash is a word, not an option, because queries
 * (`-is:whole-clip`) and numbers (`-113.92`) begin with one.
 */
export function readArguments(command: Command, words: readonly string[]): Result<Arguments> {
  const sorted = sort(command, words);
  if (!sorted.ok) return sorted;
  const { options, positionals } = sorted.value;
  const { values } = parseArgs({ args: [...options], options: specification(command), strict: true, allowPositionals: false });
  const [least, most] = command.words;
  if (positionals.length < least) return misuse(`Something is missing. Usage: milemark ${command.name} ${command.usage}`);
  if (positionals.length > most)
    return misuse(`"${positionals[most]}" is one word too many. Put quotes around names and queries that hold spaces.`);
  return ok({
    positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : null),
    list: (name) => (Array.isArray(values[name]) ? values[name].filter((value) => typeof value === 'string') : []),
    flag: (name) => values[name] === true,
  });
}

/** Parts options, each joined with its value so that a value may begin with a dash, from the other words. */
function sort(
  command: Command,
  words: readonly string[],
): Result<{ readonly options: readonly string[]; readonly positionals: readonly string[] }> {
  const options: string[] = [];
  const positionals: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      positionals.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('--')) {
      positionals.push(word);
      continue;
    }
    const [name = '', given] = splitOnce(word.slice(2), '=');
    const kind = command.options[name];
    if (kind === undefined) return unknownOption(command, name);
    if (kind === 'flag') {
      if (given !== undefined) return misuse(`--${name} takes no value.`);
      options.push(word);
      continue;
    }
    if (given === undefined) at += 1;
    const value = given ?? words[at];
    if (value === undefined) return misuse(`--${name} needs a value after it.`);
    options.push(`--${name}=${value}`);
  }
  return ok({ options, positionals });
}

function unknownOption(command: Command, name: string): Result<never> {
  const near = nearest(name, Object.keys(command.options));
  const proposal = near === null ? `Usage: milemark ${command.name} ${command.usage}` : `Did you mean --${near}?`;
  return misuse(`"milemark ${command.name}" has no option --${name}. ${proposal}`, { proposal: near === null ? null : `--${near}` });
}

const splitOnce = (text: string, mark: string): readonly [string, string | undefined] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
};

const specification = (command: Command) =>
  Object.fromEntries(
    Object.entries(command.options).map(([name, kind]) => [
      name,
      kind === 'flag' ? ({ type: 'boolean' } as const) : ({ type: 'string', multiple: kind === 'list' } as const),
    ]),
  );
