import { z } from 'zod';

/** Errors that a shell shows as they are: each carries one plain sentence. `REFUSED` holds a domain fault's own code. */
export const errors = {
  NO_PRODUCTION: { status: 409, message: 'No production is open. Open one, or make one with: milemark init FOLDER --name NAME' },
  QUERY_FAULT: {
    status: 400,
    data: z.object({ start: z.number(), end: z.number(), message: z.string(), proposal: z.string().nullable() }),
  },
  NOT_FOUND: { status: 404, data: z.object({ message: z.string() }) },
  REFUSED: {
    status: 409,
    data: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
  },
} as const;
