import { expect, test } from 'vitest';
import { keyRows } from '../../../../src/renderer/commands/key-rows.ts';

test('each thing that keys do has one line', () => {
  const hints = [
    { label: 'Pick', keys: ['ArrowUp', 'ArrowDown'] },
    { label: 'Move shot', keys: ['alt+ArrowUp', 'alt+ArrowDown'] },
    { label: 'Trim', keys: ['[', ']'] },
  ];
  const up = { label: 'Move shot up', keys: ['alt+ArrowUp'] };
  const down = { label: 'Move shot down', keys: ['alt+ArrowDown'] };
  const trim = { label: 'In one frame later', keys: ['shift+[', '{'] };
  expect(keyRows(hints, [up, down, trim])).toEqual([hints[0], up, down, { ...trim, keys: ['shift+['] }]);
});
