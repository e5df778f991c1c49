import { describe, expect, it } from 'vitest';
import { createCutting } from '../../../../src/main/cut/cutting.ts';
import { cutCatalogue } from '../../../support/cut-catalogue.ts';
import { shot } from '../../../support/shot-builder.ts';

const shots = [1, 2, 3].map((id) => shot({ id, inFrame: id, outFrame: id + 10 }));

async function cutting() {
  const catalogue = cutCatalogue(shots);
  const stage = createCutting({ catalogue });
  const made = await stage.create(' Act 3 ');
  if (!made.ok) return expect.fail(made.fault.message);
  return { ...stage, id: made.value.id, labels: catalogue.labels };
}
type Stage = Awaited<ReturnType<typeof cutting>>;
const seen = async (stage: Stage) => {
  const list = await stage.get(stage.id);
  return list.ok ? list.value.items.map(({ shotId, inFrame, outFrame, shot: of }) => [shotId, inFrame, outFrame, of.id]) : list.fault.code;
};
const item = async (stage: Stage, index: number): Promise<number> => {
  const list = await stage.get(stage.id);
  return (list.ok ? list.value.items[index]?.id : undefined) ?? expect.fail('no such select');
};

describe('cutting', () => {
  it('makes a string-out and adds shots in the order asked, repeats too', async () => {
    const stage = await cutting();
    expect(await stage.add({ id: stage.id, shotIds: [3, 1, 3, 99], before: null })).toEqual({ ok: true, value: { added: 3 } });
    expect(await stage.add({ id: stage.id, shotIds: [2], before: await item(stage, 1) })).toEqual({ ok: true, value: { added: 1 } });
    expect(await seen(stage)).toEqual([
      [3, 3, 13, 3],
      [2, 2, 12, 2],
      [1, 1, 11, 1],
      [3, 3, 13, 3],
    ]);
    expect(stage.labels).toEqual(['Made the string-out Act 3', 'Added 3 shots to Act 3', 'Added 1 shot to Act 3']);
    expect(await stage.list()).toEqual([{ id: stage.id, name: 'Act 3', count: 4 }]);
  });

  it('moves, trims, removes and deletes', async () => {
    const stage = await cutting();
    await stage.add({ id: stage.id, shotIds: [1, 2, 3], before: null });
    expect((await stage.move({ id: stage.id, items: [await item(stage, 2)], before: await item(stage, 0) })).ok).toBe(true);
    expect((await stage.trim({ id: stage.id, item: await item(stage, 0), inFrame: 0, outFrame: 1500 })).ok).toBe(true);
    expect((await stage.remove(stage.id, [await item(stage, 1)])).ok).toBe(true);
    expect(await seen(stage)).toEqual([
      [3, 0, 1500, 3],
      [2, 2, 12, 2],
    ]);
    expect(await stage.trim({ id: stage.id, item: await item(stage, 0), inFrame: 0, outFrame: 1501 })).toMatchObject({
      fault: { code: 'trim-outside' },
    });
    expect((await stage.delete(stage.id)).ok).toBe(true);
    expect(await seen(stage)).toBe('selects-unknown');
  });

  it('refuses a name that is taken or empty, and lets a list keep its own', async () => {
    const stage = await cutting();
    expect(await stage.create('Act 3')).toMatchObject({ fault: { code: 'name-taken' } });
    expect(await stage.create('  ')).toMatchObject({ fault: { code: 'name-empty' } });
    expect((await stage.rename(stage.id, 'Act 3')).ok).toBe(true);
    expect((await stage.rename(stage.id, 'Act 4')).ok).toBe(true);
    expect((await stage.create('Act 3')).ok).toBe(true);
  });

  it('says so when the list or all shots are gone', async () => {
    const stage = await cutting();
    expect(await stage.add({ id: stage.id, shotIds: [99], before: null })).toMatchObject({ fault: { code: 'no-shots' } });
    expect(await stage.remove(4711, [1])).toMatchObject({ fault: { code: 'selects-unknown' } });
  });
});
