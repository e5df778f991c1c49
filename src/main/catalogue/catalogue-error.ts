import type { Fault } from '../../domain/base/result.ts';

/** A call that the catalogue could not answer: a full disk, a stopped worker, a bug. `message` is one plain sentence. */
export class CatalogueError extends Error {
  readonly code: string;
  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'CatalogueError';
    this.code = fault.code;
  }
}

/** What went wrong, for a person: the catalogue's troubles in its own sentence, anything else as the bug that it is. */
export const faultBehind = (error: unknown): Fault =>
  error instanceof CatalogueError
    ? { code: error.code, message: error.message }
    : { code: 'internal', message: `It failed through a fault of Milemark's own (${String(error)}). Please report it.` };
