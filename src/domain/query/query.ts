/** Fields that hold names; matched without regard to case and diacritics, whole or by `*` prefix. */
export const NAME_FIELDS = [
  'race',
  'location',
  'person',
  'vehicle',
  'keyword',
  'source',
  'unit',
  'card',
  'clip',
  'reel',
  'camera',
  'status',
  'codec',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export const HAS_WORDS = ['gps', 'transcript', 'proxy', 'notes'] as const;
export const IS_WORDS = ['offline', 'online', 'untagged', 'unplaced', 'whole-clip', 'archival-uncleared'] as const;

/** An interval with inclusive or open ends; null is unbounded. Miles in race miles, durations in seconds, race time in seconds since the start. */
export type Interval = { readonly from: number | null; readonly to: number | null; readonly fromOpen: boolean; readonly toOpen: boolean };

/** The first and last day that an open date range reaches to. */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

/** What `status:` may name: how a shot may be used, and whether it was rejected. */
export const STATUS_WORDS = ['own', 'cleared', 'pending', 'over', 'expired', 'uncleared', 'rejected'] as const;

/**
 * A parsed query: what the text means, with no trace of how it was typed. `and` and `or` hold two or more and never their
 * own kind; `not` never holds `not`. The text of words and phrases is folded words with one space between; a `word` of several
 * (`DJI_00*`) is a phrase whose last word may go on. Dates are days, both inclusive; minutes of the day, both inclusive, run past
 * midnight where the first is later.
 */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and'; readonly items: readonly Query[] }
  | { readonly kind: 'or'; readonly items: readonly Query[] }
  | { readonly kind: 'not'; readonly item: Query }
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'name'; readonly field: NameField; readonly value: string; readonly prefix: boolean }
  | { readonly kind: 'mile' | 'rating' | 'duration' | 'race-time'; readonly interval: Interval }
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  | { readonly kind: 'time'; readonly fromMinute: number; readonly toMinute: number }
  | { readonly kind: 'near'; readonly place: string; readonly miles: number }
  | { readonly kind: 'has'; readonly what: (typeof HAS_WORDS)[number] }
  | { readonly kind: 'is'; readonly what: (typeof IS_WORDS)[number] };

/** Where a query is wrong: `[start, end)` in its text, why, and a query that would work. */
export type QueryFault = { readonly start: number; readonly end: number; readonly message: string; readonly proposal: string | null };
