import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { film, place } from '../../support/media.ts';
import { jsonOf, milemarkHere, milemarkIn } from '../../support/milemark.ts';

let folder = '';
let cards = '';
const PRODUCTION = { MILEMARK_PRODUCTION: 'Film.milemark' };
const milemark = async (...args: readonly string[]) => jsonOf(await milemarkHere(folder, PRODUCTION)(...args, '--json'));
/** As scripts run it: a process of its own. */
const milemarkProcess = async (...args: readonly string[]) => jsonOf(await milemarkIn(folder, PRODUCTION)(...args, '--json'));
const keysOf = (value: object) => Object.keys(value).sort();

/** Name, content, size and time of every file below a folder. */
async function imprint(root: string): Promise<readonly string[]> {
  const names = await readdir(root, { recursive: true });
  const lines = await Promise.all(
    names.map(async (name) => {
      const stats = await stat(join(root, name));
      const hash = stats.isFile()
        ? createHash('sha256')
            .update(await readFile(join(root, name)))
            .digest('hex')
        : '';
      return `${name} ${stats.size} ${stats.mtimeMs} ${hash}`;
    }),
  );
  return lines.sort();
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'milemark-cli-')));
  cards = join(folder, 'cards');
  await mkdir(join(cards, 'A001'), { recursive: true });
  const pal = await film({ name: 'pal.mov', rate: '25', frames: 50, timecode: '10:00:00:00' });
  const drop = await film({ name: 'drop.mov', rate: '30000/1001', frames: 60, timecode: '00:00:59;28' });
  await place(pal, join(cards, 'A001', 'A001_C001.mov'));
  await place(drop, join(cards, 'A001', 'A001_C002.mov'));
  await copyFile(pal, join(cards, 'A001', 'A001_copy.mov'));
  await writeFile(join(cards, 'A001', 'letter.mp4'), 'Dear production, the card is in the post. '.repeat(40));
  await milemark('init', 'Film.milemark', '--name', 'One More Win');
  await milemark('race', 'add', 'Baja 1000', '--year', '2017', '--clock-zone', 'America/Tijuana', '--start', '2017-11-17T10:00:00-08:00');
  await milemark('race', 'add', 'Baja 1000', '--year', '2016', '--clock-zone', 'America/Tijuana');
  await milemark('unit', 'add', 'Crew B', '--source', 'crew', '--zone', 'America/Tijuana');
  await milemark('location', 'add', 'Loreto bridge', '--race', 'Baja 1000 2017', '--mile', '277.4');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the main job from the command line', () => {
  it('ingests a card: every file in its place, the broken one with its reason, sources untouched', async () => {
    const before = await imprint(cards);
    const options = [
      '--source',
      'crew',
      '--unit',
      'Crew B',
      '--race',
      'Baja 1000 2017',
      '--location',
      'Loreto bridge',
      '--person',
      'Rod Hall',
    ];
    const { status, json } = await milemarkProcess('ingest', 'cards', ...options, '--wait');
    expect(await imprint(cards)).toEqual(before);
    expect(status).toBe(1);
    expect(json).toMatchObject({ found: 4, added: 2, duplicates: 1, unchanged: 0, error: { code: 'files-refused' } });
    expect(json.refused).toEqual([{ path: join(cards, 'A001', 'letter.mp4'), code: 'not-media', message: expect.stringMatching(/\.$/) }]);
    expect(json.seconds).toBeGreaterThan(0);
    expect(json.clips).toHaveLength(2);
    expect(json.clips[0]).toEqual({
      id: expect.any(Number),
      path: join(cards, 'A001', 'A001_C001.mov'),
      source: 'crew',
      placement: {
        race: 'Baja 1000 2017',
        location: 'Loreto bridge',
        miles: [{ from: 277.4, to: 277.4, probability: 1, basis: 'card' }],
        recorded: expect.toSatisfy(
          (recorded: object | null) => recorded === null || keysOf(recorded).join() === 'basis,plusMinusSeconds,utc',
        ),
      },
    });
  });

  it('adds nothing the second time', async () => {
    const { json } = await milemark('ingest', 'cards/A001/A001_C001.mov', 'cards/A001/A001_C002.mov', '--source', 'crew');
    expect(json).toMatchObject({ found: 2, added: 0, duplicates: 0, unchanged: 2, refused: [] });
  });

  it('shows the work that was done', async () => {
    const { json } = await milemark('jobs');
    expect(keysOf(json.jobs[0])).toEqual(['clip', 'error', 'id', 'kind', 'progress', 'state']);
    expect(json.counts).toMatchObject({ waiting: 0, running: 0, failed: expect.any(Number) });
    const posters = json.jobs.filter((job: { kind: string }) => job.kind === 'poster');
    expect(posters.map((job: { state: string }) => job.state)).toEqual(['done', 'done']);
  });

  it('finds shots, with every field that scripts read', async () => {
    const { json } = await milemark('search', 'clip:A001_C001.mov');
    expect(json).toEqual({
      total: 1,
      shots: [
        {
          id: expect.any(Number),
          clip: expect.any(Number),
          name: expect.any(String),
          wholeClip: true,
          source: 'crew',
          unit: 'Crew B',
          race: 'Baja 1000 2017',
          location: 'Loreto bridge',
          mileFrom: 277.4,
          mileTo: 277.4,
          people: ['Rod Hall'],
          vehicles: [],
          keywords: [],
          rating: null,
          inTimecode: '10:00:00:00',
          outTimecode: '10:00:02:00',
          durationFrames: 50,
          rate: '25/1',
          recordedUtc: expect.toSatisfy((at: string | null) => at === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at)),
          online: true,
          path: join(cards, 'A001', 'A001_C001.mov'),
        },
      ],
    });
  });

  it('counts facets and miles when asked', async () => {
    const { json } = await milemark('search', '', '--facets', '--limit', '1', '--sort', 'name');
    expect([json.total, json.shots.length]).toEqual([2, 1]);
    expect(json.facets).toMatchObject({ source: [{ value: 'crew', count: 2 }], person: [{ value: 'Rod Hall', count: 2 }] });
    expect(json.mileHistogram).toEqual([{ mile: 277, count: 2 }]);
  });

  it('logs a range by drop-frame timecode, out exclusive', async () => {
    const { status, json } = await milemark(
      'shots',
      'add',
      'A001_C002.mov',
      '--in',
      '00:00:59;29',
      '--out',
      '00:01:00;10',
      '--name',
      'Silt',
    );
    expect([status, json.inTimecode, json.outTimecode, json.durationFrames]).toEqual([0, '00:00:59;29', '00:01:00;10', 9]);
    const outside = await milemark('shots', 'add', 'A001_C002.mov', '--in', '00:00:10;00', '--out', '00:00:11;00');
    expect([outside.status, outside.json.error.code]).toEqual([1, 'range-outside']);
  });

  it('tags what a query finds, takes it back and does it again', async () => {
    const tagged = await milemark(
      'tag',
      '-is:whole-clip',
      '--add',
      'person:"Ivan Stewart"',
      '--add',
      'keyword:silt',
      '--add',
      'rating:4',
      '--add',
      'mile:275-280',
    );
    expect(tagged).toMatchObject({ status: 0, json: { changed: 1, label: expect.any(String) } });
    const found = await milemark('search', 'keyword:silt rating:>=4 mile:275-280');
    expect(found.json.shots).toMatchObject([{ name: 'Silt', mileFrom: 275, mileTo: 280, rating: 4, keywords: ['silt'] }]);
    expect((await milemark('undo')).json).toEqual({ undone: tagged.json.label });
    expect((await milemark('search', 'keyword:silt')).json.total).toBe(0);
    expect((await milemark('redo')).json).toEqual({ redone: tagged.json.label });
    expect((await milemark('search', 'keyword:silt')).json.total).toBe(1);
  });

  it('cuts selects, exports them as an EDL and reads that back frame by frame', async () => {
    expect((await milemark('selects', 'create', 'Act 3')).json).toMatchObject({ name: 'Act 3' });
    expect((await milemark('selects', 'add', 'Act 3', '-is:whole-clip', 'clip:A001_C001.mov')).json).toMatchObject({ added: 2, count: 2 });
    expect((await milemark('selects', 'list')).json.selects).toMatchObject([{ name: 'Act 3', count: 2 }]);
    const shown = await milemark('selects', 'show', 'Act 3');
    expect(shown.json.items.map((item: { name: string }) => item.name)).toEqual(['Silt', expect.any(String)]);

    const { status, json } = await milemark(
      'export',
      'Act 3',
      '--format',
      'edl',
      '--out',
      'act3.edl',
      '--rate',
      '25',
      '--start',
      '01:00:00:00',
    );
    expect(status).toBe(0);
    expect(json).toMatchObject({ file: join(folder, 'act3.edl'), files: [join(folder, 'act3.edl')], events: 2 });
    expect(keysOf(json.warnings[0])).toEqual(['code', 'item', 'message']);

    const read = (await milemark('timeline', 'read', 'act3.edl')).json;
    expect(read).toMatchObject({ format: 'edl', title: 'Act 3', rate: '25/1', rateBasis: 'file', dropFrame: false, recordStart: 90_000 });
    const [first, second] = read.tracks[0].items;
    expect(first).toMatchObject({
      kind: 'clip',
      sourceRate: '30000/1001',
      sourceIn: 1799,
      sourceOut: 1808,
      speed: '1/1',
      recordIn: 90_000,
    });
    expect(second).toMatchObject({
      sourceRate: '25/1',
      sourceIn: 900_000,
      sourceOut: 900_050,
      recordOut: 90_000 + json.recordDurationFrames,
    });
    expect(read.usage.map((use: { seconds: string }) => use.seconds)).toEqual([expect.stringMatching(/^\d+\/\d+$/), '2/1']);
  });

  it('names the drive that footage lies on', async () => {
    const { json } = await milemark('volumes');
    expect(json.volumes).toMatchObject([{ online: true, clips: 2 }]);
  });

  it('lets two commands work on one production at once', async () => {
    const [one, two] = await Promise.all([
      milemarkProcess('tag', '-is:whole-clip', '--add', 'keyword:one'),
      milemarkProcess('tag', 'clip:A001_C001.mov', '--add', 'keyword:two'),
    ]);
    expect([one.status, two.status]).toEqual([0, 0]);
    expect((await milemark('search', 'keyword:one OR keyword:two')).json.total).toBe(2);
  });

  it('probes files without a production', async () => {
    const { status, json } = await milemark('probe', 'cards/A001/A001_C002.mov', 'cards/A001/letter.mp4');
    expect(status).toBe(0);
    expect(keysOf(json.files[0])).toEqual(expect.arrayContaining(PROBE_FIELDS));
    expect(json.files[0]).toMatchObject({
      path: join(cards, 'A001', 'A001_C002.mov'),
      kind: 'video',
      playable: true,
      durationFrames: 60,
      rate: '30000/1001',
      startTimecode: '00:00:59;28',
      dropFrame: true,
      timecodeBasis: 'tmcd',
      width: 160,
      height: 90,
      videoCodec: 'h264',
      problems: [],
    });
    expect(json.files[1]).toMatchObject({ kind: 'other', problems: [{ code: 'not-media' }] });
    const none = await milemark('probe', 'cards/A001/letter.mp4');
    expect([none.status, none.json.files.length, none.json.error.code]).toEqual([1, 1, 'nothing-read']);
  });
});

/** Every field that the command line's contract names for `probe`. */
const PROBE_FIELDS = (
  'path kind playable container durationFrames rate variableRate startTimecode dropFrame timecodeBasis width height rotation ' +
  'fieldOrder videoCodec audioChannels sampleRate colour camera reel recorded position track parts problems'
).split(' ');
