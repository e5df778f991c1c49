import type { Catalogue } from '../catalogue/stores.ts';
import type { Cutting } from '../cut/cutting.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { Finding } from '../find/finding.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { JobRunner } from '../jobs/runner.ts';
import type { Logging } from '../log/logging.ts';
import type { MediaLookup } from './serve-media.ts';

/** One open production with every stage at work on it: what the procedures call. */
export type House = {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly ingest: Ingest;
  readonly finding: Finding;
  readonly logging: Logging;
  readonly cutting: Cutting;
  readonly delivery: Delivery;
  readonly jobs: JobRunner;
  /** Resolves the ids in media URLs. */
  readonly lookup: MediaLookup;
  /** Aborted when the house begins to close: what is being watched in it ends. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
};
