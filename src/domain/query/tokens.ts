import { lex, type Span } from './lexer.ts';
import type { Query } from './query.ts';
import { type Field, fieldNamed, readTerm } from './terms.ts';

/** An understood part of a query's text, to be shown as a token; a `-` before it belongs to it. `text` is its value without quotes. */
export type QueryToken = Span & {
  readonly kind: Query['kind'];
  readonly field: Field | null;
  readonly negated: boolean;
  readonly text: string;
};

/** The words, phrases and fields of a text that are understood each by itself, in order, however wrong the rest may be. */
export function tokensOf(text: string): readonly QueryToken[] {
  const lexemes = lex(text);
  return lexemes.flatMap((lexeme, at) => {
    const read = lexeme.kind === 'term' ? readTerm(lexeme) : null;
    if (lexeme.kind !== 'term' || !read?.ok) return [];
    const before = lexemes[at - 1];
    const negated = before?.kind === 'not';
    const field = lexeme.field === null ? null : fieldNamed(lexeme.field);
    const start = negated ? before.start : lexeme.start;
    return [{ start, end: lexeme.end, kind: read.value.kind, field, negated, text: `${lexeme.value}${lexeme.rest}` }];
  });
}
