import { ok, type Result } from '../../domain/base/result.ts';
import { parseRate } from '../../domain/time/rate.ts';
import { type Arguments, misuse } from './command.ts';

/** A number within bounds; null when the option was not given. */
export function numberOf(args: Arguments, name: string, bounds: { readonly least: number; readonly most: number }): Result<number | null> {
  const text = args.text(name);
  if (text === null) return ok(null);
  const value = Number(text);
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim());
  if (isNumber && value >= bounds.least && value <= bounds.most) return ok(value);
  return misuse(`--${name} takes a number from ${bounds.least} to ${bounds.most}, not "${text}".`);
}

/** A whole number within bounds; null when the option was not given. */
export function wholeNumberOf(
  args: Arguments,
  name: string,
  bounds: { readonly least: number; readonly most: number },
): Result<number | null> {
  const value = numberOf(args, name, bounds);
  return value.ok && value.value !== null && !Number.isSafeInteger(value.value)
    ? misuse(`--${name} takes a whole number, not "${args.text(name)}".`)
    : value;
}

/** An instant in epoch milliseconds from ISO 8601 with a zone (`2017-11-16T18:04:30Z`, `…-08:00`); null when not given. */
export function instantOf(args: Arguments, name: string): Result<number | null> {
  const text = args.text(name);
  if (text === null) return ok(null);
  const value = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(value) ? misuse(`--${name} takes an instant such as 2017-11-16T18:04:30Z, not "${text}".`) : ok(value);
}

/** One of the words that an option may have; null when it was not given. */
export function choiceOf<const Choice extends string>(args: Arguments, name: string, choices: readonly Choice[]): Result<Choice | null> {
  const text = args.text(name);
  if (text === null) return ok(null);
  const choice = choices.find((one) => one === text.toLowerCase());
  return choice === undefined ? misuse(`--${name} is one of ${choices.join(', ')}, not "${text}".`) : ok(choice);
}

/** A frame rate in the words that people write; null when it was not given. */
export function rateOf(args: Arguments, name: string): Result<string | null> {
  const text = args.text(name);
  if (text === null) return ok(null);
  const rate = parseRate(text);
  return rate.ok ? ok(text) : misuse(`--${name}: ${rate.fault.message}`);
}

/** An option that a command cannot do without. */
export function needed<T>(value: Result<T | null>, name: string): Result<T> {
  if (!value.ok) return value;
  return value.value === null ? misuse(`--${name} is missing.`) : ok(value.value);
}
