import { fail, ok, type Result } from '../../domain/base/result.ts';
import { nearest } from '../../domain/query/nearest.ts';
import type { Opened } from './command.ts';

export type SelectsSummary = { readonly id: number; readonly name: string; readonly count: number };

/** The string-out of this name. */
export async function selectsNamed({ client }: Opened, name: string): Promise<Result<SelectsSummary>> {
  const all = await client.selects.list({});
  const same = all.find((one) => one.name === name) ?? all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return ok(same);
  const near = nearest(
    name,
    all.map((one) => one.name),
  );
  const advice = near === null ? `Make it with: milemark selects create "${name}"` : `Did you mean "${near}"?`;
  return fail('not-found', `There are no selects called "${name}". ${advice}`);
}
