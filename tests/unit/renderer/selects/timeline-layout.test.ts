import { describe, expect, it } from 'vitest';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { layoutBlocks, layoutTicks } from '../../../../src/renderer/selects/timeline-layout.ts';

describe('blocks of the mini timeline', () => {
  it('stand end to end and fill the whole', () => {
    expect(layoutBlocks([50, 25, 25])).toEqual([
      { left: 0, width: 0.5 },
      { left: 0.5, width: 0.25 },
      { left: 0.75, width: 0.25 },
    ]);
  });

  it('are nothing where there is no length', () => {
    expect(layoutBlocks([])).toEqual([]);
    expect(layoutBlocks([0])).toEqual([{ left: 0, width: 0 }]);
  });
});

describe('ticks of the mini timeline', () => {
  it('label whole steps in record time, with four bare ticks between', () => {
    const ticks = layoutTicks({ start: 86400, frames: 3231 }, { rate: RATE.ntscFilm, dropFrame: false }, 6);
    expect(ticks.filter((tick) => tick.label !== null).map((tick) => tick.label)).toEqual([
      '01:00:00',
      '01:00:30',
      '01:01:00',
      '01:01:30',
      '01:02:00',
    ]);
    expect(ticks[1]).toEqual({ at: 144 / 3231, label: null });
  });

  it('follow drop frame labels', () => {
    const ticks = layoutTicks({ start: 0, frames: 3600 }, { rate: RATE.ntsc, dropFrame: true }, 4);
    expect(ticks.find((tick) => tick.label !== null && tick.at > 0.9)).toBeUndefined();
    expect(ticks.map((tick) => tick.label).filter((label) => label !== null)).toEqual(['00:00:00', '00:00:30', '00:01:00', '00:01:30']);
  });

  it('are none for an empty string-out', () => {
    expect(layoutTicks({ start: 0, frames: 0 }, { rate: RATE.pal, dropFrame: false }, 6)).toEqual([]);
  });
});
