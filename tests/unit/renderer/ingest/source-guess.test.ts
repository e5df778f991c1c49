import { describe, expect, it } from 'vitest';
import { guessSource } from '../../../../src/renderer/ingest/source-guess.ts';

describe('guessing the source kind', () => {
  it('follows the names that cameras give', () => {
    expect(guessSource('/media/100MEDIA', ['DJI_0143.MP4', 'DJI_0144.MP4']).source).toBe('drone');
    expect(guessSource('/media/CLIP', ['C0012.MP4', 'C0013.MP4'])).toEqual({
      source: 'crew',
      evidence: 'Camera file names in this folder',
    });
  });

  it('follows the folder’s own name', () => {
    expect(guessSource('/vault/Calder Newsreel', ['reel 1.mov']).source).toBe('archival');
    expect(guessSource('/media/drone_2', []).source).toBe('drone');
  });

  it('shows no evidence where there is none', () => {
    expect(guessSource('/media/day one', ['a.mov'])).toEqual({ source: 'crew', evidence: null });
  });
});
