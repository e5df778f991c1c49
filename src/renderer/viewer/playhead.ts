import { useSyncExternalStore } from 'react';

/** The frame shown now, counted from the clip's first. It lives outside React: it changes with every frame of the picture. */
export type Playhead = {
  readonly frame: () => number;
  readonly set: (frame: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPlayhead(first: number): Playhead {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    frame: () => current,
    set: (frame) => {
      if (frame === current) return;
      current = frame;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Draws again with every frame. */
export const useFrame = (playhead: Playhead): number => useSyncExternalStore(playhead.subscribe, playhead.frame);
