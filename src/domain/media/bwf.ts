import { parseRate, type Rate } from '../time/rate.ts';

/** What a broadcast wave's `bext` chunk says (EBU Tech 3285). `timeReference`: samples since midnight, null when impossible. */
export type Bext = {
  readonly description: string;
  readonly originator: string;
  readonly date: string;
  readonly time: string;
  readonly timeReference: number | null;
};

/** What recorders write in the `iXML` chunk, as far as it bears on time and tape. */
export type Ixml = { readonly timecodeRate: string | null; readonly dropFrame: boolean | null; readonly tape: string | null };

const BEXT_LENGTH = 346;
const MAX_IXML = 1 << 20;
const SECONDS_A_DAY = 86_400;

/** Reads a `bext` chunk; null when it is too short to be one. Some recorders write a negative low word: its sign is dropped. */
export function readBext(bytes: Uint8Array, sampleRate: number): Bext | null {
  if (bytes.length < BEXT_LENGTH) return null;
  const word = (at: number): number =>
    ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
  const [low, high] = [word(338), word(342)];
  const samples = high === 0xffffffff ? low : high * 2 ** 32 + low;
  return {
    description: latin(bytes.subarray(0, 256)),
    originator: latin(bytes.subarray(256, 288)),
    date: latin(bytes.subarray(320, 330)),
    time: latin(bytes.subarray(330, 338)),
    timeReference: sampleRate > 0 && samples < SECONDS_A_DAY * sampleRate ? samples : null,
  };
}

/** Reads an `iXML` chunk; one with a DOCTYPE, or longer than a megabyte, is refused whole (null). */
export function readIxml(text: string): Ixml | null {
  if (text.length > MAX_IXML || /<!(DOCTYPE|ENTITY)/i.test(text)) return null;
  const value = (name: string): string | null => new RegExp(`<${name}>([^<]{0,200})</${name}>`, 'i').exec(text)?.[1]?.trim() || null;
  const flag = value('TIMECODE_FLAG');
  return { timecodeRate: value('TIMECODE_RATE'), dropFrame: flag === null ? null : /^DF$/i.test(flag), tape: value('TAPE') };
}

/** The timecode rate of a recording: from iXML, else from `SPEED=` in the description (Sound Devices, Zoom); null means wall clock. */
export function recordingRate(bext: Bext | null, ixml: Ixml | null): { readonly rate: Rate; readonly dropFrame: boolean } | null {
  if (ixml !== null && ixml.timecodeRate !== null) {
    const told = parseRate(ixml.timecodeRate);
    if (told.ok) return { rate: told.value.rate, dropFrame: ixml.dropFrame ?? false };
  }
  const speed = /(?:^|[\s|])[a-z]?SPEED=0*(\d{1,3}(?:\.\d{1,3})?)-?(NDF?|DF?)/i.exec(bext?.description ?? '');
  const told = speed?.[1] === undefined ? null : parseRate(speed[1]);
  return told?.ok === true ? { rate: told.value.rate, dropFrame: /^D/i.test(speed?.[2] ?? '') } : null;
}

/**
 * Start frame of a recording: samples since midnight times the rate. At 23.976 and 29.97 this undoes the 1.001 by
 * which recorders stretch timecode into samples, so that 12:39:59:00 comes out as it was jammed.
 */
export const startFrame = (samples: number, sampleRate: number, rate: Rate): number =>
  Math.round((samples / sampleRate) * (rate.num / rate.den));

/** A recording's clock as text, `2018-12-31T12:40:00`; dates with colons or dots are met too. Null when it cannot be. */
export function recordingClock({ date, time }: Bext): string | null {
  const [day, clock] = [date.replace(/[:./_ ]/g, '-'), time.replace(/[-./_ ]/g, ':')];
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}:\d{2}$/.test(clock) ? `${day}T${clock}` : null;
}

function latin(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return String.fromCharCode(...bytes.subarray(0, end === -1 ? bytes.length : end)).trim();
}
