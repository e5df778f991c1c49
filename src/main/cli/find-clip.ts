import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Clip } from '../../domain/media/clip.ts';
import type { Desk, Opened } from './command.ts';

/** The clip that a person means: by its id, its path, or its file name where only one has it. */
export async function clipNamed({ house }: Opened, desk: Desk, name: string): Promise<Result<Clip>> {
  const { clips } = house.catalogue;
  const byId = /^\d{1,15}$/.test(name) ? await clips.get(Number(name)) : null;
  const found = byId ?? (await clips.byPath(desk.path(name)));
  if (found !== null) return ok(found);
  const same = await clips.byFileName(name);
  const [only] = same;
  if (only !== undefined && same.length === 1) return ok(only);
  if (same.length > 1)
    return fail('clip-ambiguous', `${same.length} clips are called "${name}". Say the id or the path of one.`, {
      clips: same.map(({ id, path }) => ({ id, path })),
    });
  return fail('not-found', `There is no clip "${name}". Name it by id, path or file name; "milemark search" shows them.`);
}
