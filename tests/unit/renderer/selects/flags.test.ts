import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../../src/renderer/selects/flags.ts';
import { aSelect } from '../../../support/listed-select.ts';

const texts = (...args: Parameters<typeof flagsOf>) => flagsOf(...args).map((flag) => flag.text);

describe('flags of a select', () => {
  it('are none for a clip that is all there', () => {
    expect(flagsOf(aSelect(), [])).toEqual([]);
  });

  it('name the drive of a clip that is offline', () => {
    expect(texts(aSelect({ clip: { online: false } }), [])).toEqual(['OMW-01 offline']);
  });

  it('say what the file lacks, a rate before a timecode', () => {
    expect(texts(aSelect({ clip: { startFrame: null } }), [])).toEqual(['No TC']);
    expect(texts(aSelect({ clip: { startFrame: null, rate: null } }), [])).toEqual(['No rate']);
  });

  it('ask no timecode of a still', () => {
    expect(texts(aSelect({ clip: { kind: 'still', startFrame: null, rate: null } }), [])).toEqual([]);
  });

  it('wait for the facts before they say that something lacks', () => {
    expect(texts(aSelect({ clip: { startFrame: null, rate: null, probed: false } }), [])).toEqual([]);
  });

  it('tell of a reel that the export renames, on its own shot only', () => {
    const warnings = [{ code: 'reel-collision', message: 'Written as DJI0147A.', item: 2 }];
    expect(texts(aSelect({ id: 1 }), warnings)).toEqual([]);
    expect(texts(aSelect({ id: 2 }), warnings)).toEqual(['Reel renamed']);
  });
});
