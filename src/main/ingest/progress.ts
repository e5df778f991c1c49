import { setTimeout as wait } from 'node:timers/promises';
import type { ClipId } from '../../domain/base/ids.ts';
import type { Fault } from '../../domain/base/result.ts';
import type { IngestReport, UnreadClip } from './ports.ts';

type Refused = IngestReport['refused'][number];

/** The running tally of one ingest, and its watchers. */
export type Progress = {
  /** Adds to the counts. */
  count(counts: Partial<Pick<IngestReport, 'found' | 'added' | 'duplicates' | 'moved' | 'unchanged' | 'read'>>): void;
  refuse(files: readonly Refused[]): void;
  /** Takes clips back that were listed, and proved to be no media when they were read. */
  withdraw(files: readonly Refused[], clips: readonly UnreadClip[]): void;
  touch(clipIds: readonly ClipId[]): void;
  reading(): void;
  end(phase: 'done' | 'failed' | 'cancelled', error: Fault | null): void;
  report(): IngestReport;
  watch(signal: AbortSignal): AsyncGenerator<IngestReport>;
};

const TICK_MS = 250;

/** A tally that begins now, in the phase `listing`. */
export function createProgress(about: { readonly id: string; readonly label: string; readonly now: () => number }): Progress {
  const startedAt = about.now();
  const state: IngestReport = {
    id: about.id,
    label: about.label,
    phase: 'listing',
    found: 0,
    added: 0,
    duplicates: 0,
    moved: 0,
    unchanged: 0,
    read: 0,
    refused: [],
    clipIds: [],
    error: null,
    seconds: 0,
    secondsLeft: null,
  };
  const clipIds = new Set<ClipId>();
  let readingSince = startedAt;
  let endedAt: number | null = null;
  let onEnd: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    onEnd = resolve;
  });
  const report = (): IngestReport => ({
    ...state,
    refused: [...state.refused],
    clipIds: endedAt === null ? [] : [...clipIds],
    seconds: ((endedAt ?? about.now()) - startedAt) / 1000,
    secondsLeft: secondsLeft(state, about.now() - readingSince),
  });

  return {
    count(counts) {
      for (const key of ['found', 'added', 'duplicates', 'moved', 'unchanged', 'read'] as const) state[key] += counts[key] ?? 0;
    },
    refuse: (files) => void state.refused.push(...files),
    withdraw(files, gone) {
      state.refused.push(...files);
      for (const { clipId, isNew } of gone) {
        clipIds.delete(clipId);
        state[isNew ? 'added' : 'unchanged'] -= 1;
      }
    },
    touch(ids) {
      for (const id of ids) clipIds.add(id);
    },
    reading() {
      state.phase = 'reading';
      readingSince = about.now();
    },
    end(phase, error) {
      state.phase = phase;
      state.error = error === null ? null : { code: error.code, message: error.message };
      endedAt = about.now();
      onEnd();
    },
    report,
    async *watch(signal) {
      while (!signal.aborted) {
        yield report();
        if (endedAt !== null) return;
        await Promise.race([ended, wait(TICK_MS, undefined, { signal }).catch(() => undefined)]);
      }
    },
  };
}

function secondsLeft({ phase, added, read }: IngestReport, readingMs: number): number | null {
  const left = added - read;
  return phase === 'reading' && read > 0 && left >= 0 ? Math.round((readingMs / 1000 / read) * left) : null;
}
