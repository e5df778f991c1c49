import { readMinutes } from './clock.ts';
import { readDays } from './days.ts';
import { words } from './fold.ts';
import { quoted, type Span, type Term } from './lexer.ts';
import { nearest } from './nearest.ts';
import { HAS_WORDS, IS_WORDS, NAME_FIELDS, type NameField, type Query, STATUS_WORDS } from './query.ts';
import { readInterval } from './ranges.ts';
import { misread, type Reading } from './reading.ts';

/** A fault found while reading, with the change of text that mends it. */
export type Flaw = Span & { readonly message: string; readonly fix: Span & { readonly text: string } };
export type Parsed = { readonly ok: true; readonly value: Query } | { readonly ok: false; readonly fault: Flaw };

/** Every field of the language, in the order in which they are proposed. */
export const FIELDS = [...NAME_FIELDS, 'mile', 'rating', 'date', 'time', 'race-time', 'duration', 'near', 'has', 'is'] as const;
export type Field = (typeof FIELDS)[number];

/** What people call the fields, beyond slips of the finger. */
const SYNONYMS: Readonly<Record<string, Field>> = {
  people: 'person',
  driver: 'person',
  who: 'person',
  place: 'location',
  where: 'location',
  car: 'vehicle',
  truck: 'vehicle',
  tag: 'keyword',
  rm: 'mile',
  stars: 'rating',
  file: 'clip',
  tape: 'reel',
  day: 'date',
  when: 'date',
  clock: 'time',
  length: 'duration',
};

export const SOURCES = ['drone', 'crew', 'archival'] as const;
const HINTS: Readonly<Partial<Record<Field, string>>> = {
  mile: 'mile:275-280',
  rating: 'rating:>=3',
  date: 'date:2017-11-16',
  time: 'time:05:00-07:00',
  'race-time': 'race-time:12h-14h',
  duration: 'duration:>10s',
  near: 'near:"Loreto bridge"~2mi',
  has: 'has:gps',
  is: 'is:offline',
};

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);
const isNameField = (field: Field): field is NameField => NAME_FIELDS.some((name) => name === field);

/** The field that a name typed before a colon means, in any case; null when there is none of that name. */
export function fieldNamed(name: string): Field | null {
  const lower = name.toLowerCase();
  return isField(lower) ? lower : null;
}

/** What one word, phrase or `field:value` means. */
export function readTerm(term: Term): Parsed {
  if (!term.closed) return flaw(term, 'This quote is not closed.', { start: term.end, end: term.end, text: '"' });
  if (term.field === null) return readWords(term);
  const field = fieldNamed(term.field);
  if (field === null) return unknownField(term, term.field);
  if (term.value.trim() === '') return flaw(term, `Say what to look for after ${field}:${example(field)}.`, { ...whole(term), text: '' });
  const reading = readValue(field, term);
  return reading.ok ? reading : misvalued(term, reading.fault);
}

const whole = ({ start, end }: Span): Span => ({ start, end });
const example = (field: Field): string => (HINTS[field] === undefined ? '' : `, such as ${HINTS[field]}`);

const flaw = (at: Span, message: string, fix: Flaw['fix']): { readonly ok: false; readonly fault: Flaw } => ({
  ok: false,
  fault: { ...whole(at), message, fix },
});

/** A value that could not be read gives way to a better one, else to its bare words; what follows a `>` or `<` is no word to look for. */
function misvalued(term: Term, { message, better }: { message: string; better: string | null }): Parsed {
  const value = { start: term.valueStart, end: term.end };
  if (better !== null) return flaw(value, message, { ...value, text: better });
  const bare = /^\s*[<>]/.test(term.value) ? [] : words(`${term.value} ${term.rest}`);
  return flaw(value, message, { ...whole(term), text: bare.join(' ') });
}

function unknownField(term: Term, name: string): Parsed {
  const at = { start: term.start, end: term.start + name.length };
  const field = SYNONYMS[name.toLowerCase()] ?? nearest(name, FIELDS);
  const known = field === null ? `The fields are ${FIELDS.join(', ')}.` : `Use ${field}:`;
  const fix = field === null ? { ...whole(term), text: `"${words(`${name} ${term.value}`).join(' ')}"` } : { ...at, text: field };
  return flaw(at, `There is no field "${name}". ${known}`, fix);
}

function readWords(term: Term): Parsed {
  if (!term.quoted && term.value === '*') return { ok: true, value: { kind: 'all' } };
  const prefix = !term.quoted && term.value.endsWith('*');
  const found = words(term.value);
  const text = found.join(' ');
  if (term.rest !== '') {
    const rest = { start: term.end - term.rest.length, end: term.end };
    const message = term.rest === '*' ? 'A phrase cannot end in *.' : 'Put a space after the closing quote.';
    return flaw(rest, message, { ...rest, text: term.rest === '*' ? '' : ` ${term.rest}` });
  }
  if (found.length === 0) return flaw(term, 'This holds no letters or digits to look for.', { ...whole(term), text: '' });
  if (!term.quoted && /\*./.test(term.value))
    return flaw(term, 'A * stands only at the end of a word.', { ...whole(term), text: starAtEnd(term.value) });
  return { ok: true, value: found.length > 1 && !prefix ? { kind: 'phrase', text } : { kind: 'word', text, prefix } };
}

const starAtEnd = (value: string): string => value.replace(/\*(?=.)/g, '');

function readValue(field: Field, term: Term): Reading<Query> {
  if (field === 'near') return readNear(term);
  if (isNameField(field)) return readName(field, term);
  if (term.rest !== '') return misread('Put a space after the closing quote.', `"${term.value}" ${term.rest}`);
  const value = term.value.trim();
  if (field === 'has') return readChoice(value, HAS_WORDS, (what) => ({ kind: 'has', what }));
  if (field === 'is') return readChoice(value, IS_WORDS, (what) => ({ kind: 'is', what }));
  if (field === 'date') return withKind('date', readDays(value));
  if (field === 'time') return withKind('time', readMinutes(value));
  const interval = readInterval(field, value);
  return interval.ok ? { ok: true, value: { kind: field, interval: interval.value } } : interval;
}

function withKind<K extends 'date' | 'time', T extends object>(kind: K, reading: Reading<T>): Reading<T & { readonly kind: K }> {
  return reading.ok ? { ok: true, value: { kind, ...reading.value } } : reading;
}

function readChoice<Word extends string>(value: string, choices: readonly Word[], make: (word: Word) => Query): Reading<Query> {
  const lower = value.toLowerCase();
  const chosen = choices.find((choice) => choice === lower);
  return chosen === undefined
    ? misread(`"${value}" is none of ${choices.join(', ')}.`, nearest(value, choices))
    : { ok: true, value: make(chosen) };
}

function readName(field: NameField, term: Term): Reading<Query> {
  const starred = !term.quoted && term.value.endsWith('*');
  const value = (starred ? term.value.slice(0, -1) : term.value).trim();
  const prefix = starred || term.rest === '*';
  if (term.rest !== '' && term.rest !== '*') return misread('Put a space after the closing quote.', `${quoted(value)} ${term.rest}`);
  if (value === '' || (!term.quoted && value.includes('*')))
    return misread('A * stands only at the end of a name.', value === '' ? null : quoted(value.replaceAll('*', '')));
  const choices = field === 'source' ? SOURCES : field === 'status' ? STATUS_WORDS : null;
  if (choices === null || (prefix && choices.some((choice) => choice.startsWith(value.toLowerCase()))))
    return { ok: true, value: { kind: 'name', field, value, prefix } };
  return readChoice(value, choices, (word) => ({ kind: 'name', field, value: word, prefix: false }));
}

/** `near:PLACE~2mi`; one mile where no distance is said. */
function readNear(term: Term): Reading<Query> {
  const tilde = term.quoted ? -1 : term.value.indexOf('~');
  const place = (tilde === -1 ? term.value : term.value.slice(0, tilde)).trim();
  const distance = tilde === -1 ? term.rest : term.value.slice(tilde);
  if (distance === '' && place !== '') return { ok: true, value: { kind: 'near', place, miles: 1 } };
  const [, miles, unit] = /^~(\d{1,6}(?:\.\d{1,3})?)(mi|km)?$/i.exec(distance) ?? [];
  const message = 'Say a place and a distance in miles, such as near:"Loreto bridge"~2mi.';
  if (place === '') return misread(message, null);
  if (miles === undefined) return misread(message, `${quoted(place)}~${/\d{1,6}(?:\.\d{1,3})?/.exec(distance)?.[0] ?? '1'}mi`);
  if (unit?.toLowerCase() === 'km') return misread('Distances are miles.', `${quoted(place)}~${(Number(miles) / 1.609344).toFixed(1)}mi`);
  return { ok: true, value: { kind: 'near', place, miles: Number(miles) } };
}
