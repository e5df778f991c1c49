import { readBext, readIxml } from '../../domain/media/bwf.ts';
import type { WaveFile } from '../../domain/media/evidence.ts';
import type { ByteReader } from './byte-reader.ts';

const MAX_CHUNKS = 1000;
const MAX_TEXT = 1 << 20;

type Chunk = { readonly id: string; readonly at: number; readonly size: number };

/** Reads a wave file's chunks (RIFF, RF64, BW64) without its sound: format, `bext`, `iXML`, and how much sound is there. Null for other files. */
export async function readWave(file: ByteReader): Promise<WaveFile | null> {
  const head = (await file.read(0, 12)).toString('latin1');
  if (!/^(RIFF|RF64|BW64)[\s\S]{4}WAVE$/.test(head)) return null;
  const chunks = await chunksOf(file);
  const chunk = (id: string): Chunk | undefined => chunks.find((one) => one.id === id);
  const format = chunk('fmt ');
  const data = chunk('data');
  if (format === undefined || format.size < 16) return null;
  const fmt = await file.read(format.at, 16);
  if (fmt.length < 16) return null;
  const [channels, sampleRate, blockAlign] = [fmt.readUInt16LE(2), fmt.readUInt32LE(4), fmt.readUInt16LE(12)];
  const there = data === undefined ? 0 : Math.min(data.size, file.size - data.at);
  const isPlain = [1, 3, 0xfffe].includes(fmt.readUInt16LE(0)) && blockAlign > 0 && sampleRate > 0;
  const bext = chunk('bext');
  const ixml = chunk('iXML');
  return {
    channels,
    sampleRate,
    frames: isPlain ? Math.max(0, Math.floor(there / blockAlign)) : 0,
    bext: bext === undefined ? null : readBext(await file.read(bext.at, Math.min(bext.size, 4096)), sampleRate),
    ixml: ixml === undefined ? null : readIxml((await file.read(ixml.at, Math.min(ixml.size, MAX_TEXT))).toString('utf8')),
  };
}

/** The chunks in order; RF64 keeps the length of its sound in `ds64` (EBU Tech 3306). Chunks are padded to even lengths. */
async function chunksOf(file: ByteReader): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  let longData: number | null = null;
  let at = 12;
  while (at + 8 <= file.size && chunks.length < MAX_CHUNKS) {
    const head = await file.read(at, 36);
    const id = head.toString('latin1', 0, 4);
    const told = head.readUInt32LE(4);
    if (id === 'ds64' && head.length >= 24) longData = Number(head.readBigUInt64LE(16));
    const size = told === 0xffffffff && id === 'data' ? (longData ?? file.size - at - 8) : told;
    chunks.push({ id, at: at + 8, size });
    at += 8 + size + (size % 2);
  }
  return chunks;
}
