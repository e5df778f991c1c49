import { join } from 'node:path';
import { countOf } from '../../../domain/base/count.ts';
import { fail, ok, type Result } from '../../../domain/base/result.ts';
import type { Shot } from '../../../domain/logging/shot.ts';
import type { Opened } from '../command.ts';
import { shotLine } from '../shot-line.ts';
import { ACT_3, LOGGED, type LoggedShot } from './logged.ts';
import { CARDS, type DemoCard, PLACES, RACES, UNITS, VEHICLES } from './story.ts';

/** The open demo production, where its footage lies, and how to say a sentence. */
export type Walk = Opened & { readonly footage: string; note(line: string): void };

/** Adds the races, places, vehicles and units that are not there yet. */
export async function addStory({ client }: Walk): Promise<void> {
  const known = await client.vocabulary.all({});
  for (const { start, ...race } of RACES)
    if (!known.races.some(({ name, year }) => name === race.name && year === race.year))
      await client.vocabulary.addRace({ ...race, startUtcMs: start === null ? null : Date.parse(start) });
  const { races } = await client.vocabulary.all({});
  const nameOf = new Map<number | null, string>(races.map(({ id, name, year }) => [id, `${name} ${year}`]));
  for (const { name, race, mile, at } of PLACES)
    if (!known.locations.some((location) => location.name === name && nameOf.get(location.raceId) === race))
      await client.vocabulary.addLocation({ name, race, mile, lat: at?.[0] ?? null, lon: at?.[1] ?? null, radiusMetres: 900 });
  for (const vehicle of VEHICLES)
    if (!known.vehicles.some(({ name }) => name === vehicle.name))
      await client.vocabulary.addVehicle({ ...vehicle, drivers: [...vehicle.drivers] });
  for (const unit of UNITS) if (!known.units.some(({ name }) => name === unit.name)) await client.vocabulary.addUnit(unit);
}

/** Ingests every card and waits until pictures and proxies are made; answers how many files were added and refused, or why a card could not come in. */
export async function ingestCards(walk: Walk): Promise<Result<{ readonly added: number; readonly refused: number }>> {
  const sum = { added: 0, refused: 0 };
  for (const card of CARDS) {
    const report = await ingestCard(walk, card);
    if (report?.phase !== 'done')
      return fail(report?.error?.code ?? 'internal', `${card.folder}: ${report?.error?.message ?? 'the ingest ended without a word.'}`);
    sum.added += report.added;
    sum.refused += report.refused.length;
    const known = report.unchanged > 0 ? `, ${report.unchanged} known already` : '';
    walk.note(
      `  ${card.folder}, ${card.unit}${card.race === null ? '' : `, ${card.race}`}: ${countOf(report.added, 'clip')} added${known}.`,
    );
    if (report.error !== null) walk.note(`    stopped: ${report.error.message}`);
    for (const { path, message } of report.refused) walk.note(`    refused ${path.slice(walk.footage.length + 1)}: ${message}`);
  }
  walk.note('Making posters, and proxies for what a browser cannot play …');
  await walk.house.jobs.settled();
  return ok(sum);
}

async function ingestCard({ client, footage }: Walk, { folder, source, unit, race, location, people }: DemoCard) {
  const told = { source, unit, zone: null, race, location, people: [...people], label: folder, proxies: true };
  const { id } = await client.ingest.start({ paths: [join(footage, folder)], ...told });
  let last: Awaited<ReturnType<typeof client.ingest.recent>>['ingests'][number] | undefined;
  for await (const report of await client.ingest.watch({ id })) last = report;
  return last;
}

/** Logs and tags the shots that are not logged yet; answers how many were. */
export async function logShots(walk: Walk): Promise<number> {
  let logged = 0;
  for (const wanted of LOGGED) {
    const clip = await walk.house.catalogue.clips.byPath(join(walk.footage, wanted.clip));
    if (clip === null) continue;
    const there = await walk.client.shots.ofClip({ clipId: clip.id });
    if (there.some(({ name }) => name === wanted.name)) continue;
    const [inFrame, outFrame] = wanted.frames;
    const { id } = await walk.client.shots.add({ clipId: clip.id, inFrame, outFrame, name: wanted.name });
    await walk.client.shots.tag({ shots: { ids: [id] }, add: tagsOf(wanted), remove: [] });
    logged += 1;
  }
  return logged;
}

function tagsOf({ rating, people, keywords, location, mile, note }: LoggedShot) {
  return [
    { kind: 'rating' as const, value: String(rating) },
    ...people.map((value) => ({ kind: 'person' as const, value })),
    ...keywords.map((value) => ({ kind: 'keyword' as const, value })),
    ...(location === undefined ? [] : [{ kind: 'location' as const, value: location }]),
    ...(mile === undefined ? [] : [{ kind: 'mile' as const, value: mile }]),
    ...(note === undefined ? [] : [{ kind: 'note' as const, value: note }]),
  ];
}

/** Searches aloud. */
export async function searchAloud({ client, note }: Walk, query: string): Promise<void> {
  const { total, shots } = await client.shots.search({ query, sort: 'race-time', limit: 4, offset: 0, facets: false });
  note(`  ${query}: ${total} ${total === 1 ? 'shot' : 'shots'}`);
  for (const shot of shots) note(`    ${shotLine(shot)}`);
}

/** The string-out "Act 3, silt", made once; answers its id and how many selects it holds. */
export async function cutAct3({ client }: Walk): Promise<{ readonly id: number; readonly count: number }> {
  const there = (await client.selects.list({})).find(({ name }) => name === ACT_3.name);
  if (there !== undefined && there.count > 0) return there;
  const { id } = there ?? (await client.selects.create({ name: ACT_3.name }));
  const { shots } = await client.shots.search({ query: '-is:whole-clip', sort: 'name', limit: 1000, offset: 0, facets: false });
  const named = new Map<string, Shot>(shots.map((shot) => [shot.name, shot]));
  const ids = ACT_3.shots.flatMap((name) => named.get(name)?.id ?? []);
  const { added } = await client.selects.add({ id, shots: { ids }, before: null });
  return { id, count: added };
}
