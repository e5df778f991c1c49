import type { KeyHint } from './command.ts';

/** What is typed with shift is listed by the keys that are pressed. */
const TYPED: Readonly<Record<string, string>> = { '{': 'shift+[', '}': 'shift+]' };

/** One line for each thing that keys do: movement as the bottom bar tells it, unless named commands tell more of it. */
export function keyRows(hints: readonly KeyHint[], commands: readonly KeyHint[]): readonly KeyHint[] {
  const told = (hint: KeyHint) => commands.some(({ label }) => label.startsWith(hint.label));
  const movement = hints.filter((hint) => hint.keys.some((keys) => keys.includes('Arrow')) && !told(hint));
  const named = commands.filter(({ keys }) => keys.length > 0);
  return [...movement, ...named.map(({ label, keys }) => ({ label, keys: keys.filter((each) => !keys.includes(TYPED[each] ?? '')) }))];
}
