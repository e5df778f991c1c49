import { appendFileSync } from 'node:fs';

export type Skip = { readonly name: string; readonly reason: string | null };

/** Leaves a runner's counts for scripts/test.mjs, which names the file; does nothing when the runner was started alone. */
export function addToTally(counts: { readonly passed: number; readonly failed: number; readonly skipped: number }): void {
  const file = process.env['MILEMARK_TALLY'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

/** Prints each skip with its reason; false where one gives none. */
export function saySkips(skips: readonly Skip[]): boolean {
  for (const skip of skips) process.stdout.write(`skipped: ${skip.name}: ${skip.reason ?? 'NO REASON GIVEN, which fails the run'}\n`);
  return skips.every((skip) => skip.reason !== null && skip.reason.trim() !== '');
}
