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

/** A parsed query: what the text means, with no trace of how it was typed. */
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
