import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clip, MediaFacts } from '../../../../src/domain/media/clip.ts';
import { mediaLookup } from '../../../../src/main/transport/media-lookup.ts';

type Changes = Partial<Pick<Clip, 'online' | 'fileName' | 'fingerprint' | 'facts'>>;
const facts = (changes: Partial<MediaFacts> = {}) => ({ kind: 'video', playable: true, ...changes }) as MediaFacts;

/** The lookup of a production with one clip, id 1, on a drive at /cards. */
function lookupOf(changes: Changes = {}) {
  const fileName = changes.fileName ?? 'A001.MOV';
  const clip = {
    place: { volumeId: 7, relativePath: `A/${fileName}` },
    path: `/cards/A/${fileName}`,
    fileName,
    online: true,
    fingerprint: { size: 123, hash: 'ab12cd34ab12cd34' },
    facts: facts(),
    ...changes,
  } as Clip;
  return mediaLookup('/films/One.milemark', {
    clips: { get: async (id: number) => (id === 1 ? clip : null) },
  } as unknown as Parameters<typeof mediaLookup>[1]);
}

describe('mediaLookup', () => {
  it("finds pictures and proxies in the production's cache, by content", async () => {
    const root = join('/films/One.milemark', 'cache');
    expect(await lookupOf()(1, 'poster')).toEqual({ path: join(root, 'ab', '123-ab12cd34ab12cd34.jpg'), root, type: 'image/jpeg' });
    expect(await lookupOf()(1, 'proxy')).toEqual({ path: join(root, 'ab', '123-ab12cd34ab12cd34.mp4'), root, type: 'video/mp4' });
    expect(await lookupOf({ fingerprint: null })(1, 'poster')).toBeNull();
  });

  it.each([
    ['A001.MOV', 'video/mp4'],
    ['a.webm', 'video/webm'],
    ['take.WAV', 'audio/wav'],
    ['odd.xyz', 'application/octet-stream'],
  ])('finds the original %s on its drive, as %s', async (fileName, type) => {
    expect(await lookupOf({ fileName })(1, 'original')).toEqual({ path: `/cards/A/${fileName}`, root: '/cards/', type });
  });

  it.each<[string, Changes]>([
    ['a still, which may unpack to gigabytes', { facts: facts({ kind: 'still' }) }],
    ['what cannot be decoded', { facts: facts({ playable: false }) }],
    ['what was not read yet', { facts: null }],
    ['what is offline', { online: false }],
  ])('gives out no original of %s', async (_what, changes) => {
    expect(await lookupOf(changes)(1, 'original')).toBeNull();
  });

  it('knows no other clip', async () => {
    for (const variant of ['poster', 'proxy', 'original'] as const) expect(await lookupOf()(2, variant)).toBeNull();
  });
});
