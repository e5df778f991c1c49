import { ORPCError } from '@orpc/server';
import type { Fault } from '../../domain/base/result.ts';

type Carried = { readonly code?: unknown; readonly message?: unknown; readonly details?: unknown; readonly [key: string]: unknown };

/** The fault behind an error that a call threw; anything that is no wire error is a bug of ours and called `internal`. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof ORPCError)) return { code: 'internal', message: 'Something went wrong inside Milemark. This is a bug.' };
  const data = (typeof error.data === 'object' && error.data !== null ? error.data : {}) as Carried;
  switch (error.code) {
    case 'REFUSED':
      return { code: String(data.code), message: error.message, ...detailed(data.details) };
    case 'QUERY_FAULT':
      return { code: 'query', message: error.message, details: data };
    case 'NOT_FOUND':
      return { code: 'not-found', message: error.message };
    case 'NO_PRODUCTION':
      return { code: 'no-production', message: error.message };
    case 'BAD_REQUEST':
      return { code: 'usage', message: 'A value has a form that Milemark cannot take.', details: { issues: data['issues'] } };
    default:
      return { code: 'internal', message: 'Something went wrong inside Milemark. This is a bug.' };
  }
}

const detailed = (details: unknown): Pick<Fault, 'details'> =>
  typeof details === 'object' && details !== null ? { details: details as Record<string, unknown> } : {};
