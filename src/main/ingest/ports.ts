import type { z } from 'zod';
import type { ingestOptions, ingestReport } from '../../contract/contract.ts';
import type { ClipId } from '../../domain/base/ids.ts';
import type { Fault } from '../../domain/base/result.ts';
import type { Job, JobKind } from '../../domain/jobs/job.ts';

export type IngestOptions = z.infer<typeof ingestOptions>;
export type IngestReport = z.infer<typeof ingestReport>;

/** What ingest asks of the job runner; null where none runs, and then files are listed and read by whoever runs one. */
export type IngestJobs = {
  onFinished(listener: (job: Job, fault: Fault | null) => void): () => void;
  settled(kinds: readonly JobKind[]): Promise<void>;
};

/** A clip that waits to be read; `isNew` where this ingest added it, not one that was broken off. */
export type UnreadClip = { readonly clipId: ClipId; readonly path: string; readonly isNew: boolean };
