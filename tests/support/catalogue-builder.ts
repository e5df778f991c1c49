import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fraction } from '../../src/domain/base/fraction.ts';
import type { Result } from '../../src/domain/base/result.ts';
import { NOTHING_SAID, type ShotLog } from '../../src/domain/logging/shot.ts';
import type { MediaFacts, Placement } from '../../src/domain/media/clip.ts';
import type { EditStep } from '../../src/domain/selects/edit.ts';
import { RATE } from '../../src/domain/time/rate.ts';
import { createProduction, openCatalogue } from '../../src/main/catalogue/open.ts';
import type { CardSettings, Catalogue, FoundFile } from '../../src/main/catalogue/stores.ts';

/** The catalogue's worker as Node runs it unbuilt. */
export const workerUrl = new URL('../../src/main/catalogue/worker.ts', import.meta.url);

/** A minute of H.264 at 25 from 10:00:00:00; overlaid with what a test is about. */
export const mediaFacts = (known: Partial<MediaFacts> = {}): MediaFacts => ({
  kind: 'video',
  playable: true,
  container: 'mov',
  durationFrames: 1500,
  durationSeconds: fraction(60, 1),
  rate: RATE.pal,
  variableRate: false,
  start: { frame: 900_000, dropFrame: false, basis: 'tmcd' },
  width: 1920,
  height: 1080,
  rotation: 0,
  fieldOrder: 'progressive',
  pixelAspect: null,
  videoCodec: 'h264',
  audioCodec: 'aac',
  audioChannels: 2,
  sampleRate: 48_000,
  colour: null,
  camera: null,
  reel: null,
  recorded: null,
  position: null,
  track: null,
  parts: [],
  problems: [],
  ...known,
});

export const cardSettings = (known: Partial<CardSettings> = {}): CardSettings => ({
  label: 'A001',
  source: 'crew',
  unitId: null,
  zone: null,
  raceId: null,
  locationId: null,
  people: [],
  proxies: true,
  ...known,
});

/** A file as a scan finds it. Equal `content` means equal bytes. */
export const foundFile = (volumeId: number, relativePath: string, content = relativePath): FoundFile => ({
  place: { volumeId, relativePath },
  path: `/media/a/${relativePath}`,
  size: 1000 + content.length,
  mtimeMs: 1_510_855_200_000.5,
  fingerprint: { size: 1000 + content.length, hash: createHash('sha256').update(content).digest('hex').slice(0, 16) },
});

type NewClip = { readonly path: string; readonly card?: number; readonly facts?: MediaFacts | null; readonly placement?: Placement };
type NewShot = Partial<ShotLog> & { readonly clipId: number };

/** What an operation answered, for tests that are not about its failing. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

/** A production in a temporary folder with one volume at `/media/a`; `remove` closes it and leaves nothing. */
export async function temporaryProduction(name = 'Test') {
  const parent = await mkdtemp(join(tmpdir(), 'milemark-'));
  const folder = join(parent, `${name}.milemark`);
  const catalogue = must(await createProduction({ folder, name, workerUrl }));
  const volumeId = await catalogue.production.seeVolume({ identity: 'volume-a', label: 'A', mountPath: '/media/a' });
  return {
    folder,
    catalogue,
    volumeId,
    ...builders(catalogue, volumeId),
    remove: async () => {
      await catalogue.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** Opens the production of a folder once more, as another process would. */
export const openAgain = async (folder: string): Promise<Catalogue> => must(await openCatalogue({ folder, workerUrl }));

function builders(catalogue: Catalogue, volumeId: number) {
  let firstCard: Promise<number> | null = null;
  const nameOf = async (kind: 'person' | 'keyword', names: readonly string[]) =>
    Promise.all(names.map((name) => catalogue.vocabulary.ensure(kind, name)));
  return {
    card: (settings: Partial<CardSettings> = {}) => catalogue.clips.addCard(cardSettings(settings)),
    /** A registered clip with facts read (none where `facts` is null); its whole-clip shot comes with it. */
    clip: async ({ path, card, facts = mediaFacts(), placement }: NewClip): Promise<number> => {
      firstCard ??= catalogue.clips.addCard(cardSettings());
      const [verdict] = await catalogue.clips.register(card ?? (await firstCard), [foundFile(volumeId, path)], []);
      if (verdict === undefined) throw new Error('nothing was registered');
      if (facts !== null) await catalogue.clips.setFacts(verdict.clipId, facts, 'probed');
      if (placement !== undefined) await catalogue.clips.setPlacement(verdict.clipId, placement);
      return verdict.clipId;
    },
    /** The whole-clip shot of a clip. */
    wholeShot: async (clipId: number): Promise<number> => {
      const whole = (await catalogue.shots.ofClip(clipId)).find((shot) => shot.wholeClip);
      if (whole === undefined) throw new Error(`clip ${clipId} has no whole-clip shot`);
      return whole.id;
    },
    /** A logged range, written by an edit of its own. */
    shot: async ({ clipId, ...said }: NewShot): Promise<number> => {
      const id = await catalogue.shots.nextId();
      must(await catalogue.edits.apply({ label: 'Add a shot', steps: [{ on: 'shot', id, before: null, after: newLog(clipId, said) }] }));
      return id;
    },
    /** Changes what is said of a shot, by an edit. */
    say: async (id: number, said: Partial<ShotLog>): Promise<void> => {
      const before = (await catalogue.shots.logs([id])).get(id);
      if (before === undefined) throw new Error(`there is no shot ${id}`);
      must(await catalogue.edits.apply({ label: 'Say', steps: [{ on: 'shot', id, before, after: { ...before, ...said } }] }));
    },
    /** A string-out of whole shots, in order. */
    selects: async (name: string, shotIds: readonly number[]): Promise<number> => {
      const shots = await catalogue.shots.many(shotIds);
      const ids = await catalogue.selects.nextIds(shots.length);
      const items = shots.map(({ id: shotId, inFrame, outFrame }, at) => ({ id: ids.items[at] ?? 0, shotId, inFrame, outFrame }));
      const step: EditStep = { on: 'selects', id: ids.list, before: null, after: { name, items } };
      must(await catalogue.edits.apply({ label: `Make ${name}`, steps: [step] }));
      return ids.list;
    },
    people: (...names: string[]) => nameOf('person', names),
    keywords: (...names: string[]) => nameOf('keyword', names),
  };
}

const newLog = (clipId: number, said: Partial<ShotLog>): ShotLog => ({
  ...NOTHING_SAID,
  wholeClip: false,
  inFrame: 0,
  outFrame: 100,
  ...said,
  clipId,
});
