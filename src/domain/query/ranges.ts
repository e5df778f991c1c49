import type { Interval } from './query.ts';
import { misread, type Reading } from './reading.ts';

/** How one field writes a number: in thousandths, with the step that its last digit or unit stands for (0: exactly this). */
type Scale = {
  readonly read: (text: string) => { readonly at: number; readonly step: number } | null;
  readonly order: string;
  readonly form: string;
  readonly repair: (value: string) => string | null;
};

const NUMBER = /^\d{1,9}(?:\.\d{1,3})?$/;
const thousandths = (text: string): number => Math.round(Number(text) * 1000);
const numbersIn = (value: string): readonly string[] => value.match(/\d{1,9}(?:\.\d{1,3})?/g) ?? [];

const mileScale: Scale = {
  read: (text) => {
    if (!NUMBER.test(text)) return null;
    return { at: thousandths(text), step: 10 ** (3 - (text.split('.')[1]?.length ?? 0)) };
  },
  order: 'Miles run from low to high.',
  form: 'Miles are numbers, such as 275, 275-280 or >900.',
  repair: (value) => {
    const [first, second] = numbersIn(value);
    if (first === undefined || second === undefined) return first ?? null;
    return Number(first) <= Number(second) ? `${first}-${second}` : `${second}-${first}`;
  },
};

const ratingScale: Scale = {
  read: (text) => (/^[0-5]$/.test(text) ? { at: thousandths(text), step: 0 } : null),
  order: 'Ratings run from low to high.',
  form: 'Ratings are 0 to 5, such as 4, 3-5 or >=3.',
  repair: (value) => {
    const number = numbersIn(value)[0];
    return number === undefined ? `${/^(?:>=|<=|>|<)/.exec(value)?.[0] ?? '>='}3` : String(Math.min(5, Math.round(Number(number))));
  },
};

const UNITS = { h: 3_600_000, m: 60_000, s: 1000 } as const;
const SPAN = /^(?:(\d{1,7}(?:\.\d{1,3})?)h)?(?:(\d{1,7}(?:\.\d{1,3})?)m)?(?:(\d{1,7}(?:\.\d{1,3})?)s)?$/i;

/** Milliseconds of `12h`, `1h30m`, `10.5s`. A decimal of hours stands for its minute, a decimal of minutes for its second. */
function readSpan(text: string): { readonly at: number; readonly step: number } | null {
  const [whole, hours, minutes, seconds] = SPAN.exec(text) ?? [];
  if (whole === undefined || whole === '') return null;
  const at = [thousandths(hours ?? '0') * 3600, thousandths(minutes ?? '0') * 60, thousandths(seconds ?? '0')];
  const unit = seconds !== undefined ? UNITS.s : minutes !== undefined ? UNITS.m : UNITS.h;
  const decimals = (seconds ?? minutes ?? hours ?? '').split('.')[1]?.length ?? 0;
  const step = unit === UNITS.s ? 10 ** (3 - decimals) : decimals === 0 ? unit : unit / 60;
  return { at: at.reduce((sum, part) => sum + part, 0), step };
}

const durationScale: Scale = {
  read: (text) => readSpan(NUMBER.test(text) ? `${text}s` : text),
  order: 'Durations run from short to long.',
  form: 'Durations are hours, minutes and seconds, such as 10s, >1m30s or 5s-20s.',
  repair: (value) => numbersIn(value)[0]?.concat('s') ?? null,
};

const raceTimeScale: Scale = {
  read: readSpan,
  order: 'Race time runs from early to late.',
  form: 'Race time counts hours, minutes and seconds from the start, such as 12h-14h or >1h30m.',
  repair: (value) => {
    const [first, second] = numbersIn(value);
    if (first === undefined || second === undefined) return first?.concat('h') ?? null;
    return Number(first) <= Number(second) ? `${first}h-${second}h` : `${second}h-${first}h`;
  },
};

const SCALES = { mile: mileScale, rating: ratingScale, duration: durationScale, 'race-time': raceTimeScale } as const;
export type RangeField = keyof typeof SCALES;

/**
 * Reads `a-b` (both included), `>a`, `>=a`, `<a`, `<=a` or one value, which means all that rounds down to it as
 * written: `mile:277` is the whole mile, `277.0` its first tenth, `race-time:12h` the whole hour.
 */
export function readInterval(field: RangeField, value: string): Reading<Interval> {
  const scale: Scale = SCALES[field];
  const [, sign, bound] = /^(>=|<=|>|<)(.*)$/s.exec(value) ?? [];
  const ends = (bound ?? value).split(/\.\.|[-–]/).map((text) => text.trim());
  const [first, second] = [scale.read(ends[0] ?? ''), scale.read(ends[1] ?? '')];
  const readable = first !== null && (ends.length === 1 || (ends.length === 2 && second !== null && sign === undefined));
  if (!readable) return misread(scale.form, scale.repair(value));
  if (sign !== undefined) return { ok: true, value: bounded(sign, first.at / 1000) };
  if (second === null) return { ok: true, value: { ...closed(first.at, first.at + first.step), toOpen: first.step > 0 } };
  const swapped = `${ends[1]}-${ends[0]}`;
  if (first.at > second.at) return misread(`${scale.order} Use ${swapped}.`, swapped);
  return { ok: true, value: closed(first.at, second.at) };
}

const closed = (from: number, to: number): Interval => ({ from: from / 1000, to: to / 1000, fromOpen: false, toOpen: false });

const bounded = (sign: string, at: number): Interval =>
  sign.startsWith('>')
    ? { from: at, to: null, fromOpen: sign === '>', toOpen: false }
    : { from: null, to: at, fromOpen: false, toOpen: sign === '<' };

/** The value text of an interval that `readInterval` gave, in one fixed form. */
export function writeInterval(field: RangeField, { from, to, fromOpen, toOpen }: Interval): string {
  const write = field === 'duration' || field === 'race-time' ? writeSpan : String;
  if (from === null || to === null)
    return from === null ? `<${toOpen ? '' : '='}${write(to ?? 0)}` : `>${fromOpen ? '' : '='}${write(from)}`;
  if (toOpen) return writePlain(field, from, Math.round((to - from) * 1000));
  return field === 'rating' && from === to ? write(from) : `${write(from)}-${write(to)}`;
}

function writePlain(field: RangeField, from: number, step: number): string {
  const decimals = Math.max(0, 3 - Math.round(Math.log10(step)));
  if (field === 'mile') return from.toFixed(decimals);
  if (step > UNITS.s) return step === UNITS.h ? `${from / 3600}h` : `${from / 60}m`;
  return `${from.toFixed(decimals)}s`;
}

/** `1h30m`, `10.5s`, `0s` of seconds with at most three decimals. */
function writeSpan(seconds: number): string {
  const total = Math.round(seconds * 1000);
  const parts = [Math.floor(total / UNITS.h), Math.floor(total / UNITS.m) % 60, (total % UNITS.m) / 1000];
  const text = parts.map((part, at) => (part === 0 ? '' : `${part}${'hms'.charAt(at)}`)).join('');
  return text === '' ? '0s' : text;
}
