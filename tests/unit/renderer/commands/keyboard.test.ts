import { expect, test } from 'vitest';
import { keysOf } from '../../../../src/renderer/commands/keyboard.ts';
import { keyName } from '../../../../src/renderer/ui/key-name.ts';

const pressed = (key: string, held: Partial<Record<'shiftKey' | 'altKey' | 'metaKey' | 'ctrlKey', boolean>> = {}) =>
  keysOf({ key, shiftKey: false, altKey: false, metaKey: false, ctrlKey: false, ...held });

test('keys are written as commands write them', () => {
  expect(pressed('x')).toBe('x');
  expect(pressed('X', { shiftKey: true })).toBe('shift+x');
  expect(pressed('ArrowDown', { shiftKey: true })).toBe('shift+ArrowDown');
  expect(pressed(' ')).toBe(' ');
});

test('a typed symbol already holds its shift, wherever the layout keeps it', () => {
  expect(pressed('?', { shiftKey: true })).toBe('?');
  expect(pressed('5')).toBe('5');
});

test('the modifier of this system is mod, and the other system’s makes no plain key', () => {
  const mac = keyName('mod+k') === '⌘K';
  expect(pressed('z', { shiftKey: true, ...(mac ? { metaKey: true } : { ctrlKey: true }) })).toBe('mod+shift+z');
  expect(pressed('k', mac ? { ctrlKey: true } : { metaKey: true })).toBe('other+k');
});

test('caps read as on the keyboard', () => {
  expect(keyName('shift+Enter')).toBe('⇧↩');
  expect(keyName('ArrowLeft')).toBe('←');
  expect(keyName(' ')).toBe('Space');
  expect(keyName('+')).toBe('+');
});
