import { FIRST_DAY, LAST_DAY } from './query.ts';
import { type Misreading, misread, type Reading } from './reading.ts';

type Days = { readonly from: string; readonly to: string };

const DAY = String.raw`(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?`;
const ONE = new RegExp(`^${DAY}$`);
const TWO = new RegExp(String.raw`^(${DAY})(?:[-–]|\.\.)(${DAY})$`);
const FORM = 'Dates are written 2017-11-16, a month 2017-11, a span 2017-11-15..2017-11-17.';

/** Reads a day, month or year, `a-b` or `a..b` of them, or `>`, `>=`, `<`, `<=` of one, to the days they cover, both included. */
export function readDays(value: string): Reading<Days> {
  const [, sign, bound] = /^(>=|<=|>|<)(.*)$/s.exec(value) ?? [];
  const text = bound ?? value;
  if (ONE.test(text)) {
    const days = readOne(text);
    return days.ok ? { ok: true, value: sign === undefined ? days.value : beyond(sign, days.value) } : repaired(days.fault, sign ?? '');
  }
  const [, first, , , , second] = sign === undefined ? (TWO.exec(text) ?? []) : [];
  if (first === undefined || second === undefined) return misread(FORM, rewritten(text));
  return readTwo(first, second);
}

const repaired = (fault: Misreading, sign: string) => misread(fault.message, fault.better === null ? null : `${sign}${fault.better}`);

function readTwo(first: string, second: string): Reading<Days> {
  const [from, to] = [readOne(first), readOne(second)];
  if (!from.ok) return misread(from.fault.message, from.fault.better && `${from.fault.better}..${second}`);
  if (!to.ok) return misread(to.fault.message, to.fault.better && `${first}..${to.fault.better}`);
  const swapped = `${second}..${first}`;
  if (from.value.from > to.value.to) return misread(`Dates run from early to late. Use ${swapped}.`, swapped);
  return { ok: true, value: { from: from.value.from, to: to.value.to } };
}

function readOne(text: string): Reading<Days> {
  const [, year = '', month, day] = ONE.exec(text) ?? [];
  if (Number(year) < 1 || Number(year) > 9998) return misread(FORM, null);
  if (month === undefined) return { ok: true, value: { from: `${year}-01-01`, to: `${year}-12-31` } };
  const soundMonth = Math.min(12, Math.max(1, Number(month)));
  const start = `${year}-${pad(soundMonth)}`;
  if (soundMonth !== Number(month)) return misread('Months go from 01 to 12.', day === undefined ? start : `${start}-${pad(Number(day))}`);
  const last = daysIn(Number(year), soundMonth);
  if (day === undefined) return { ok: true, value: { from: `${start}-01`, to: `${start}-${pad(last)}` } };
  const soundDay = Math.min(last, Math.max(1, Number(day)));
  if (soundDay !== Number(day)) return misread(`${start} has ${last} days.`, `${start}-${pad(soundDay)}`);
  return { ok: true, value: { from: `${start}-${pad(soundDay)}`, to: `${start}-${pad(soundDay)}` } };
}

function beyond(sign: string, { from, to }: Days): Days {
  if (sign === '>') return { from: shifted(to, 1), to: LAST_DAY };
  if (sign === '<') return { from: FIRST_DAY, to: shifted(from, -1) };
  return sign === '>=' ? { from, to: LAST_DAY } : { from: FIRST_DAY, to };
}

/** A date in the ways of other countries, as Milemark writes it: `16.11.2017` day first, `11/16/2017` month first. */
function rewritten(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${pad(Number(month))}-${pad(Number(day))}`;
  const [, usMonth, usDay, usYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (usYear !== undefined) return `${usYear}-${pad(Number(usMonth))}-${pad(Number(usDay))}`;
  return /\d{4}-\d{1,2}-\d{1,2}/.exec(text)?.[0] ?? null;
}

/** The value text of days that `readDays` gave, in one fixed form. */
export function writeDays({ from, to }: Days): string {
  if (from === to) return from;
  if (to === LAST_DAY) return `>=${from}`;
  return from === FIRST_DAY ? `<=${to}` : `${from}..${to}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function shifted(day: string, by: 1 | -1): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const write = (y: number, m: number, d: number) => `${String(y).padStart(4, '0')}-${pad(m)}-${pad(d)}`;
  const next = date + by;
  if (next >= 1 && next <= daysIn(year, month)) return write(year, month, next);
  if (by === 1) return month === 12 ? write(year + 1, 1, 1) : write(year, month + 1, 1);
  return month === 1 ? write(year - 1, 12, 31) : write(year, month - 1, daysIn(year, month - 1));
}
