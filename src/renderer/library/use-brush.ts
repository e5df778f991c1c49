import { type PointerEvent, useState } from 'react';
import type { Miles } from './mile-scale.ts';

type Drag = { readonly anchor: number; readonly at: number };

/** Picks whole miles by dragging over a stretch; a click picks one mile. `drawn` is what is being dragged, null at rest. */
export function useBrush(stretch: Miles, onPick: (miles: Miles) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const mileAt = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const mile = stretch.from + ((event.clientX - box.left) / box.width) * (stretch.to - stretch.from);
    return Math.max(stretch.from, Math.min(stretch.to, mile));
  };
  const drawn = drag === null ? null : spanOf(drag);
  return {
    drawn,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ anchor: mileAt(event), at: mileAt(event) });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag !== null) setDrag({ ...drag, at: mileAt(event) });
      },
      onPointerUp: () => {
        if (drawn !== null) onPick(drawn);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}

function spanOf({ anchor, at }: Drag): Miles {
  const [from, to] = [Math.floor(Math.min(anchor, at)), Math.ceil(Math.max(anchor, at))];
  return { from, to: Math.max(to, from + 1) };
}
