import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/domain/base/result.ts';
import type { Shot } from '../../../../src/domain/logging/shot.ts';
import { createCutting } from '../../../../src/main/cut/cutting.ts';
import { createDelivery } from '../../../../src/main/deliver/delivery.ts';
import { cutCatalogue } from '../../../support/cut-catalogue.ts';
import { shot } from '../../../support/shot-builder.ts';

const asked = { format: 'edl' as const, profile: 'premiere' as const, rate: null, start: null, handles: 0, reelLength: 8 as const };
const EXPORTS = '/films/One More Win.milemark/exports';

function memoryFiles(there: Readonly<Record<string, string>> = {}) {
  const files = new Map(Object.entries(there));
  const folders: string[] = [];
  return {
    files,
    folders,
    exists: async (path: string) => files.has(path),
    readHead: async (path: string, limit: number) => {
      const text = files.get(path);
      return text === undefined ? fail('file-unreadable', path) : ok(new TextEncoder().encode(text).slice(0, limit));
    },
    makeFolder: async (path: string) => {
      folders.push(path);
      return ok(undefined);
    },
    writeFileAtomic: async (path: string, text: string) => {
      files.set(path, text);
      return ok(undefined);
    },
  };
}

async function delivering(shots: readonly Shot[], there: Readonly<Record<string, string>> = {}) {
  const catalogue = cutCatalogue(shots, [{ id: 1, path: '/footage/B017C012.MOV', sampleRate: 48_000 }]);
  const cutting = createCutting({ catalogue });
  const made = await cutting.create('Act 3, silt');
  if (!made.ok) return expect.fail(made.fault.message);
  if (shots.length > 0) await cutting.add({ id: made.value.id, shotIds: shots.map(({ id }) => id), before: null });
  const disk = memoryFiles(there);
  const delivery = createDelivery({ catalogue, files: disk });
  const options = { ...asked, selects: made.value.id };
  const write = (over: Partial<Parameters<typeof delivery.write>[0]> = {}) =>
    delivery.write({ ...options, out: null, replace: false, lossReport: false, ...over });
  return { ...disk, options, preview: delivery.preview, write };
}

describe('previewing an export', () => {
  it('shows names, texts, events and totals', async () => {
    const house = await delivering([shot(), shot({ id: 2, inFrame: 0, outFrame: 1 })]);
    const shown = await house.preview(house.options);
    expect(shown).toMatchObject({
      ok: true,
      value: {
        fileName: 'Act_3_silt.edl',
        files: [{ name: 'Act_3_silt.edl' }],
        rate: { num: 25, den: 1 },
        dropFrame: false,
        recordDurationFrames: 101,
        events: [{ recordIn: '01:00:00:00' }, { recordIn: '01:00:04:00', recordOut: '01:00:04:01' }],
        warnings: [],
      },
    });
  });

  it('takes rate, start and handles as told, and refuses what cannot be', async () => {
    const house = await delivering([shot()]);
    const shown = await house.preview({ ...house.options, rate: '29.97df', start: '10:00:00;00', handles: 5 });
    expect(shown).toMatchObject({ ok: true, value: { dropFrame: true, events: [{ recordIn: '10:00:00;00', recordOut: '10:00:04;12' }] } });
    expect(await house.preview({ ...house.options, rate: 'fast' })).toMatchObject({ fault: { code: 'rate-unknown' } });
    expect(await house.preview({ ...house.options, start: '01:00:00:25' })).toMatchObject({ fault: { code: 'timecode-malformed' } });
    expect(await house.preview({ ...house.options, selects: 4711 })).toMatchObject({ fault: { code: 'selects-unknown' } });
  });

  it('counts the samples of sound by the rate in its facts', async () => {
    const sound = shot({ inFrame: 0, outFrame: 48_000 }, { kind: 'audio', rate: null, startFrame: 0, durationFrames: 96_000 });
    const house = await delivering([sound]);
    expect(await house.preview(house.options)).toMatchObject({ ok: true, value: { recordDurationFrames: 25 } });
  });
});

describe('writing an export', () => {
  it('writes into the production, with the loss report beside it', async () => {
    const house = await delivering([shot({ rating: 5 })]);
    const done = await house.write({ lossReport: true });
    expect(done).toMatchObject({ ok: true, value: { file: `${EXPORTS}/Act_3_silt.edl`, files: [`${EXPORTS}/Act_3_silt.edl`], events: 1 } });
    expect(house.folders).toEqual([EXPORTS]);
    expect([...house.files.keys()]).toEqual([`${EXPORTS}/Act_3_silt.edl`, `${EXPORTS}/Act_3_silt.losses.txt`]);
    expect(house.files.get(`${EXPORTS}/Act_3_silt.losses.txt`)).toContain('- Ratings of 1 shot: CMX3600 has no place for it.');
  });

  it('writes over its own earlier export, and over a foreign file only when told', async () => {
    const house = await delivering([shot()], { '/out/mine.edl': 'TITLE: an editor made this\n' });
    expect(await house.write({ out: '/out/mine.edl' })).toMatchObject({
      fault: { code: 'file-exists', details: { path: '/out/mine.edl' } },
    });
    expect(house.files.get('/out/mine.edl')).toBe('TITLE: an editor made this\n');
    expect((await house.write({ out: '/out/mine.edl', replace: true })).ok).toBe(true);
    expect((await house.write({ out: '/out/mine.edl' })).ok).toBe(true);
    expect((await house.write({ out: '/out/mine.edl', lossReport: true })).ok).toBe(true);
    expect((await house.write({ out: '/out/mine.edl', lossReport: true })).ok).toBe(true);
  });

  it('writes nothing at all when one of its files is foreign', async () => {
    const house = await delivering([shot()], { '/out/a.losses.txt': 'notes' });
    expect(await house.write({ out: '/out/a.edl', lossReport: true })).toMatchObject({ fault: { code: 'file-exists' } });
    expect([...house.files.keys()]).toEqual(['/out/a.losses.txt']);
  });

  it('never writes over footage, nor to a place that is no whole path, nor an empty list', async () => {
    const house = await delivering([shot()]);
    for (const out of ['/footage/B017C012.MOV', '/footage/../footage/B017C012.MOV', '/link/to/footage/never-ingested.mxf'])
      expect(await house.write({ out, replace: true })).toMatchObject({ fault: { code: 'original' } });
    expect([...house.files.keys()]).toEqual([]);
    expect(await house.write({ out: 'a.edl' })).toMatchObject({ fault: { code: 'path-relative' } });
    const empty = await delivering([]);
    expect(await empty.write()).toMatchObject({ fault: { code: 'selects-empty' } });
  });

  it('numbers the further files of a long list', async () => {
    const house = await delivering(Array.from({ length: 1000 }, (_, id) => shot({ id: id + 1 })));
    expect(await house.write({ out: '/out/a.edl' })).toMatchObject({
      ok: true,
      value: { file: '/out/a.edl', files: ['/out/a.edl', '/out/a_2.edl'], events: 1000 },
    });
  });
});
