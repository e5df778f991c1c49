/** Where a select goes when it moves by one place: the id it must stand before, or null for the end. Null answer: it cannot move. */
export function placeAfterStep(ids: readonly number[], moving: number, step: -1 | 1): { readonly before: number | null } | null {
  const at = ids.indexOf(moving);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return null;
  const rest = ids.filter((id) => id !== moving);
  return { before: rest[to] ?? null };
}

/** Where a select goes when it is dropped in the gap above row `gap` (0 to ids.length). Null when it would stay where it is. */
export function placeAfterDrop(ids: readonly number[], moving: number, gap: number): { readonly before: number | null } | null {
  const at = ids.indexOf(moving);
  if (at < 0 || gap === at || gap === at + 1) return null;
  return { before: ids[gap] ?? null };
}

/** The select to pick once `removed` are gone: the next that stays, else the last before them, else none. */
export function pickAfterRemoval(ids: readonly number[], removed: readonly number[], picked: number | null): number | null {
  const gone = new Set(removed);
  if (picked === null || !gone.has(picked)) return picked;
  const at = ids.indexOf(picked);
  const after = ids.slice(at + 1).find((id) => !gone.has(id));
  return after ?? ids.slice(0, Math.max(at, 0)).findLast((id) => !gone.has(id)) ?? null;
}

/** The select one step from the picked one, held at both ends; the first when none is picked. */
export function pickByStep(ids: readonly number[], picked: number | null, step: number): number | null {
  const at = picked === null ? -1 : ids.indexOf(picked);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}

/** The picked select if it is still in the list, else the one that now stands where it stood. */
export function keepPick(before: readonly number[], now: readonly number[], picked: number | null): number | null {
  if (picked === null) return now[0] ?? null;
  if (now.includes(picked)) return picked;
  const at = before.indexOf(picked);
  return now[Math.min(Math.max(at, 0), now.length - 1)] ?? null;
}
