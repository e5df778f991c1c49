const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

const SYMBOLS: Readonly<Record<string, string>> = {
  shift: '⇧',
  Enter: '↩',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Escape: 'Esc',
  ' ': 'Space',
};

/** How a key is written on its cap: `mod+k` is ⌘K on a Mac, Ctrl+K elsewhere. */
export function keyName(keys: string): string {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return parts.map((part) => modifierName(part) ?? SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('');
}

function modifierName(part: string): string | null {
  if (part === 'mod') return IS_MAC ? '⌘' : 'Ctrl+';
  if (part === 'alt') return IS_MAC ? '⌥' : 'Alt+';
  return null;
}

/** The same keys in the words of `aria-keyshortcuts`. */
export const ariaKeys = (keys: string): string =>
  keys
    .replace('mod', IS_MAC ? 'Meta' : 'Control')
    .replace('shift', 'Shift')
    .replace('alt', 'Alt')
    .replace(/ $/, 'Space');

/** The modifier that stands for `mod` on this system. */
export const isMod = (event: { metaKey: boolean; ctrlKey: boolean }): boolean => (IS_MAC ? event.metaKey : event.ctrlKey);
