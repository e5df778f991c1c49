import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCutting } from '../../../src/main/cut/cutting.ts';
import { createDelivery } from '../../../src/main/deliver/delivery.ts';
import { readTimeline } from '../../../src/main/deliver/read-timeline.ts';
import { disk } from '../../../src/main/files/disk.ts';
import { createProber } from '../../../src/main/media/prober.ts';
import { findTools } from '../../../src/main/media/tools.ts';
import { must, temporaryProduction } from '../../support/catalogue-builder.ts';
import { film, TIMED_FILMS } from '../../support/media.ts';

/** Single frames of each film around its trap, with the labels that a clock on the wall would give them. */
const SINGLE_FRAMES = [
  { name: 'film.mov', frame: 23, label: '23:59:59:23', next: '00:00:00:00' },
  { name: 'film.mov', frame: 24, label: '00:00:00:00', next: '00:00:00:01' },
  { name: 'pal.mov', frame: 0, label: '10:00:00:00', next: '10:00:00:01' },
  { name: 'pal.mov', frame: 49, label: '10:00:01:24', next: '10:00:02:00' },
  { name: 'drop.mov', frame: 1, label: '00:00:59;29', next: '00:01:00;02' },
  { name: 'drop.mov', frame: 2, label: '00:01:00;02', next: '00:01:00;03' },
  { name: 'fast-drop.mp4', frame: 1, label: '01:09:59;59', next: '01:10:00;00' },
  { name: 'fast-drop.mp4', frame: 119, label: '01:10:01;57', next: '01:10:01;58' },
] as const;

describe('from films to an edit list', () => {
  let production: Awaited<ReturnType<typeof temporaryProduction>>;
  const shots: number[] = [];

  beforeAll(async () => {
    production = await temporaryProduction();
    const prober = createProber(await findTools());
    const clips = new Map<string, number>();
    for (const timed of TIMED_FILMS.filter(({ name }) => SINGLE_FRAMES.some((one) => one.name === name))) {
      const facts = must(await prober.probe(await film(timed)));
      clips.set(timed.name, await production.clip({ path: timed.name, facts }));
    }
    await prober.close();
    for (const { name, frame } of SINGLE_FRAMES)
      shots.push(await production.shot({ clipId: clips.get(name) ?? 0, inFrame: frame, outFrame: frame + 1, name: `${name} ${frame}` }));
  });
  afterAll(() => production.remove());

  const stages = () => ({
    cutting: createCutting({ catalogue: production.catalogue }),
    delivery: createDelivery({ catalogue: production.catalogue, files: disk }),
  });
  const asked = {
    format: 'edl',
    profile: 'resolve',
    rate: null,
    start: null,
    handles: 0,
    reelLength: 8,
    out: null,
    replace: false,
    lossReport: true,
  } as const;
  const madeList = async (name: string): Promise<number> => {
    const { cutting } = stages();
    const { id } = must(await cutting.create(name));
    must(await cutting.add({ id, shotIds: shots, before: null }));
    return id;
  };

  it.each([
    [null, '01:00:00:00'],
    ['23.976', '01:00:00:00'],
    ['25', '10:00:00:00'],
    ['29.97df', '00:59:59;28'],
    ['59.94df', '23:59:59;56'],
  ])('writes the timecode of every single frame exactly, in a list at %s from %s', async (rate, start) => {
    const id = await madeList(`Cut ${rate}`);
    const written = must(await stages().delivery.write({ ...asked, selects: id, rate, start }));
    const lines = (await readFile(written.file, 'latin1')).split('\r\n').filter((line) => /^\d{3} /.test(line));
    expect(lines.map((line) => line.split(/ +/).slice(4, 6))).toEqual(SINGLE_FRAMES.map(({ label, next }) => [label, next]));
    const records = lines.map((line) => line.split(/ +/).slice(6));
    for (const [index, record] of records.entries()) if (index > 0) expect(record[0]).toBe(records[index - 1]?.[1]);
    expect(records[0]?.[0]).toBe(start);
  });

  it('reads back what was cut, with no warning', async () => {
    const id = await madeList('Read back');
    const written = must(await stages().delivery.write({ ...asked, selects: id }));
    const read = must(await readTimeline({ path: written.file, rate: null, drop: false }, disk));
    expect(read.warnings).toEqual([]);
    expect(read.tracks[0]?.items.map(({ name, source }) => [name, source])).toEqual(
      SINGLE_FRAMES.map(({ name, frame }) => [`${name} ${frame}`, name]),
    );
    expect(written.recordDurationFrames).toBe(read.tracks[0]?.items.reduce((sum, item) => sum + item.recordOut - item.recordIn, 0));
  });

  it('leaves a foreign file and everything beside it alone', async () => {
    const id = await madeList('Foreign');
    const folder = join(production.folder, '..', 'editor');
    await mkdir(folder);
    const out = join(folder, 'cut.edl');
    await writeFile(out, 'the editor wrote this');
    expect(await stages().delivery.write({ ...asked, selects: id, out })).toMatchObject({ ok: false, fault: { code: 'file-exists' } });
    expect(await readFile(out, 'utf8')).toBe('the editor wrote this');
    expect(await readdir(folder)).toEqual(['cut.edl']);
    must(await stages().delivery.write({ ...asked, selects: id, out, replace: true }));
    expect((await readdir(folder)).sort()).toEqual(['cut.edl', 'cut.losses.txt']);
  });

  it('says which folder is missing', async () => {
    const id = await madeList('Nowhere');
    const out = join(production.folder, 'no', 'such', 'cut.edl');
    expect(await stages().delivery.write({ ...asked, selects: id, out })).toMatchObject({ ok: false, fault: { code: 'folder-missing' } });
    expect(await readTimeline({ path: out, rate: null, drop: false }, disk)).toMatchObject({
      ok: false,
      fault: { code: 'file-unreadable' },
    });
  });
});
