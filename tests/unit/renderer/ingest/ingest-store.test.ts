import { beforeEach, describe, expect, it } from 'vitest';
import { addDraft, changeDraft, draftStarted, dropDraft, useIngestStore } from '../../../../src/renderer/ingest/ingest-store.ts';

const state = () => useIngestStore.getState();
const first = () => {
  const [draft] = state().drafts;
  if (draft === undefined) throw new Error('no folder waits');
  return draft;
};

beforeEach(() => useIngestStore.setState({ drafts: [], started: new Map(), chosen: null }));

describe('folders that wait for their ingest', () => {
  it('are shown as soon as they are given, with a guess from their names', () => {
    addDraft(['/media/D2_03'], ['DJI_0143.MP4']);
    expect(first()).toMatchObject({ label: 'D2_03', source: 'drone' });
    expect(state().chosen).toEqual({ kind: 'draft', key: first().key });
  });

  it('stand under the id of their ingest once it has begun, and pass their race on', () => {
    addDraft(['/media/D2_03'], []);
    changeDraft(first().key, (draft) => ({ ...draft, race: 'Baja 1000 2017' }));
    draftStarted(first(), '7');
    expect(state()).toMatchObject({ drafts: [], chosen: { kind: 'ingest', id: '7' } });
    addDraft(['/media/B017'], []);
    expect(first().race).toBe('Baja 1000 2017');
  });

  it('are forgotten when they are left out, and then show nothing', () => {
    addDraft(['/media/D2_03'], []);
    dropDraft(first().key);
    expect(state()).toMatchObject({ drafts: [], chosen: null });
  });
});
