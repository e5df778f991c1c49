import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

/**
 * One thing a person can do, shared by palette, buttons and keyboard. `keys` such as `mod+shift+z`, `x`, `ArrowLeft`,
 * the first of them shown. Single keys act only while a list, player or chart has focus (an element inside
 * `data-single-keys`), unless `anywhere`.
 */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly isEnabled: () => boolean;
  readonly run: () => void;
  readonly anywhere?: boolean;
  /** Left out of the palette: movement and the like. */
  readonly keyOnly?: boolean;
};

const registry = new Map<symbol, readonly Command[]>();

/** All commands of what is mounted now; the innermost, registered last, come first. */
export const allCommands = (): readonly Command[] => [...registry.values()].reverse().flat();

/** Those that have a name to choose them by, each name once: the innermost stands for what its keys do now. */
export function namedCommands(): readonly Command[] {
  const named = allCommands().filter((command) => command.keyOnly !== true);
  return named.filter((command, at) => named.findIndex(({ label }) => label === command.label) === at);
}

/** Does what these keys do now: a button that shows them means the same. */
export const runKeys = (keys: string): void =>
  allCommands()
    .find((each) => each.keys.includes(keys) && each.isEnabled())
    ?.run();

/** Makes commands work while the component is mounted. Give fresh objects every render: they replace the old ones. */
export function useCommands(commands: readonly Command[]): void {
  const token = useRef(Symbol('commands'));
  useLayoutEffect(() => {
    registry.set(token.current, commands);
  });
  useLayoutEffect(() => {
    const mine = token.current;
    return () => {
      registry.delete(mine);
    };
  }, []);
}

/** What the bottom bar says of the current screen's keys, and its status at the right. */
export type KeyHint = { readonly keys: readonly string[]; readonly label: string };

export const useKeyBar = create<{ hints: readonly KeyHint[]; status: string }>(() => ({ hints: [], status: '' }));

/** Shows these keys, and this status, in the bottom bar while the component is mounted. */
export function useKeyHints(hints: readonly KeyHint[], status: string): void {
  useLayoutEffect(() => {
    useKeyBar.setState({ hints, status });
  }, [hints, status]);
}
