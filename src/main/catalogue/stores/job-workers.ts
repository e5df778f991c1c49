import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Db } from '../database.ts';

/** A worker that was not seen for so long is dead, whatever its process number says. */
const SILENT_MS = 30_000;
const BEAT_MS = 8_000;

export type JobWorkers = {
  /** Notes that this worker of this process is alive, and keeps noting it. */
  seen(name: string): void;
  anyDead(): boolean;
  /** The running jobs of dead workers wait again. */
  releaseDead(): void;
  release(name: string): void;
  stop(): void;
};

type Row = { readonly name: string; readonly host: string; readonly pid: number; readonly started_at: number; readonly seen_at: number };

/**
 * Who works on jobs. A killed process is known at once by its number (on the machine and in the container that it ran
 * in), and by its silence where the number cannot be asked or has been given away again.
 */
export function createJobWorkers(db: Db): JobWorkers {
  const host = `${hostname()} ${processNamespace()}`;
  const own = new Set<string>();
  const note = (name: string) =>
    db
      .prepare('INSERT OR REPLACE INTO job_worker (name, host, pid, started_at, seen_at) VALUES (?, ?, ?, ?, ?)')
      .run(name, host, process.pid, startedAt(), Date.now());
  const isDead = (row: Row) =>
    !own.has(row.name) && (row.seen_at < Date.now() - SILENT_MS || (row.host === host && !isSameProcess(row) && !isAlive(row)));
  const dead = () => {
    const running = "SELECT DISTINCT worker FROM job WHERE state = 'running'";
    const names = db.prepare(running).pluck().all() as (string | null)[];
    const known = new Map((db.prepare('SELECT * FROM job_worker').all() as Row[]).map((row) => [row.name, row]));
    return names.filter((name) => {
      const row = name === null ? undefined : known.get(name);
      return row === undefined || isDead(row);
    });
  };
  const release = (name: string | null) => {
    db.prepare("UPDATE job SET state = 'waiting', worker = NULL, progress = 0 WHERE state = 'running' AND worker IS ?").run(name);
    db.prepare('DELETE FROM job_worker WHERE name IS ?').run(name);
  };
  const beat = () => {
    try {
      if (own.size > 0) db.write([], () => own.forEach(note));
    } catch {
      // A full disk or another writer: the next beat makes up for this one, and an exception here would end the catalogue.
    }
  };
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();
  return {
    seen: (name) => {
      own.add(name);
      note(name);
    },
    anyDead: () => dead().length > 0,
    releaseDead: () => dead().forEach(release),
    release: (name) => {
      own.delete(name);
      release(name);
    },
    stop: () => clearInterval(timer),
  };
}

const startedAt = (): number => Math.round(Date.now() - process.uptime() * 1000);

/** Another store of this very process; a restarted container gives the same number to another one. */
const isSameProcess = (row: Row): boolean => row.pid === process.pid && Math.abs(row.started_at - startedAt()) < 3000;

function isAlive({ pid }: Row): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Process numbers mean something only within one namespace: two containers both have a process 1. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
