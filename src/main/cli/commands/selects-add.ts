import { countOf } from '../../../domain/base/count.ts';
import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';
import { selectsNamed } from '../find-selects.ts';

export const selectsAdd: Command = {
  name: 'selects add',
  usage: 'NAME QUERY…',
  about: 'Appends the shots found, in the order of the answer.',
  options: {},
  words: [2, Number.MAX_SAFE_INTEGER],
  async run(args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const [name = '', ...queries] = args.positionals;
    const list = await selectsNamed(opened.value, name);
    if (!list.ok) return list;
    const { client } = opened.value;
    const found: number[] = [];
    for (const query of queries) found.push(...(await client.shots.searchIds({ query, sort: 'newest' })));
    const { added } = await client.selects.add({ id: list.value.id, shots: { ids: found }, before: null });
    return ok({
      json: { id: list.value.id, name: list.value.name, added, count: list.value.count + added },
      text: `Added ${countOf(added, 'shot')} to "${list.value.name}".`,
    });
  },
};
