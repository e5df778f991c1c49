import { words } from './fold.ts';
import { type Lexeme, lex, quoted, type Span, type Term } from './lexer.ts';
import type { Query, QueryFault } from './query.ts';
import { type Flaw, type Parsed, readTerm } from './terms.ts';

const DEEPEST = 50;
/** More than anyone types, and less than any index finds too long. */
const MOST_TERMS = 200;
/** Parts of one query that are mended before a proposal falls back to its bare words. */
const MOST_FIXES = 20;

/** What a query text means. A fault names its place and proposes a whole text that can be read. An empty text means all shots. */
export function parse(text: string): { readonly ok: true; readonly value: Query } | { readonly ok: false; readonly fault: QueryFault } {
  const parsed = read(text);
  if (parsed.ok) return parsed;
  const { start, end, message } = parsed.fault;
  return { ok: false, fault: { start, end, message, proposal: mended(text, parsed.fault) } };
}

function mended(text: string, first: Flaw): string {
  let [mending, flaw] = [text, first];
  for (let fixes = 0; fixes < MOST_FIXES; fixes += 1) {
    mending = `${mending.slice(0, flaw.fix.start)}${flaw.fix.text}${mending.slice(flaw.fix.end)}`.replace(/[^\S ]/g, ' ').trim();
    const parsed = read(mending);
    if (parsed.ok) return mending.replace(/ {2,}/g, ' ');
    flaw = parsed.fault;
  }
  return words(text).slice(0, MOST_TERMS).join(' ');
}

function read(text: string): Parsed {
  const lexemes = lex(text);
  const tooMuch = lexemes.filter((lexeme) => lexeme.kind === 'term')[MOST_TERMS];
  if (tooMuch !== undefined) {
    const rest = { start: tooMuch.start, end: text.length };
    return flaw(rest, `A search holds at most ${MOST_TERMS} words and fields.`, { ...rest, text: '' });
  }
  const reader = new Reader(lexemes);
  const parsed = reader.either(0);
  const left = reader.next();
  if (!parsed.ok || left === undefined) return parsed;
  return flaw(left, 'This parenthesis closes nothing.', { ...span(left), text: '' });
}

const span = ({ start, end }: Span): Span => ({ start, end });
const flaw = (at: Span, message: string, fix: Flaw['fix']): { readonly ok: false; readonly fault: Flaw } => ({
  ok: false,
  fault: { ...span(at), message, fix },
});

/** Reads left to right: `OR` binds loosest, then words side by side, then `-`. */
class Reader {
  readonly #lexemes: readonly Lexeme[];
  #at = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  next(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  either(depth: number): Parsed {
    const items: Query[] = [];
    for (;;) {
      const item = this.#together(depth);
      if (!item.ok) return item;
      items.push(item.value);
      const operator = this.next();
      if (operator?.kind !== 'or') return { ok: true, value: anyOf(items) };
      const dangling = this.#dangling(operator);
      if (dangling !== null) return dangling;
      this.#at += 1;
    }
  }

  #dangling(operator: Lexeme): Parsed | null {
    const [before, after] = [this.#lexemes[this.#at - 1], this.#lexemes[this.#at + 1]];
    const lonely = (side: Lexeme | undefined, edge: Lexeme['kind']) =>
      side === undefined || side.kind === 'or' || side.kind === 'and' || side.kind === edge;
    if (!lonely(before, 'open') && !lonely(after, 'close')) return null;
    const message = `${operator.kind.toUpperCase()} stands between two things to look for.`;
    return flaw(operator, message, { ...span(operator), text: '' });
  }

  #together(depth: number): Parsed {
    const items: Query[] = [];
    for (;;) {
      const lexeme = this.next();
      if (lexeme === undefined || lexeme.kind === 'or' || lexeme.kind === 'close') return { ok: true, value: allOf(items) };
      const dangling = lexeme.kind === 'and' ? this.#dangling(lexeme) : null;
      if (dangling !== null) return dangling;
      if (lexeme.kind === 'and') this.#at += 1;
      const item = this.#single(depth);
      if (!item.ok) return item;
      items.push(item.value);
    }
  }

  #single(depth: number): Parsed {
    const first = this.next();
    let negated = false;
    while (this.next()?.kind === 'not') {
      negated = !negated;
      this.#at += 1;
    }
    const lexeme = this.next();
    if (lexeme === undefined || !isOperand(lexeme)) return nothingToNegate(first, lexeme);
    this.#at += 1;
    const item = lexeme.kind === 'term' ? this.#term(lexeme) : this.#group(lexeme, depth + 1);
    return item.ok && negated ? { ok: true, value: not(item.value) } : item;
  }

  #term(term: Term): Parsed {
    const following = this.next();
    if (term.field !== null && term.value === '' && !term.quoted && following?.kind === 'open' && following.start === term.end)
      return this.#fieldOverGroup(term, term.field);
    return readTerm(term);
  }

  #group(open: Lexeme, depth: number): Parsed {
    if (depth > DEEPEST) return flaw(open, `Parentheses may stand at most ${DEEPEST} deep.`, { ...span(open), text: '' });
    const close = this.next();
    if (close?.kind === 'close')
      return flaw({ start: open.start, end: close.end }, 'These parentheses hold nothing.', {
        start: open.start,
        end: close.end,
        text: '',
      });
    const item = this.either(depth);
    if (!item.ok) return item;
    if (this.next()?.kind !== 'close') return flaw(open, 'This parenthesis is not closed.', this.#closing());
    this.#at += 1;
    return item;
  }

  #closing(): Flaw['fix'] {
    const end = this.#lexemes.at(-1)?.end ?? 0;
    return { start: end, end, text: ')' };
  }

  /** `person:(Rod OR Josh)` is not of the language, but what is meant is plain: each value gets the field. */
  #fieldOverGroup(term: Term, field: string): Parsed {
    const inside = this.#lexemes.slice(this.#at + 1);
    const end = inside.findIndex((lexeme) => lexeme.kind === 'close' || lexeme.kind === 'open');
    const members = end === -1 ? inside : inside.slice(0, end);
    const text = members.map((lexeme) => (lexeme.kind === 'term' ? `${lexeme.field ?? field}:${quoted(lexeme.value)}` : signOf(lexeme)));
    const last = end === -1 ? members.at(-1) : inside[end];
    const group = { start: term.start, end: last?.end ?? term.end + 1 };
    return flaw(group, `Say ${field}: before each value.`, { ...group, text: `(${text.join(' ').replaceAll('- ', '-')})` });
  }
}

const signOf = (lexeme: Lexeme): string => (lexeme.kind === 'or' ? 'OR' : lexeme.kind === 'not' ? '-' : '');

const isOperand = (lexeme: Lexeme): boolean => lexeme.kind === 'open' || lexeme.kind === 'term';

function nothingToNegate(first: Lexeme | undefined, found: Lexeme | undefined): Parsed {
  const at = { start: first?.start ?? 0, end: found?.start ?? first?.end ?? 0 };
  return flaw(at, 'Say what is not to be found.', { ...at, text: '' });
}

function allOf(items: readonly Query[]): Query {
  const flat = items.flatMap((item) => (item.kind === 'and' ? item.items : [item])).filter((item) => item.kind !== 'all');
  const [only] = flat;
  if (only === undefined) return { kind: 'all' };
  return flat.length === 1 ? only : { kind: 'and', items: flat };
}

function anyOf(items: readonly Query[]): Query {
  const flat = items.flatMap((item) => (item.kind === 'or' ? item.items : [item]));
  const [only] = flat;
  if (only === undefined || flat.some((item) => item.kind === 'all')) return { kind: 'all' };
  return flat.length === 1 ? only : { kind: 'or', items: flat };
}

const not = (item: Query): Query => (item.kind === 'not' ? item.item : { kind: 'not', item });
