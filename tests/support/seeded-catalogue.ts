import type { ShotLog } from '../../src/domain/logging/shot.ts';
import type { EditStep } from '../../src/domain/selects/edit.ts';
import type { Catalogue, FoundFile } from '../../src/main/catalogue/stores.ts';
import { cardSettings, foundFile, mediaFacts, must } from './catalogue-builder.ts';

const WORDS = 'dust dawn bridge climb pit crew bronco hall night start finish flat tyre silt wash beach crowd helicopter radio fuel'.split(
  ' ',
);
const RACES = [
  ['Mexican 1000', 2016],
  ['Baja 1000', 2016],
  ['Mint 400', 2017],
  ['Baja 1000', 2017],
] as const;
const CARD = 500;
const random = seeded(20_240_607);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T;

/** What is common to all clips of one seeding. */
type Stock = {
  readonly races: readonly number[];
  readonly places: readonly number[];
  readonly people: readonly number[];
  readonly keywords: readonly number[];
};

/**
 * Fills an empty catalogue with so many probed, placed and logged clips, the same on every machine; no job is done.
 * Cards lie on the volumes in turn. Answers the files as they were found.
 */
export async function seedCatalogue(
  catalogue: Catalogue,
  { clips, volumes }: { readonly clips: number; readonly volumes: readonly number[] },
): Promise<readonly FoundFile[]> {
  const stock = await stockOf(catalogue);
  const found: FoundFile[] = [];
  for (let first = 0; first < clips; first += CARD) {
    const volumeId = volumes[(first / CARD) % volumes.length] ?? 0;
    const files = Array.from({ length: Math.min(CARD, clips - first) }, (_, i) =>
      foundFile(volumeId, `C${first / CARD}/CLIP_${first + i}.MOV`),
    );
    await seedCard(catalogue, { name: `C${first / CARD}`, files, stock });
    found.push(...files);
  }
  return found;
}

/** An edit's steps that say the same kind of thing of each shot. */
export async function stepsFor(
  ids: readonly number[],
  { shots, said }: { readonly shots: Catalogue['shots']; readonly said: () => Partial<ShotLog> },
): Promise<EditStep[]> {
  return [...(await shots.logs(ids))].map(([id, before]) => ({ on: 'shot', id, before, after: { ...before, ...said() } }));
}

async function stockOf({ vocabulary }: Catalogue): Promise<Stock> {
  const races: number[] = [];
  for (const [name, year] of RACES) {
    const known = { clockZone: 'America/Tijuana', startUtcMs: Date.UTC(year, 10, 16, 18), lengthMiles: 1134 };
    races.push(must(await vocabulary.addRace({ name, year, ...known })));
  }
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${i}`);
  return {
    races,
    places: await Promise.all(names('Checkpoint', 60).map((name) => vocabulary.ensureLocation(name, null))),
    people: await Promise.all(names('Driver', 200).map((name) => vocabulary.ensure('person', name))),
    keywords: await Promise.all(names('keyword', 300).map((name) => vocabulary.ensure('keyword', name))),
  };
}

type Card = { readonly name: string; readonly files: readonly FoundFile[]; readonly stock: Stock };

async function seedCard({ clips, shots, edits }: Catalogue, { name, files, stock }: Card): Promise<void> {
  const source = pick(['crew', 'drone', 'archival'] as const);
  const card = await clips.addCard(cardSettings({ label: name, source, raceId: pick(stock.races), people: [pick(stock.people)] }));
  const verdicts = await clips.register(card, files, []);
  const work: Promise<unknown>[] = [];
  for (const { clipId } of verdicts) {
    const utcMs = Date.UTC(2016, 3, 1) + Math.floor(random() * 600 * 86_400_000);
    const recorded = { utcMs, local: null, offset: null, basis: 'gps', plusMinusSeconds: 1 } as const;
    const facts = mediaFacts({ recorded, reel: `B${clipId % 90}`, durationFrames: 100 + Math.floor(random() * 3000) });
    work.push(clips.setFacts(clipId, facts, 'probed'));
    const mile = Math.floor(random() * 113_000) / 100;
    const miles = random() < 0.12 ? [] : [{ from: mile, to: mile + 0.5, probability: 0.9, basis: 'gps' } as const];
    const [race, location] = [pick(stock.races), pick(stock.places)];
    work.push(clips.setPlacement(clipId, { race: { id: race, basis: 'gps' }, location: { id: location, basis: 'gps' }, miles }));
  }
  await Promise.all(work);
  const ids = (await Promise.all(verdicts.map(({ clipId }) => shots.ofClip(clipId)))).flat().map((shot) => shot.id);
  const said = () => ({
    rating: pick([0, 0, 3, 4, 5]),
    note: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`,
    keywords: [pick(stock.keywords)],
  });
  must(await edits.apply({ label: 'Log', steps: await stepsFor(ids, { shots, said }) }));
}

/** mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
