import { describe, expect, it } from 'vitest';
import { edlLines } from '../../../../src/renderer/selects/edl-lines.ts';

const text = 'TITLE: ACT 3\r\nFCM: NON-DROP FRAME\r\n\r\n001  B017C012 V     C        16:33:09:14\r\n* FROM CLIP NAME: LIGHTS\r\n';

describe('lines of a live edit list', () => {
  it('know the select that they belong to', () => {
    const lines = edlLines(text, 0, [{ item: 7, file: 0, line: 3, lines: 2 }]);
    expect(lines).toHaveLength(5);
    expect(lines.map((line) => line.item)).toEqual([null, null, null, 7, 7]);
    expect(lines.map((line) => line.tone)).toEqual(['heading', 'heading', 'heading', 'event', 'comment']);
  });

  it('leave out events of other files', () => {
    expect(edlLines(text, 1, [{ item: 7, file: 0, line: 3, lines: 2 }]).every((line) => line.item === null)).toBe(true);
  });
});
