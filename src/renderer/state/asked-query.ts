import { lex } from '../../domain/query/lexer.ts';
import { parse } from '../../domain/query/parse.ts';
import { NAME_FIELDS } from '../../domain/query/query.ts';
import { fieldNamed } from '../../domain/query/terms.ts';

/** The text as it is asked for while someone types: the last word, not yet finished by a space, may go on. */
export function askedText(text: string): string {
  const last = lex(text).at(-1);
  if (last?.kind !== 'term' || last.end !== text.length || last.quoted || !/[\p{L}\p{N}]$/u.test(last.value)) return text;
  const field = last.field === null ? null : fieldNamed(last.field);
  const takesPrefix = last.field === null || NAME_FIELDS.some((name) => name === field);
  return takesPrefix ? `${text}*` : text;
}

/** What to ask the catalogue for; `before` while the text cannot be read, so that results stay until it can. */
export function askedQuery(text: string, before: string): string {
  const asked = askedText(text);
  return parse(asked).ok ? asked : before;
}
