import { extname } from 'node:path';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import { readEdl } from '../../domain/interchange/edl/read.ts';
import { type TimelineJson, timelineJson } from '../../domain/interchange/timeline.ts';
import { parseRate } from '../../domain/time/rate.ts';
import { decodeText } from './decode-text.ts';

/** What reading a list needs of the disk. */
export type ReadFiles = { readHead(path: string, limit: number): Promise<Result<Uint8Array>> };

/** `rate` such as `25`, `29.97df` or `30000/1001`, null when nobody says; `drop` says that the record counts drop frame. */
export type ReadRequest = { readonly path: string; readonly rate: string | null; readonly drop: boolean };

const LARGEST = 64 * 1024 * 1024;
const LATER = ['.fcpxml', '.fcpxmld', '.xml', '.otio', '.ale', '.csv', '.aaf'];

/** Reads an edit list as the neutral timeline. Today EDL; other formats answer `not-yet`. */
export async function readTimeline({ path, rate, drop }: ReadRequest, files: ReadFiles): Promise<Result<TimelineJson>> {
  const ending = extname(path).toLowerCase();
  if (LATER.includes(ending))
    return fail('not-yet', `Milemark cannot read ${ending} lists yet. Export the cut as a CMX3600 EDL and read that.`);
  const told = rate === null ? ok({ rate: null, dropFrame: false }) : parseRate(rate);
  if (!told.ok) return told;
  const bytes = await files.readHead(path, LARGEST + 1);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > LARGEST) return fail('too-large', `${path} is larger than any edit list (64 MB). Choose the list itself.`);
  const dropFrame = drop || told.value.dropFrame;
  const read = readEdl(decodeText(bytes.value), { rate: told.value.rate, dropFrame: dropFrame ? true : null });
  return read.ok ? ok(timelineJson(read.value)) : read;
}
