import { describe, expect, it } from 'vitest';
import { formatTimecode, framesPerDay, parseTimecode } from '../../../src/domain/time/timecode.ts';
import { formats, labelsOfDay, named } from '../../support/timecode-labels.ts';

describe('every label of a day', () => {
  it.each(formats.map((format) => [named(format), format] as const))('is named as counting does, and read back, at %s', (_, format) => {
    let frame = 0;
    for (const label of labelsOfDay(format)) {
      const parsed = parseTimecode(label, format);
      if (formatTimecode(frame, format) !== label || !parsed.ok || parsed.value !== frame) expect.fail(`frame ${frame} is ${label}`);
      frame += 1;
    }
    expect(frame).toBe(framesPerDay(format));
  });
});
