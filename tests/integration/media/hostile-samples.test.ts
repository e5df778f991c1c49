import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindByName } from '../../../src/domain/media/file-role.ts';
import { createProber, type Prober } from '../../../src/main/media/prober.ts';
import { findTools } from '../../../src/main/media/tools.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/samples/hostile/', import.meta.url));
const isHere = existsSync(FOLDER);
if (!isHere) console.warn('Hostile samples (../shared/samples/hostile) are not on this machine: none was tried.');
const files = isHere
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
      (name) => kindByName(name) !== null && statSync(join(FOLDER, name)).isFile(),
    )
  : [];

const CONCLUDED: Readonly<Record<string, string>> = {
  'made/media/good.mp4': 'read',
  'made/media/zero.mp4': 'empty-file',
  'made/media/no-moov.mp4': 'index-missing',
  'made/media/cut-mdat.mp4': 'index-beyond-end',
  'made/media/cut-moov.mov': 'cut-off',
  'made/media/cut.mkv': 'index-beyond-end',
  'made/media/cut.wav': 'index-beyond-end',
  'made/media/page.mp4': 'web-page',
  'made/media/zeros.mp4': 'blank',
  'made/media/hls-file.mp4': 'playlist',
  'made/media/hls-canary.mov': 'playlist',
  'made/media/ffconcat.mp4': 'playlist',
  'made/media/noise.mov': 'not-media',
  'made/media/box-size-0.mp4': 'not-media',
  'made/media/many-tracks.mp4': 'not-media',
  'made/media/tc-bad.mov': 'timecode-impossible',
  'made/stills/huge.bmp': 'picture-too-large',
  'made/stills/pixel-bomb.png': 'picture-too-large',
  'made/stills/exif-nan.jpg': 'read',
};

describe.skipIf(!isHere)('files made to lie, loop, swell or lead elsewhere', () => {
  let prober: Prober;
  beforeAll(async () => {
    prober = createProber(await findTools());
  });
  afterAll(() => prober.close());

  test.each(files)('%s', async (name) => {
    const path = join(FOLDER, name);
    const before = trace(path);
    const facts = await prober.probe(path);
    expect(trace(path)).toEqual(before);
    const verdict = facts.ok ? (facts.value.problems[0]?.code ?? 'read') : facts.fault.code;
    expect(verdict).toBe(CONCLUDED[name] ?? verdict);
    const said = facts.ok ? facts.value.problems.map(({ message }) => message) : [facts.fault.message];
    expect(said.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
    expect(
      JSON.stringify(facts, (_key, value) => (typeof value === 'number' && !Number.isFinite(value) ? 'NOT A NUMBER' : value)),
    ).not.toContain('NOT A NUMBER');
    expect(JSON.stringify(facts)).not.toContain('CANARY');
  });
});

function trace(path: string): readonly unknown[] {
  const { size, mtimeMs } = statSync(path);
  return [size, mtimeMs, createHash('sha256').update(readFileSync(path)).digest('hex')];
}
