import { assertNever } from '../base/result.ts';
import type { Change, ChangeStep } from './change.ts';
import type { ShotLog } from './shot.ts';
import { type Inherited, type Tag, tagged, type Untag, untagged } from './tag.ts';

export type ShotStep = ChangeStep<'shot', ShotLog>;
export type TagStep = { readonly add: Tag } | { readonly remove: Untag };
export type TaggedShot = { readonly id: number; readonly log: ShotLog; readonly inherited: Inherited };

/**
 * One edit that applies every step to every shot, with a sentence such as "Rating 5 on 2 shots, Josh Hall added to 6" that
 * counts the shots each step changed. Shots that stay as they are get no step; nothing changed at all is an edit without steps.
 */
export function tagShots(shots: readonly TaggedShot[], steps: readonly TagStep[]): Change<ShotStep> {
  const counts = steps.map(() => 0);
  const changes = shots.flatMap(({ id, log, inherited }): ShotStep[] => {
    const after = steps.reduce((current, step, at) => {
      const next = 'add' in step ? tagged(current, inherited, step.add) : untagged(current, inherited, step.remove);
      if (next !== current) counts[at] = (counts[at] ?? 0) + 1;
      return next;
    }, log);
    return after === log ? [] : [{ on: 'shot', id, before: log, after }];
  });
  return { label: labelOf(steps, counts), steps: changes };
}

function labelOf(steps: readonly TagStep[], counts: readonly number[]): string {
  const told = steps.map((step, at) => ({ step, count: counts[at] ?? 0 })).filter(({ count }) => count > 0);
  const parts = told.map(({ step, count }, at) => said(step, at > 0 ? String(count) : count === 1 ? '1 shot' : `${count} shots`));
  return parts.length === 0 ? 'Nothing to change' : parts.join(', ');
}

const said = (step: TagStep, shots: string): string => ('add' in step ? saidAdd(step.add, shots) : saidRemove(step.remove, shots));

function saidAdd(tag: Tag, shots: string): string {
  switch (tag.kind) {
    case 'race':
      return `${tag.on.name} on ${shots}`;
    case 'location':
      return `${tag.name} on ${shots}`;
    case 'person':
    case 'vehicle':
    case 'keyword':
      return `${tag.on.name} added to ${shots}`;
    case 'mile':
      return `RM ${mileText(tag.mile)} on ${shots}`;
    case 'rating':
      return `Rating ${tag.rating} on ${shots}`;
    case 'note':
      return `Note added to ${shots}`;
    case 'name':
      return `Name “${tag.text}” on ${shots}`;
    case 'rejected':
      return tag.rejected ? `Reject on ${shots}` : `Reject taken from ${shots}`;
    default:
      return assertNever(tag);
  }
}

const PLURALS = { race: 'Race', location: 'Location', person: 'People', vehicle: 'Vehicles', keyword: 'Keywords' } as const;

function saidRemove(untag: Untag, shots: string): string {
  switch (untag.kind) {
    case 'race':
    case 'location':
    case 'person':
    case 'vehicle':
    case 'keyword':
      return `${untag.on?.name ?? PLURALS[untag.kind]} taken from ${shots}`;
    case 'mile':
      return `Mile taken from ${shots}`;
    case 'rating':
      return `Rating taken from ${shots}`;
    case 'note':
      return `Note cleared on ${shots}`;
    case 'name':
      return `Name taken from ${shots}`;
    case 'rejected':
      return `Reject taken from ${shots}`;
    default:
      return assertNever(untag);
  }
}

const mileText = ({ from, to }: { readonly from: number; readonly to: number }): string => (from === to ? `${from}` : `${from}–${to}`);
