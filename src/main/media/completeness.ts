import type { Problem } from '../../domain/media/clip.ts';
import type { ByteReader } from './byte-reader.ts';

const MAX_BOXES = 10_000;
const CUT_OFF: Problem = {
  code: 'index-beyond-end',
  message: 'The file ends before its last frame: it was cut off while it was copied or recorded.',
};

/** How a file that ffprobe understands, or does not, stands to its own index; `null` where all is there, or nothing can be said. */
export async function truncation(file: ByteReader): Promise<Problem | null> {
  const head = await file.read(0, 64);
  const four = head.toString('latin1', 4, 8);
  if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].includes(four)) return (await boxEnd(file)).end > file.size ? CUT_OFF : null;
  if (head.toString('latin1', 0, 4) === 'RIFF') return head.readUInt32LE(4) + 8 > file.size + 1 && !isEndless(head) ? CUT_OFF : null;
  if (head.readUInt32BE(0) === 0x1a45dfa3) return (await matroskaEnd(file)) > file.size ? CUT_OFF : null;
  if (head.readUIntBE(0, 3) === 0xffd8ff) return (await tailHas(file, Buffer.from([0xff, 0xd9]))) ? null : CUT_OFF;
  if (head.readUInt32BE(0) === 0x89504e47) return (await tailHas(file, Buffer.from('IEND'))) ? null : CUT_OFF;
  return null;
}

/** Whether an ISO file has its sound and pictures but not the index that tells where they are. */
export async function lacksIndex(file: ByteReader): Promise<boolean> {
  const head = await file.read(0, 16);
  if (!['ftyp', 'mdat', 'wide'].includes(head.toString('latin1', 4, 8))) return false;
  const { names } = await boxEnd(file);
  return names.includes('mdat') && !names.includes('moov');
}

/** Walks the top boxes (ISO 14496-12): size and name, 1 for a 64-bit size, 0 for "to the end". */
async function boxEnd(file: ByteReader): Promise<{ readonly end: number; readonly names: readonly string[] }> {
  const names: string[] = [];
  let at = 0;
  while (at + 8 <= file.size && names.length < MAX_BOXES) {
    const head = await file.read(at, 16);
    const short = head.readUInt32BE(0);
    const size = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short === 0 ? file.size - at : short;
    names.push(head.toString('latin1', 4, 8));
    if (size < 8) break;
    at += size;
  }
  return { end: at, names };
}

/** Where a Matroska segment says that it ends (RFC 8794 lengths); the file's own end where it does not say. */
async function matroskaEnd(file: ByteReader): Promise<number> {
  const head = await file.read(0, 128);
  const header = lengthAt(head, 4);
  const segment = header === null ? -1 : header.end + (header.length ?? 0);
  if (header === null || segment + 4 > head.length || head.readUInt32BE(segment) !== 0x18538067) return file.size;
  const body = lengthAt(head, segment + 4);
  return body === null || body.length === null ? file.size : body.end + body.length;
}

function lengthAt(bytes: Buffer, at: number): { readonly length: number | null; readonly end: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const width = Math.clz32(first) - 23;
  if (at + width > bytes.length) return null;
  const rest = [...bytes.subarray(at + 1, at + width)];
  const isUnknown = (first & (0xff >> width)) === 0xff >> width && rest.every((byte) => byte === 0xff);
  const length = rest.reduce((sum, byte) => sum * 256 + byte, first & (0xff >> width));
  return { length: isUnknown ? null : length, end: at + width };
}

const isEndless = (head: Buffer): boolean => head.readUInt32LE(4) === 0xffffffff || head.readUInt32LE(4) === 0;

async function tailHas(file: ByteReader, mark: Buffer): Promise<boolean> {
  const length = Math.min(file.size, 1 << 16);
  return (await file.read(file.size - length, length)).includes(mark);
}
