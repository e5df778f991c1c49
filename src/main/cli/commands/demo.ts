import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { countOf } from '../../../domain/base/count.ts';
import { ok, type Result } from '../../../domain/base/result.ts';
import { findTools } from '../../media/tools.ts';
import { inProcessClient } from '../../transport/router.ts';
import { type Command, type Desk, misuse } from '../command.ts';
import { makeFootage } from '../demo/footage.ts';
import { addStory, cutAct3, ingestCards, logShots, searchAloud, type Walk } from '../demo/walk.ts';

const NAME = 'One More Win';

export const demo: Command = {
  name: 'demo',
  usage: 'FOLDER',
  about: 'Makes the demo production and walks the main job aloud.',
  options: {},
  words: [1, 1],
  work: () => 'all',
  async run(args, desk) {
    const folder = desk.path(args.positionals[0] ?? '');
    if (!folder.endsWith('.milemark')) return misuse('The folder of a production ends in .milemark, such as: "One More Win.milemark"');
    const footage = join(dirname(folder), `${basename(folder, '.milemark')} footage`);
    desk.note(`${NAME}: a documentary about Rod Hall, four races, one Bronco. Everything here is made on your machine.`);
    desk.note(`Filming the footage in ${footage} (the first time takes about a minute) …`);
    const made = await makeFootage(footage, await findTools());
    if (!made.ok) return made;
    desk.note(`  ${countOf(made.value.clips, 'clip')} on 8 cards, ${made.value.filmed} filmed now.`);
    const walk = await openDemo(folder, footage, desk);
    if (!walk.ok) return walk;
    return tellStory(walk.value, folder);
  },
};

async function openDemo(folder: string, footage: string, desk: Desk): Promise<Result<Walk>> {
  const there = existsSync(folder);
  const house = there ? await desk.host.open(folder) : await desk.host.create(folder, NAME);
  if (!house.ok) return house;
  desk.note(there ? `Opened ${folder}; what it has is kept.` : `Made the production ${folder}.`);
  return ok({ house: house.value, client: inProcessClient(desk.host), footage, note: desk.note });
}

async function tellStory(walk: Walk, folder: string) {
  const { client, note } = walk;
  await addStory(walk);
  note('Told it the races, places, vehicles and camera units.');
  note('Ingesting card by card; the originals are only read.');
  const ingested = await ingestCards(walk);
  if (!ingested.ok) return ingested;
  const placed = await client.shots.search({ query: 'is:whole-clip -is:unplaced', sort: 'name', limit: 0, offset: 0, facets: false });
  note(`${placed.total} clips have their place on the course: by what the card said, and the drones by the GPS of their flight logs.`);
  note(`Logged ${countOf(await logShots(walk), 'shot')}, tagged by person, mile, keyword and rating.`);
  note('Searching:');
  await searchAloud(walk, 'race:"Baja 1000 2017" mile:277-278 keyword:stuck');
  await searchAloud(walk, 'person:"Rod Hall" rating:>=5');
  const act3 = await cutAct3(walk);
  note(`The string-out "Act 3, silt" holds ${countOf(act3.count, 'select')}.`);
  const out = join(dirname(folder), `${NAME}, Act 3, silt.edl`);
  const options = {
    selects: act3.id,
    format: 'edl' as const,
    profile: 'resolve' as const,
    rate: '24000/1001',
    start: null,
    handles: 0,
    reelLength: 8 as const,
  };
  const written = await client.deliver.write({ ...options, out, replace: true, lossReport: true });
  note(`Wrote ${countOf(written.events, 'event')}. What an editor should know:`);
  for (const { item, message } of written.warnings) note(`  ${item === null ? '' : `Event ${item}: `}${message}`);
  const json = {
    production: folder,
    footage: walk.footage,
    ...ingested.value,
    selects: act3.count,
    edl: written.file,
    events: written.events,
  };
  return ok({ json, text: `The edit decision list: ${written.file}\nThe production: ${folder}\nOpen it with: npm start` });
}
