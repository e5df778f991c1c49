/** A part of a query's text, `[start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** One word, phrase or `field:value` as typed; `value` without quotes, `rest` what follows a closing quote (`*`, `~2mi`). */
export type Term = Span & {
  readonly kind: 'term';
  readonly field: string | null;
  readonly value: string;
  readonly quoted: boolean;
  readonly closed: boolean;
  readonly rest: string;
  /** Where the value, quotes and rest included, begins. */
  readonly valueStart: number;
};

export type Lexeme = (Span & { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }) | Term;

const QUOTE = /["“”„]/;
const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };
const BARE = /[^\s()"“”„]*/y;
const FIELD = /([^\s():"“”„]+):/y;

/** Splits a query into its parts; never fails, so that half-typed text can be shown and completed. */
export function lex(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const lexeme = markAt(text, at) ?? termAt(text, at);
    lexemes.push(lexeme);
    at = lexeme.end;
  }
  return lexemes;
}

function markAt(text: string, start: number): Lexeme | null {
  const char = text.charAt(start);
  if (char === '(' || char === ')') return { kind: char === '(' ? 'open' : 'close', start, end: start + 1 };
  if (char === '-' && /[^\s)]/.test(text.charAt(start + 1))) return { kind: 'not', start, end: start + 1 };
  const word = matchAt(BARE, text, start);
  const kind = OPERATORS[word];
  return kind === undefined ? null : { kind, start, end: start + word.length };
}

function termAt(text: string, start: number): Term {
  const field = matchAt(FIELD, text, start);
  const valueStart = start + field.length;
  const name = field === '' ? null : field.slice(0, -1);
  if (QUOTE.test(text.charAt(valueStart))) return { ...quotedAt(text, valueStart), kind: 'term', start, field: name, valueStart };
  const value = matchAt(BARE, text, valueStart);
  return { kind: 'term', start, end: valueStart + value.length, field: name, value, quoted: false, closed: true, rest: '', valueStart };
}

function quotedAt(text: string, start: number) {
  let value = '';
  let at = start + 1;
  while (at < text.length && !QUOTE.test(text.charAt(at))) {
    if (text.charAt(at) === '\\' && /["“”„\\]/.test(text.charAt(at + 1))) at += 1;
    value += text.charAt(at);
    at += 1;
  }
  const closed = at < text.length;
  const rest = closed ? matchAt(BARE, text, at + 1) : '';
  return { end: closed ? at + 1 + rest.length : at, value, quoted: true, closed, rest };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A value as it must be typed to be read back: bare where it can be, else in quotes. */
export const quoted = (value: string): string =>
  value !== '' && !/[\s()"“”„*~\\]/.test(value) ? value : `"${value.replace(/["“”„\\]/g, (char) => `\\${char}`)}"`;
