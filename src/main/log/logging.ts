import type { ClipId, RaceId, ShotId } from '../../domain/base/ids.ts';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import { NOTHING_SAID, type ShotLog } from '../../domain/logging/shot.ts';
import { checkRange } from '../../domain/logging/shot-range.ts';
import { type Tag, tagged, untagged } from '../../domain/logging/tag.ts';
import { type TaggedShot, tagShots } from '../../domain/logging/tag-shots.ts';
import type { Vocabulary } from '../../domain/logging/vocabulary.ts';
import type { Edit } from '../../domain/selects/edit.ts';
import type { Catalogue, HistoryEntry } from '../catalogue/stores.ts';
import { findLocation } from './names.ts';
import { type PlannedTag, planTags, type TagPlan, type TagText } from './tag-plan.ts';

export type TagRequest = { readonly shotIds: readonly ShotId[]; readonly add: readonly TagText[]; readonly remove: readonly TagText[] };
/** Frames count from the clip's first frame, half open. */
export type NewShot = { readonly clipId: ClipId; readonly inFrame: number; readonly outFrame: number; readonly name: string | null };

/** The logging stage: what people say of shots. Every change is one edit that undo takes back. */
export type Logging = {
  /** Fails with a name's or value's fault before anything is changed. `changed` counts shots. */
  tag(request: TagRequest): Promise<Result<{ readonly changed: number; readonly label: string }>>;
  /** Fails with `clip-unknown`, `range-empty` or `range-outside`. */
  addShot(shot: NewShot): Promise<Result<{ readonly id: ShotId }>>;
  /** Fails with `whole-clip`, or `shot-in-selects` while a string-out uses one. */
  removeShots(ids: readonly ShotId[]): Promise<Result<{ readonly label: string }>>;
  undo(): Promise<Result<string | null>>;
  redo(): Promise<Result<string | null>>;
  history(limit: number): Promise<readonly HistoryEntry[]>;
};

type Deps = { readonly catalogue: Pick<Catalogue, 'clips' | 'shots' | 'vocabulary' | 'edits'> };

export function createLogging({ catalogue }: Deps): Logging {
  /** Builds and applies an edit; when another program changed the same shots meanwhile, once more on what they are now. */
  const edited = async (build: () => Promise<Result<Edit>>): Promise<Result<Edit>> => {
    for (let attempt = 1; ; attempt += 1) {
      const edit = await build();
      if (!edit.ok || edit.value.steps.length === 0) return edit;
      const applied = await catalogue.edits.apply(edit.value);
      if (applied.ok) return edit;
      if (applied.fault.code !== 'stale' || attempt === 2) return applied;
    }
  };

  return {
    async tag(request) {
      const plan = planTags(request, await catalogue.vocabulary.all());
      if (!plan.ok) return plan;
      const edit = await edited(() => tagEdit(catalogue, request.shotIds, plan.value));
      return edit.ok ? ok({ changed: edit.value.steps.length, label: edit.value.label }) : edit;
    },
    async addShot(shot) {
      const clip = await catalogue.clips.get(shot.clipId);
      if (clip === null) return fail('clip-unknown', 'This clip is no longer in the production.');
      const sound = checkRange(shot, clip.facts?.durationFrames ?? null);
      if (!sound.ok) return sound;
      const id = await catalogue.shots.nextId();
      const after = newLog(shot);
      const applied = await catalogue.edits.apply({
        label: `${after.name ?? 'Shot'} logged on ${clip.fileName}`,
        steps: [{ on: 'shot', id, before: null, after }],
      });
      return applied.ok ? ok({ id }) : applied;
    },
    async removeShots(ids) {
      const edit = await edited(() => removalEdit(catalogue, ids));
      return edit.ok ? ok({ label: edit.value.label }) : edit;
    },
    undo: () => catalogue.edits.undo(),
    redo: () => catalogue.edits.redo(),
    history: (limit) => catalogue.edits.history(limit),
  };
}

async function tagEdit(catalogue: Deps['catalogue'], shotIds: readonly ShotId[], plan: TagPlan): Promise<Result<Edit>> {
  const shots = await readShots(catalogue, shotIds);
  if (shots.length === 0) return ok(tagShots([], []));
  const races = racesAfter(shots, plan);
  const tags: Tag[] = [];
  for (const planned of plan.add) {
    const tag = await made(catalogue, planned, races);
    if (!tag.ok) return tag;
    tags.push(tag.value);
  }
  return ok(tagShots(shots, [...plan.remove.map((remove) => ({ remove })), ...tags.map((add) => ({ add }))]));
}

async function readShots(catalogue: Deps['catalogue'], ids: readonly ShotId[]): Promise<readonly TaggedShot[]> {
  const logs = await catalogue.shots.logs(ids);
  const clips = await catalogue.clips.many([...new Set([...logs.values()].map((log) => log.clipId))]);
  const inherited = new Map(
    clips.map((clip) => [clip.id, { raceId: clip.placement.race?.id ?? null, people: clip.people, vehicles: clip.vehicles }]),
  );
  return [...logs].map(([id, log]) => ({ id, log, inherited: inherited.get(log.clipId) ?? { raceId: null, people: [], vehicles: [] } }));
}

/** The races that the shots will be on once the edit is done. */
function racesAfter(shots: readonly TaggedShot[], { add, remove }: TagPlan): ReadonlySet<RaceId | null> {
  const race = ({ log, inherited }: TaggedShot) => {
    const cleared = remove.reduce((now, tag) => (tag.kind === 'race' ? untagged(now, inherited, tag) : now), log);
    const after = add.reduce((now, tag) => (tag.kind === 'race' ? tagged(now, inherited, tag) : now), cleared);
    return after.raceId ?? inherited.raceId;
  };
  return new Set(shots.map(race));
}

async function made(catalogue: Deps['catalogue'], planned: PlannedTag, races: ReadonlySet<RaceId | null>): Promise<Result<Tag>> {
  if (planned.kind !== 'make') return ok(planned);
  const { what, name } = planned;
  if (what !== 'location') return ok({ kind: what, on: { id: await catalogue.vocabulary.ensure(what, name), name } });
  const vocabulary: Vocabulary = await catalogue.vocabulary.all();
  const byRace = new Map<RaceId | null, number>();
  for (const race of races) {
    const known = findLocation(name, race, vocabulary);
    if (!known.ok) return known;
    byRace.set(race, known.value?.id ?? (await catalogue.vocabulary.ensureLocation(name, race)));
  }
  return ok({ kind: 'location', name, byRace });
}

const newLog = ({ clipId, inFrame, outFrame, name }: NewShot): ShotLog => ({
  ...NOTHING_SAID,
  clipId,
  wholeClip: false,
  inFrame,
  outFrame,
  name: name?.trim() || null,
});

async function removalEdit(catalogue: Deps['catalogue'], ids: readonly ShotId[]): Promise<Result<Edit>> {
  const shots = await catalogue.shots.many(ids);
  const whole = shots.find((shot) => shot.wholeClip);
  if (whole !== undefined)
    return fail('whole-clip', `${whole.name} is a whole clip and stays with it. Remove only the ranges logged on it.`, { id: whole.id });
  const logs = await catalogue.shots.logs(ids);
  const steps = [...logs].map(([id, before]) => ({ on: 'shot' as const, id, before, after: null }));
  const count = steps.length === 1 ? '1 shot' : `${steps.length} shots`;
  return ok({ label: steps.length === 0 ? 'Nothing to remove' : `${count} removed`, steps });
}
