import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client';
import type { ContractRouterClient, InferContractRouterOutputs } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../contract/contract.ts';
import { hostLink } from './connection.ts';

/** Every call of the contract, typed; over whichever transport connects this window to its host. */
export const client: ContractRouterClient<Contract> = createORPCClient(hostLink);

/** Query and mutation options for each call. */
export const orpc = createTanstackQueryUtils(client);

/** What each call answers, by its name in the contract. */
export type Answers = InferContractRouterOutputs<Contract>;

/** Answers never go stale by age: the host says what changed (see streams.ts). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      placeholderData: keepPreviousData,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The plain sentence of a failed call, from the host's own fault where it gave one. */
export function faultText(error: unknown): string {
  if (error instanceof ORPCError) {
    const data: unknown = isDefinedError(error) ? error.data : undefined;
    if (typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string') return data.message;
    if (error.code === 'NO_PRODUCTION') return 'No production is open. Open one, or make one.';
    if (error.code === 'INTERNAL_SERVER_ERROR') return 'Something went wrong inside Milemark. Nothing was changed; try again.';
    return error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
