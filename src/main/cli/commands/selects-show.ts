import { countOf } from '../../../domain/base/count.ts';
import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';
import { selectsNamed } from '../find-selects.ts';
import { shotJson } from '../json/shot-json.ts';
import { shotLine } from '../shot-line.ts';

export const selectsShow: Command = {
  name: 'selects show',
  usage: 'NAME',
  about: 'Lists a string-out in order.',
  options: {},
  words: [1, 1],
  async run(args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const named = await selectsNamed(opened.value, args.positionals[0] ?? '');
    if (!named.ok) return named;
    const list = await opened.value.client.selects.get({ id: named.value.id });
    const shots = list.items.map(({ id, inFrame, outFrame, shot }) => ({ item: id, shot: { ...shot, inFrame, outFrame } }));
    return ok({
      json: { id: list.id, name: list.name, items: shots.map(({ item, shot }) => ({ item, ...shotJson(shot) })) },
      text: [`${list.name}: ${countOf(shots.length, 'select')}`, ...shots.map(({ shot }) => shotLine(shot))].join('\n'),
    });
  },
};
