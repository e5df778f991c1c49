import type { TAG_KINDS } from '../../contract/contract.ts';
import { assertNever, fail, ok, type Result } from '../../domain/base/result.ts';
import type { Tag, Untag } from '../../domain/logging/tag.ts';
import { readMile, readRating, readRejected } from '../../domain/logging/tag-values.ts';
import type { Vocabulary } from '../../domain/logging/vocabulary.ts';
import { findAll, findRace, findVehicle } from './names.ts';

/** A tag as typed: `person`, `Rod Hall`. */
export type TagText = { readonly kind: (typeof TAG_KINDS)[number]; readonly value: string };

/** A tag that is understood, its person, keyword or location perhaps still to be made. */
export type PlannedTag =
  | Exclude<Tag, { kind: 'location' }>
  | { readonly kind: 'make'; readonly what: 'person' | 'keyword' | 'location'; readonly name: string };
export type TagPlan = { readonly add: readonly PlannedTag[]; readonly remove: readonly Untag[] };

/** Understands every tag before anything is changed or made; the first that cannot be is the fault. The race comes first, because locations lie on it, then locations, because they may yet be ambiguous. */
export function planTags(
  request: { readonly add: readonly TagText[]; readonly remove: readonly TagText[] },
  vocabulary: Vocabulary,
): Result<TagPlan> {
  const add = allOk(request.add.map((tag) => planAdd(tag, vocabulary)));
  if (!add.ok) return add;
  const remove = allOk(request.remove.map((tag) => planRemove(tag, vocabulary)));
  if (!remove.ok) return remove;
  return ok({ add: [...add.value].sort((a, b) => rank(a) - rank(b)), remove: remove.value });
}

const rank = (tag: PlannedTag): number => (tag.kind === 'race' ? 0 : tag.kind === 'make' && tag.what === 'location' ? 1 : 2);

function allOk<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const failed = results.find((result) => !result.ok);
  return failed !== undefined && !failed.ok ? failed : ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

function planAdd({ kind, value }: TagText, vocabulary: Vocabulary): Result<PlannedTag> {
  const text = value.trim();
  switch (kind) {
    case 'race':
    case 'vehicle': {
      const find = kind === 'race' ? findRace : findVehicle;
      return text === '' ? noName(kind) : mapped(find(text, vocabulary), (on) => ({ kind, on }));
    }
    case 'location':
    case 'person':
    case 'keyword':
      return text === '' ? noName(kind) : ok({ kind: 'make', what: kind, name: text });
    case 'mile':
      return mapped(readMile(text), (mile) => ({ kind, mile }));
    case 'rating':
      return mapped(readRating(text), (rating) => ({ kind, rating }));
    case 'note':
    case 'name':
      return text === '' ? noName(kind) : ok({ kind, text });
    case 'rejected':
      return mapped(readRejected(text), (rejected) => ({ kind, rejected }));
    default:
      return assertNever(kind);
  }
}

function planRemove({ kind, value }: TagText, vocabulary: Vocabulary): Result<Untag> {
  const text = value.trim();
  switch (kind) {
    case 'race':
      return text === ''
        ? ok({ kind, on: null })
        : mapped(findRace(text, vocabulary), ({ id, name }) => ({ kind, on: { name, ids: [id] } }));
    case 'location':
    case 'person':
    case 'vehicle':
    case 'keyword':
      return text === '' ? ok({ kind, on: null }) : mapped(findAll(kind, text, vocabulary), (on) => ({ kind, on }));
    case 'mile':
      return text === '' ? ok({ kind, mile: null }) : mapped(readMile(text), (mile) => ({ kind, mile }));
    case 'rating':
    case 'note':
    case 'name':
    case 'rejected':
      return ok({ kind });
    default:
      return assertNever(kind);
  }
}

const mapped = <T, U>(result: Result<T>, to: (value: T) => U): Result<U> => (result.ok ? ok(to(result.value)) : result);
const noName = (kind: string): Result<never> => fail('name-empty', `Nothing stands after ${kind}:. Say what to add.`);
