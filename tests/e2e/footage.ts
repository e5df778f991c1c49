import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A clip that the browser tests ingest; frames count at `rate`. */
export type TestClip = { readonly name: string; readonly rate: string; readonly frames: number; readonly timecode: string };

/** One clip at each rate that a mixed card may bring, drop frame among them. */
export const CLIPS = {
  film: { name: 'B001C001.mov', rate: '24000/1001', frames: 72, timecode: '10:00:00:00' },
  pal: { name: 'B001C002.mov', rate: '25', frames: 75, timecode: '01:02:03:04' },
  drop: { name: 'B001C003.mov', rate: '30000/1001', frames: 90, timecode: '00:59:58;00' },
  fast: { name: 'B001C004.mov', rate: '60000/1001', frames: 180, timecode: '23:59:58;00' },
} as const satisfies Record<string, TestClip>;

/** Makes a card of all clips and one file that is no film; answers the folder. */
export function makeCard(parent: string): string {
  const folder = join(parent, 'B001');
  mkdirSync(folder, { recursive: true });
  for (const clip of Object.values(CLIPS)) makeClip(join(folder, clip.name), clip);
  writeFileSync(join(folder, 'B001C005.mov'), 'This was never a film.');
  return folder;
}

function makeClip(path: string, clip: TestClip): void {
  const source = `testsrc2=size=320x180:rate=${clip.rate}`;
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  const args = ['-f', 'lavfi', '-i', source, '-frames:v', String(clip.frames), ...coding, '-timecode', clip.timecode, path];
  execFileSync(process.env['MILEMARK_FFMPEG'] ?? 'ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args]);
}

/** Names, bytes and times of a folder's files, to tell whether anything was touched. */
export const stateOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return `${name} ${statSync(path).mtimeMs} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    });
