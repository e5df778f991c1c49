import type { Bext, Ixml } from './bwf.ts';
import type { MediaKind, Problem } from './clip.ts';
import type { DroneLog } from './dji-srt.ts';
import type { TrackFix } from './position.ts';
import type { ProbeReport } from './probe-report.ts';
import type { SonyMeta } from './sony-meta.ts';

/** exiftool's answer: values by `Group:Tag`, numbers where asked for. */
export type ExifTags = Readonly<Record<string, string | number>>;

/** A wave file's own account. `frames` are sample frames that are really there. */
export type WaveFile = {
  readonly channels: number;
  readonly sampleRate: number;
  readonly frames: number;
  readonly bext: Bext | null;
  readonly ixml: Ixml | null;
};

/** All that was found out about one file, before any of it is believed. */
export type Evidence = {
  readonly fileName: string;
  readonly kind: MediaKind;
  readonly report: ProbeReport | null;
  readonly exif: ExifTags;
  readonly wave: WaveFile | null;
  readonly droneLog: DroneLog | null;
  readonly sonyMeta: SonyMeta | null;
  /** Places that the file's own telemetry holds, in order. */
  readonly track: readonly TrackFix[];
  readonly sidecars: readonly string[];
  readonly problems: readonly Problem[];
};

/** A tag as text from the first group that has it; null where none has. */
export function tagText(exif: ExifTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = exif[name];
    if (value !== undefined && String(value).trim() !== '') return String(value).trim();
  }
  return null;
}

/** A tag as a finite number; null where it is none. */
export function tagNumber(exif: ExifTags, name: string): number | null {
  const value = exif[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
