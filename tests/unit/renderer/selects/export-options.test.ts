import { describe, expect, it } from 'vitest';
import { parseRate, RATE } from '../../../../src/domain/time/rate.ts';
import {
  choiceOfRate,
  formatInForce,
  parseHandles,
  rateChoices,
  rateOfChoice,
  startFault,
} from '../../../../src/renderer/selects/export-options.ts';

const film = { rate: RATE.ntscFilm, dropFrame: false };

describe('the rate of an export', () => {
  it('can be any that edit lists carry, and each choice is one that the house reads', () => {
    for (const { value } of rateChoices(film)) {
      const rate = rateOfChoice(value);
      if (rate !== null) expect(parseRate(rate).ok, value).toBe(true);
      expect(choiceOfRate(rate)).toBe(value);
    }
  });

  it('says what the clips have, when there are clips', () => {
    expect(rateChoices(film)[0]?.label).toBe('23.976, auto');
    expect(rateChoices(null)[0]?.label).toBe('As the clips');
  });

  it('counts as the clips do until a person chooses', () => {
    expect(formatInForce(null, film)).toBe(film);
    expect(formatInForce('30000/1001df', film)).toEqual({ rate: RATE.ntsc, dropFrame: true });
  });
});

describe('fields of the export', () => {
  it('refuse a record start that the rate does not have', () => {
    expect(startFault('01:00:00:00', film)).toBeNull();
    expect(startFault('01:00:00:24', film)).toContain('frames at 23');
    expect(startFault('01:00', film)).toContain('HH:MM:SS:FF');
  });

  it('take handles as whole frames', () => {
    expect(parseHandles(' 12 ')).toBe(12);
    for (const wrong of ['', '-1', '1.5', '1001', 'x']) expect(parseHandles(wrong), wrong).toBeNull();
  });
});
