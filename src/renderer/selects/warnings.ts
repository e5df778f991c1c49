type Warning = { readonly code: string; readonly message: string; readonly item: number | null };

export type GroupedWarning = { readonly code: string; readonly message: string; readonly shots: readonly number[] };

/** Warnings that say the same of several shots, told once with all shots; first told, first listed. */
export function groupWarnings(warnings: readonly Warning[]): readonly GroupedWarning[] {
  const groups = new Map<string, { code: string; message: string; shots: Set<number> }>();
  for (const { code, message, item } of warnings) {
    const key = `${code}\n${message}`;
    const group = groups.get(key) ?? { code, message, shots: new Set<number>() };
    if (item !== null) group.shots.add(item);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ code, message, shots }) => ({ code, message, shots: [...shots].sort((a, b) => a - b) }));
}
