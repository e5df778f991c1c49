import { misread, type Reading } from './reading.ts';

type Minutes = { readonly fromMinute: number; readonly toMinute: number };
const CLOCK = /^(\d{1,2})(?::(\d{2}))?$/;
const CLOCK_FORM = 'Times are 00:00 to 23:59, such as 05:00-07:00, 22:00-02:00 or >16:30.';

/** Reads `05:00`, `5` (the whole hour), `a-b` (past midnight where `a` is later) or a comparison, to minutes of the day, both included. */
export function readMinutes(value: string): Reading<Minutes> {
  const [, sign, bound] = /^(>=|<=|>|<)(.*)$/s.exec(value) ?? [];
  const ends = (bound ?? value).split(/\.\.|[-–]/).map((text) => readClock(text.trim()));
  const [first, second] = ends;
  if (first === null || first === undefined || second === null || ends.length > (sign === undefined ? 2 : 1))
    return misread(CLOCK_FORM, clocksIn(value));
  if (second !== undefined) return { ok: true, value: { fromMinute: first.at, toMinute: second.at } };
  const minutes = sign === undefined ? { fromMinute: first.at, toMinute: first.last } : beside(sign, first.at);
  if (minutes.fromMinute > 1439 || minutes.toMinute < 0) return misread(CLOCK_FORM, writeClock(first.at));
  return { ok: true, value: minutes };
}

function readClock(text: string): { readonly at: number; readonly last: number } | null {
  const [, hour, minute] = CLOCK.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  const at = Number(hour) * 60 + Number(minute ?? 0);
  return { at, last: minute === undefined ? at + 59 : at };
}

function beside(sign: string, at: number): Minutes {
  if (sign.startsWith('>')) return { fromMinute: sign === '>' ? at + 1 : at, toMinute: 1439 };
  return { fromMinute: 0, toMinute: sign === '<' ? at - 1 : at };
}

/** The clock times that stand in a text, out-of-range parts brought into the day. */
function clocksIn(value: string): string | null {
  const found = [...value.matchAll(/(\d{1,2})(?::(\d{1,2}))?/g)].slice(0, 2);
  const clocks = found.map(([, hour, minute]) => writeClock(Math.min(23, Number(hour)) * 60 + Math.min(59, Number(minute ?? 0))));
  return clocks.length === 0 ? null : clocks.join('-');
}

/** The value text of minutes that `readMinutes` gave. */
export const writeMinutes = ({ fromMinute, toMinute }: Minutes): string =>
  fromMinute === toMinute ? writeClock(fromMinute) : `${writeClock(fromMinute)}-${writeClock(toMinute)}`;

const writeClock = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

const pad = (n: number): string => String(n).padStart(2, '0');
