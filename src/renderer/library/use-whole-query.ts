import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { isMod } from '../ui/key-name.ts';

/** What selecting all of the query does to its field, where the platform would select only what stands after the tokens. */
export type WholeQuery = {
  /** All is selected, tokens included: what is typed next takes the place of all of it. */
  readonly selected: boolean;
  /** Answers whether the key is done with. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly onClipboard: (event: ClipboardEvent) => void;
  readonly end: () => void;
};

const HELD = new Set(['Shift', 'Control', 'Meta', 'Alt']);

export function useWholeQuery(text: string, setQuery: (query: string) => void): WholeQuery {
  const [selected, setSelected] = useState(false);
  const end = () => setSelected(false);
  const clear = () => {
    end();
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const isAll = isMod(event) && event.key.toLowerCase() === 'a';
    if (isAll) setSelected(true);
    if (isAll || !selected) return isAll;
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      clear();
      return true;
    }
    if (event.key.length > 1 && !HELD.has(event.key)) end();
    return false;
  };
  const onClipboard = (event: ClipboardEvent) => {
    if (!selected) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text.trim());
    if (event.type === 'cut') clear();
  };
  return { selected, onKeyDown, onClipboard, end };
}
