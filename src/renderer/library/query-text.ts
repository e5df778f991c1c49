import { lex, quoted, type Span, type Term } from '../../domain/query/lexer.ts';

/** A `field:value` of a query, shown as a token; `text` is all of it, its `-` included. */
export type Chip = Span & { readonly text: string; readonly field: string; readonly value: string; readonly negated: boolean };

/** A query as its field shows it: finished fields as tokens, and what is still text. Parts are put together with `joined`. */
export type Split = { readonly chips: readonly Chip[]; readonly draft: string };

/**
 * Splits a query for showing. Text with OR or parentheses stays text, since order and nesting mean something there.
 * With `typing` a last field that no space has finished stays text, to go on with.
 */
export function split(text: string, typing: boolean): Split {
  const lexemes = lex(text);
  if (lexemes.some(({ kind }) => kind === 'or' || kind === 'open' || kind === 'close')) return { chips: [], draft: text };
  const chips = lexemes.flatMap((lexeme, at): readonly Chip[] => {
    if (lexeme.kind !== 'term' || !isField(lexeme) || (typing && lexeme.end === text.length)) return [];
    const before = lexemes[at - 1];
    const start = before?.kind === 'not' ? before.start : lexeme.start;
    return [
      {
        start,
        end: lexeme.end,
        text: text.slice(start, lexeme.end),
        field: lexeme.field,
        value: `${lexeme.value}${lexeme.rest}`,
        negated: start < lexeme.start,
      },
    ];
  });
  const draft = chips.reduceRight((rest, chip) => `${rest.slice(0, chip.start)}${rest.slice(chip.end)}`, text);
  return { chips, draft: draft.replace(/\s+/g, ' ').trimStart() };
}

const isField = (term: Term): term is Term & { field: string } => term.field !== null && (term.value !== '' || term.quoted);

/** The query of tokens and the text after them; a token at the end is finished by a space. */
export const joined = (chips: readonly { readonly text: string }[], draft: string): string =>
  chips.length === 0 ? draft : `${chips.map((chip) => chip.text).join(' ')} ${draft}`;

/** `person:"Rod Hall"`. */
export const fieldText = (field: string, value: string): string => `${field}:${quoted(value)}`;

/** Whether a query asks for this field and value, not negated. */
export const asksFor = (text: string, field: string, value: string): boolean =>
  split(text, false).chips.some((chip) => !chip.negated && chip.field === field && chip.value.toLowerCase() === value.toLowerCase());

/** The query with this field and value, or without it when it had it. */
export function toggled(text: string, field: string, value: string): string {
  const { chips, draft } = split(text, false);
  const others = chips.filter((chip) => chip.negated || chip.field !== field || chip.value.toLowerCase() !== value.toLowerCase());
  const wanted = others.length === chips.length ? [...chips, { text: fieldText(field, value) }] : others;
  return joined(wanted, draft);
}

/** The query with one value of a field in place of all its others; null takes the field away. */
export function withField(text: string, field: string, value: string | null): string {
  const { chips, draft } = split(text, false);
  const others: readonly { text: string }[] = chips.filter((chip) => chip.field !== field);
  return joined(value === null ? others : [...others, { text: `${field}:${value}` }], draft);
}

/** The miles that a query picks, `mile:275-280`; null when it picks none or not simply. */
export function pickedMiles(text: string): { readonly from: number; readonly to: number } | null {
  const chip = split(text, false).chips.find(({ field, negated }) => field === 'mile' && !negated);
  const match = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(chip?.value ?? '');
  const miles = { from: Number(match?.[1]), to: Number(match?.[2] ?? match?.[1]) };
  return miles.from <= miles.to ? miles : null;
}

/** Whether a query leaves out the shots that are whole clips, so that only logged ranges answer. */
export const asksForRangesOnly = (text: string): boolean => split(text, false).chips.some(leavesOutWholes);

/** The query with whole clips left out, or with them again. */
export function rangesOnlyToggled(text: string): string {
  const { chips, draft } = split(text, false);
  const others: readonly { text: string }[] = chips.filter((chip) => !leavesOutWholes(chip));
  return joined(others.length === chips.length ? [...others, { text: '-is:whole-clip' }] : others, draft);
}

const leavesOutWholes = ({ field, value, negated }: Chip): boolean => negated && field === 'is' && value === 'whole-clip';
