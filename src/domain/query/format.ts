import { assertNever } from '../base/result.ts';
import { writeMinutes } from './clock.ts';
import { writeDays } from './days.ts';
import { quoted } from './lexer.ts';
import type { Query } from './query.ts';
import { writeInterval } from './ranges.ts';

/** A query as text in one fixed form: `parse(format(query))` is `query` again. */
export function format(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.items.map((item) => (item.kind === 'or' ? `(${format(item)})` : format(item))).join(' ');
    case 'or':
      return query.items.map(format).join(' OR ');
    case 'not':
      return `-${formatNegated(query.item)}`;
    default:
      return formatTerm(query);
  }
}

function formatNegated(item: Query): string {
  if (item.kind === 'all') return '*';
  return item.kind === 'and' || item.kind === 'or' ? `(${format(item)})` : format(item);
}

function formatTerm(query: Exclude<Query, { kind: 'all' | 'and' | 'or' | 'not' }>): string {
  switch (query.kind) {
    case 'word':
      return `${query.text.replaceAll(' ', '_')}${query.prefix ? '*' : ''}`;
    case 'phrase':
      return `"${query.text}"`;
    case 'name':
      return `${query.field}:${quoted(query.value)}${query.prefix ? '*' : ''}`;
    case 'date':
      return `date:${writeDays(query)}`;
    case 'time':
      return `time:${writeMinutes(query)}`;
    case 'near':
      return `near:${quoted(query.place)}~${query.miles}mi`;
    case 'has':
    case 'is':
      return `${query.kind}:${query.what}`;
    case 'mile':
    case 'rating':
    case 'duration':
    case 'race-time':
      return `${query.kind}:${writeInterval(query.kind, query.interval)}`;
    default:
      return assertNever(query);
  }
}
