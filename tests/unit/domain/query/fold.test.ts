import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from '../../../../src/domain/query/fold.ts';

describe('fold', () => {
  it('drops case and diacritics, composed or not', () => {
    expect(fold('Señor ÉLAN İstanbul ΟΔΟΣ')).toBe('senor elan istanbul οδοσ');
    expect(fold('Sen\u0303or')).toBe('senor');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('words', () => {
  it('are runs of letters and digits', () => {
    expect(words('DJI_0042.MP4, Rod’s #861')).toEqual(['dji', '0042', 'mp4', 'rod', 's', '861']);
  });

  it('are the same however they are joined', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(words(words(text).join(' '))).toEqual(words(text))));
  });
});
