type Warning = { readonly code: string; readonly message: string; readonly item: number | null };

export type GroupedWarning = { readonly code: string; readonly message: string; readonly shots: readonly number[] };

/** Beyond this many sentences of one kind, one stands for all: a list of eighty long file names is not eighty warnings. */
const MOST_OF_A_KIND = 3;

/** Warnings that say the same of several shots, told once with all shots; first told, first listed. */
export function groupWarnings(warnings: readonly Warning[]): readonly GroupedWarning[] {
  const sentences = [...Map.groupBy(warnings, ({ code, message }) => `${code}\n${message}`).values()].flatMap(once);
  const kinds = Map.groupBy(sentences, ({ code }) => code);
  return [...kinds.values()].flatMap((kind) => {
    const [first] = kind;
    if (first === undefined || kind.length <= MOST_OF_A_KIND) return kind;
    const shots = [...new Set(kind.flatMap((one) => one.shots))].sort((a, b) => a - b);
    return [{ code: first.code, message: `${first.message} And ${kind.length - 1} more like it.`, shots }];
  });
}

function once(same: readonly Warning[]): readonly GroupedWarning[] {
  const [first] = same;
  if (first === undefined) return [];
  const shots = new Set(same.flatMap(({ item }) => item ?? []));
  return [{ code: first.code, message: first.message, shots: [...shots].sort((a, b) => a - b) }];
}
