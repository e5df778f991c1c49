import type { Vocabulary } from '../logging/vocabulary.ts';
import { fold } from './fold.ts';
import { lex, quoted, type Span, type Term } from './lexer.ts';
import { matchesName, raceTitle } from './names.ts';
import { HAS_WORDS, IS_WORDS, STATUS_WORDS } from './query.ts';
import { FIELDS, type Field, fieldNamed, SOURCES } from './terms.ts';

/** What may stand in place of `[start, end)`: `text` is typed as it is, `label` says it to a person, `field` is what it belongs to. */
export type Completion = { readonly text: string; readonly label: string; readonly field: Field };
export type Completions = Span & { readonly items: readonly Completion[] };

const MOST = 12;

/**
 * What the part of the text under the caret may become: fields that begin so, and names that hold what is typed, quoted
 * where they need it. A finished field value ends with a space, a field with its colon. Empty between two parts.
 */
export function completionsAt(text: string, caret: number, vocabulary: Vocabulary): Completions {
  const term = lex(text.slice(0, caret)).at(-1);
  if (term?.kind !== 'term' || term.end !== caret) return { start: caret, end: caret, items: [] };
  const typed = lex(text).find((lexeme): lexeme is Term => lexeme.kind === 'term' && lexeme.start === term.start);
  const end = typed?.closed ? typed.end : caret;
  const field = term.field === null ? null : fieldNamed(term.field);
  if (term.field !== null && field === null) return { start: term.start, end, items: [] };
  const items = field === null ? completeWord(term.value, vocabulary) : completeValue(field, term.value, vocabulary);
  return { start: term.start, end, items: items.slice(0, MOST) };
}

function completeWord(typed: string, vocabulary: Vocabulary): readonly Completion[] {
  const fields = FIELDS.filter((field) => field.startsWith(fold(typed)));
  const named = (['person', 'race', 'location', 'vehicle', 'keyword', 'unit'] as const).flatMap((field) =>
    completeValue(field, typed, vocabulary),
  );
  return [...fields.map((field) => ({ text: `${field}:`, label: `${field}:`, field })), ...named];
}

function completeValue(field: Field, typed: string, vocabulary: Vocabulary): readonly Completion[] {
  const names = namesOf(field, vocabulary).filter((name) => typed === '' || matchesName({ value: typed, prefix: true }, name));
  const begun = (name: string) => (fold(name).startsWith(fold(typed)) ? 0 : 1);
  const sorted = [...new Set(names)].sort((a, b) => begun(a) - begun(b) || (fold(a) < fold(b) ? -1 : 1));
  const distance = field === 'near' ? '~2mi' : '';
  return sorted.map((name) => ({ text: `${field}:${quoted(name)}${distance} `, label: name, field }));
}

function namesOf(field: Field, vocabulary: Vocabulary): readonly string[] {
  switch (field) {
    case 'race':
      return vocabulary.races.map((race) => raceTitle(race, vocabulary.races));
    case 'location':
    case 'near':
      return vocabulary.locations.map((location) => location.name);
    case 'person':
      return vocabulary.people.map((person) => person.name);
    case 'vehicle':
      return vocabulary.vehicles.map((vehicle) => vehicle.name);
    case 'keyword':
      return vocabulary.keywords.map((keyword) => keyword.name);
    case 'unit':
      return vocabulary.units.map((unit) => unit.name);
    case 'source':
      return SOURCES;
    case 'status':
      return STATUS_WORDS;
    case 'has':
      return HAS_WORDS;
    case 'is':
      return IS_WORDS;
    default:
      return [];
  }
}
