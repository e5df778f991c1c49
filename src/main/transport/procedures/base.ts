import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../contract/contract.ts';
import { errors } from '../../../contract/errors.ts';
import type { Fault, Result } from '../../../domain/base/result.ts';
import { CatalogueError, faultBehind } from '../../catalogue/catalogue-error.ts';
import type { Host } from '../host.ts';
import type { House } from '../house.ts';

/** What every procedure is handed by its transport. */
export type Context = { readonly host: Host };

/** The contract, ready to be given handlers area by area. */
export const api = implement(contract)
  .$context<Context>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      // The database's own troubles (full disk, drive gone) are for people too; all else is a bug and stays one.
      if (error instanceof CatalogueError) throw wireError(faultBehind(error));
      throw error;
    }
  });

/** The open production, or the error that says how to open one. */
export function houseOf({ host }: Context): House {
  const house = host.current();
  if (house === null) throw new ORPCError('NO_PRODUCTION', { status: 409, message: errors.NO_PRODUCTION.message });
  return house;
}

/** The value of a result; a fault becomes the wire error that carries its sentence. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw wireError(result.fault);
}

const notFound = (message: string): ORPCError<'NOT_FOUND', { message: string }> =>
  new ORPCError('NOT_FOUND', { status: 404, message, data: { message } });

function wireError(fault: Fault): ORPCError<string, unknown> {
  const { code, message, details } = fault;
  if (code === 'query') return new ORPCError('QUERY_FAULT', { status: 400, message, data: details ?? {} });
  if (MISSING.has(code)) return notFound(message);
  return new ORPCError('REFUSED', { status: 409, message, data: { code, message, ...(details === undefined ? {} : { details }) } });
}

/** Faults of stages that name a thing which is not there. */
const MISSING = new Set(['selects-unknown', 'clip-unknown', 'shot-unknown', 'clip-gone']);
