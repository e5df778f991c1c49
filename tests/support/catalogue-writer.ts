import { foundFile, must, openAgain } from './catalogue-builder.ts';

/** A process of its own that works on a production until it is done or killed: FOLDER TASK NAME. */
const [folder = '', task = '', name = ''] = process.argv.slice(2);
const catalogue = await openAgain(folder);
const say = (...words: readonly (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`);
const volumeId = await catalogue.production.seeVolume({ identity: 'volume-a', label: 'A', mountPath: '/media/a' });

async function register(): Promise<void> {
  const card = await catalogue.clips.addCard({
    ...{ label: name, source: 'crew', unitId: null, zone: null, raceId: null, locationId: null, people: [], proxies: true },
  });
  for (let batch = 0; batch < 2000; batch += 1) {
    const files = Array.from({ length: 10 }, (_, i) => foundFile(volumeId, `${name}/${batch}/${i}.mov`));
    say('added', ...(await catalogue.clips.register(card, files, [])).map((verdict) => verdict.clipId));
  }
}

async function rate(): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    const id = await catalogue.shots.nextId();
    const log = { clipId: 1, wholeClip: false, inFrame: i, outFrame: i + 1, name, note: '', rating: i % 6, rejected: false };
    const tags = { raceId: null, locationId: null, mile: null, people: null, vehicles: null, keywords: [] };
    must(await catalogue.edits.apply({ label: name, steps: [{ on: 'shot', id, before: null, after: { ...log, ...tags } }] }));
    say('applied', id);
  }
}

if (task === 'register') await register();
if (task === 'rate') await rate();
if (task === 'look') say('found', (await catalogue.shots.searchIds({ kind: 'all' }, 'newest')).length);
if (task === 'claim') {
  say('claimed', (await catalogue.jobs.claim(name, 1, ['probe'])).length);
  setInterval(() => undefined, 1000);
}
