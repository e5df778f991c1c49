import { useEffect } from 'react';
import { isMod } from '../ui/key-name.ts';
import { allCommands, type Command } from './command.ts';

/** The keys of an event as commands write them: `mod+shift+z`, `x`, `?`, `ArrowLeft`. A typed symbol already holds its shift. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'metaKey' | 'ctrlKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const symbol = event.key.length === 1 && !/[a-z ]/i.test(event.key);
  const shift = event.shiftKey && !symbol ? ['shift'] : [];
  // The other system's modifier makes it another key, so that it is not taken for the plain one.
  const other = isMod(event) ? event.metaKey && event.ctrlKey : event.metaKey || event.ctrlKey;
  return [...(other ? ['other'] : []), ...(isMod(event) ? ['mod'] : []), ...(event.altKey ? ['alt'] : []), ...shift, key].join('+');
}

/** Sends keys to the commands of what is mounted, for the window's life. */
export function useKeyboard(): void {
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
  if (event.target.closest('[role="dialog"], [role="menu"]') !== null) return;
  const keys = keysOf(event);
  const command = allCommands().find((each) => each.keys.includes(keys) && mayAct(each, keys, event.target as Element) && each.isEnabled());
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}

const TEXT_EDITING = new Set(['mod+a', 'mod+z', 'mod+shift+z', 'mod+Backspace']);

function mayAct(command: Command, keys: string, target: Element): boolean {
  const typing = target.matches('input:not([type="range"], [type="checkbox"]), textarea, select, [contenteditable="true"]');
  const chorded = keys.startsWith('mod+') || keys.startsWith('alt+');
  if (chorded) return !(typing && TEXT_EDITING.has(keys));
  if (typing) return false;
  if ((keys === 'Enter' || keys === ' ') && target.matches('button, a, [role="slider"], [role="option"]')) return false;
  return command.anywhere === true || target.closest('[data-single-keys]') !== null;
}
