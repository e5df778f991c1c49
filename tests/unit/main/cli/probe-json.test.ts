import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../../../src/domain/media/clip.ts';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { probeJson, refusedProbeJson } from '../../../../src/main/cli/json/probe-json.ts';

describe('what probe prints', () => {
  it('is null where a file does not say it, never 0 or false', () => {
    const { path, kind, playable, parts, problems, ...rest } = refusedProbeJson('/x.mov', { code: 'not-media', message: 'No.' });
    expect({ path, kind, playable, parts, problems }).toMatchObject({ path: '/x.mov', kind: 'other', playable: false, parts: [] });
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  it('is 0 and false where it is known to be', () => {
    const start = { frame: 90_000, dropFrame: false, basis: 'tmcd' as const };
    const json = probeJson('/x.mov', { ...NOTHING_KNOWN, kind: 'video', width: 64, height: 64, rate: RATE.pal, start });
    expect(json).toMatchObject({ rotation: 0, variableRate: false, dropFrame: false, startTimecode: '01:00:00:00' });
  });
});
