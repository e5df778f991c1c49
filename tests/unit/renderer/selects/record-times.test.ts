import { describe, expect, it } from 'vitest';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { recordTimes } from '../../../../src/renderer/selects/record-times.ts';

describe('the record side of a string-out', () => {
  it('is counted at the rate of the list', () => {
    const times = recordTimes([{ item: 4, recordIn: '01:00:59;29', recordOut: '01:01:00;03' }], { rate: RATE.ntsc, dropFrame: true });
    expect(times.get(4)).toEqual({ recordIn: '01:00:59;29', frames: 2 });
  });

  it('goes on past midnight', () => {
    const times = recordTimes([{ item: 4, recordIn: '23:59:59:20', recordOut: '00:00:00:05' }], { rate: RATE.pal, dropFrame: false });
    expect(times.get(4)?.frames).toBe(10);
  });
});
