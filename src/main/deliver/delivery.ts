import { basename, dirname, isAbsolute, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import { assemble, commonFormat, type Entry, type StringOut } from '../../domain/interchange/assemble.ts';
import { kindByName } from '../../domain/media/file-role.ts';
import { parseRate } from '../../domain/time/rate.ts';
import { parseTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import { isOurExport, lossReport } from './loss-report.ts';
import { type ExportOptions, partPath, previewOf, withoutEnding } from './preview.ts';
import type { ReadFiles } from './read-timeline.ts';

type WriteOptions = ExportOptions & { readonly out: string | null; readonly replace: boolean; readonly lossReport: boolean };

/** What delivery needs of the disk. */
export type DeliveryFiles = ReadFiles & {
  exists(path: string): Promise<boolean>;
  makeFolder(path: string): Promise<Result<void>>;
  writeFileAtomic(path: string, data: string): Promise<Result<void>>;
};

export type Delivery = ReturnType<typeof createDelivery>;
type Deps = { readonly catalogue: Pick<Catalogue, 'selects' | 'shots' | 'clips' | 'production'>; readonly files: DeliveryFiles };

/** The delivering stage: shows what an export would be, and writes it. Warnings never stop it. */
export function createDelivery({ catalogue, files }: Deps) {
  /** Fails with `selects-unknown`, `rate-unknown`, `timecode-malformed` and the like for what was asked. */
  const preview = async (options: ExportOptions) => {
    const cut = await stringOut(catalogue, options);
    return cut.ok ? ok(previewOf(cut.value, options)) : cut;
  };

  /**
   * Writes the list, its further parts (`name_2.edl` …) and, if wanted, the loss report beside it. Fails with
   * `selects-empty`, `path-relative`, `original` (never under a name of footage), `file-exists` (a file that is no earlier export, unless
   * `replace`), and with what the disk says.
   */
  const write = async (options: WriteOptions) => {
    const shown = await preview(options);
    if (!shown.ok) return shown;
    const { losses, warnings, recordDurationFrames, events } = shown.value;
    if (events.length === 0)
      return fail('selects-empty', 'This string-out holds nothing that can be written. Add shots, or wait until their files are read.');
    const first = options.out ?? join((await catalogue.production.get()).folder, 'exports', shown.value.fileName);
    const targets = shown.value.files.map(({ text }, index) => ({ path: partPath(first, index), text }));
    const report = { path: `${withoutEnding(first)}.losses.txt`, text: lossReport(shown.value) };
    const all = options.lossReport ? [...targets, report] : targets;
    const free = await freeToWrite(all, options.replace, files);
    if (!free.ok) return free;
    const made = options.out === null ? await files.makeFolder(dirname(first)) : ok(undefined);
    if (!made.ok) return made;
    for (const { path, text } of all) {
      const done = await files.writeFileAtomic(path, text);
      if (!done.ok) return done;
    }
    return ok({ file: first, files: targets.map(({ path }) => path), events: events.length, recordDurationFrames, losses, warnings });
  };
  return { preview, write };
}

/** Enough for the remarks of a first event, where our own mark stands. */
const HEAD_BYTES = 2000;
const DEFAULT_START = '01:00:00:00';

async function stringOut(catalogue: Deps['catalogue'], options: ExportOptions): Promise<Result<StringOut>> {
  const list = await catalogue.selects.get(options.selects);
  if (list === null) return fail('selects-unknown', 'This string-out no longer exists.');
  const shots = new Map((await catalogue.shots.many(list.items.map((item) => item.shotId))).map((shot) => [shot.id, shot]));
  const sound = [...shots.values()].filter((shot) => shot.clip.kind === 'audio').map((shot) => shot.clip.id);
  const sampleRates = new Map((await catalogue.clips.many(sound)).map((clip) => [clip.id, clip.facts?.sampleRate ?? null]));
  const entries: readonly Entry[] = list.items.map((select) => {
    const shot = shots.get(select.shotId) ?? null;
    return { select, shot, sampleRate: shot === null ? null : (sampleRates.get(shot.clip.id) ?? null) };
  });
  const format: Result<TimecodeFormat> = options.rate === null ? ok(commonFormat(entries)) : parseRate(options.rate);
  if (!format.ok) return format;
  const start = parseTimecode(options.start ?? DEFAULT_START, format.value);
  if (!start.ok) return start;
  return ok(assemble({ title: list.name, entries, format: format.value, recordStart: start.value, handles: options.handles }));
}

async function freeToWrite(targets: readonly { readonly path: string }[], replace: boolean, files: DeliveryFiles): Promise<Result<void>> {
  for (const { path } of targets) {
    if (!isAbsolute(path)) return fail('path-relative', `${path} does not say where to write. Give a whole path.`);
    // By its name, not by the catalogue: links and other spellings of a path lead to footage too.
    if (kindByName(path) !== null)
      return fail('original', `${path} is named as footage is, and footage is never written over. Choose a name such as cut.edl.`);
    if (replace || !(await files.exists(path))) continue;
    const head = await files.readHead(path, HEAD_BYTES);
    if (!head.ok || !isOurExport(head.value))
      return fail('file-exists', `${basename(path)} exists and is not an earlier export. Replace it, or choose another name.`, { path });
  }
  return ok(undefined);
}
