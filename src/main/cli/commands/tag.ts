import { TAG_KINDS } from '../../../contract/contract.ts';
import { ok, type Result } from '../../../domain/base/result.ts';
import { type Command, misuse } from '../command.ts';

type Tag = { readonly kind: (typeof TAG_KINDS)[number]; readonly value: string };

export const tag: Command = {
  name: 'tag',
  usage: 'QUERY [--add K:V]… [--remove K:V]…',
  about: `Tags every shot found. K is one of ${TAG_KINDS.join(', ')}.`,
  options: { add: 'list', remove: 'list' },
  words: [1, 1],
  async run(args, desk) {
    const add = tagsOf('add', args.list('add'));
    if (!add.ok) return add;
    const remove = tagsOf('remove', args.list('remove'));
    if (!remove.ok) return remove;
    if (add.value.length + remove.value.length === 0) return misuse('Say what to tag: --add person:"Rod Hall", --remove keyword:dust');
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const done = await opened.value.client.shots.tag({ shots: { query: args.positionals[0] ?? '' }, add: add.value, remove: remove.value });
    return ok({ json: done, text: done.changed === 0 ? 'Nothing to change.' : `${done.label}.` });
  },
};

function tagsOf(option: string, given: readonly string[]): Result<Tag[]> {
  const tags: Tag[] = [];
  for (const text of given) {
    const [, word, value] = /^([a-z]+):(.*)$/is.exec(text) ?? [];
    const kind = TAG_KINDS.find((known) => known === word?.toLowerCase());
    if (kind === undefined || value === undefined)
      return misuse(`--${option} takes KIND:VALUE with a kind of ${TAG_KINDS.join(', ')}, not "${text}".`);
    tags.push({ kind, value: value.trim().replace(/^"(.*)"$/s, '$1') });
  }
  return ok(tags);
}
