import { describe, expect, it } from 'vitest';
import { runMilemark } from '../../../../src/main/cli/run.ts';
import { createHost } from '../../../../src/main/transport/host.ts';

/** Runs a command here, on a host that can open nothing: what is typed wrongly never gets so far. */
async function json(...args: readonly string[]) {
  const written: string[] = [];
  const status = await runMilemark({
    argv: ['--json', ...args],
    env: {},
    cwd: '/nowhere',
    stopped: new AbortController().signal,
    write: (text) => void written.push(text),
    note: () => undefined,
    createHost: () =>
      createHost({
        openHouse: async () => ({ ok: false, fault: { code: 'unreachable', message: 'No production is opened here.' } }),
        doctor: async () => [],
        browse: async () => ({ ok: false, fault: { code: 'unreachable', message: 'Nothing is browsed here.' } }),
      }),
  });
  expect(written).toHaveLength(1);
  return { status, json: JSON.parse(written.join('')) };
}

describe('wrong usage ends with status 2 and one JSON document', () => {
  it.each([
    [['serch'], 'Did you mean "search"?'],
    [['selects', 'ad', 'x'], 'Did you mean "selects add"?'],
    [['search', '--limt', '3'], 'Did you mean --limit?'],
    [['search', 'a', 'b'], 'one word too many'],
    [['search', '--limit', 'many'], 'whole number|number from'],
    [['search', '--sort', 'colour'], 'one of newest'],
    [['search', '--facets=yes'], 'takes no value'],
    [['search', '--limit'], 'needs a value'],
    [['race', 'add', 'Baja'], '--year is missing'],
    [['race', 'add', 'Baja', '--year', '2017', '--clock-zone', 'America/Tijuana', '--start', 'noon'], 'an instant such as'],
    [['ingest', '.'], '--source is missing'],
    [['ingest', '.', '--source', 'phone'], 'drone, crew, archival'],
    [['location', 'add', 'X', '--lat', '91', '--lon', '-113.92'], 'from -90 to 90'],
    [['location', 'add', 'X', '--lat', '28'], 'go together'],
    [['export', 'X', '--format', 'edl', '--out', 'x.edl', '--rate', 'fast'], '--rate: .*not a frame rate'],
    [['timeline', 'read', 'x.edl', '--rate', '23.5'], '--rate: .*not a frame rate'],
    [['tag', 'x', '--add', 'colour:red'], 'KIND:VALUE'],
    [['tag', 'x'], 'Say what to tag'],
    [['init'], 'Usage: milemark init'],
    [['-L'], 'needs the production folder'],
    [[], 'milemark --help'],
  ])('%j', async (args, sentence) => {
    const answer = await json(...args);
    expect(answer.status).toBe(2);
    expect(Object.keys(answer.json)).toEqual(['error']);
    expect(Object.keys(answer.json.error)).toEqual(['code', 'message', 'details']);
    expect(answer.json.error.code).toBe('usage');
    expect(answer.json.error.message).toMatch(new RegExp(sentence));
  });

  it('a production is asked for where none is named', async () => {
    expect(await json('search', 'x')).toMatchObject({ status: 2, json: { error: { code: 'usage' } } });
  });
});

describe('what is not built yet says so, with status 2', () => {
  it.each([
    ['course import x.gpx --race R'],
    ['course show --race R'],
    ['course locate --race R --lat 1 --lon -2'],
    ['track import x.gpx --race R --vehicle V'],
    ['passes --race R --vehicle V --lat 1 --lon 2'],
    ['clock set --card C --offset 3'],
    ['clock from-marks C@01:00:00:00=2017-11-16T18:04:30Z'],
    ['log import x.ale'],
    ['transcript import x.srt --clip 1'],
    ['rights set x --licensor N --id I --licence L'],
    ['report usage x.edl'],
    ['timeline convert a.edl b.otio'],
    ['relink . --dry-run'],
    ['backup'],
    ['restore x'],
    ['check'],
    ['offload a b'],
    ['export X --format otio --out x.otio'],
    ['timeline read x.otio'],
  ])('%s', async (words) => {
    expect(await json(...words.split(' '))).toMatchObject({
      status: 2,
      json: { error: { code: 'not-yet', message: expect.any(String), details: null } },
    });
  });
});

describe('what a command is handed', () => {
  it('reaches for the production that -L names, before or after the command', async () => {
    for (const args of [
      ['-L', 'Film.milemark', 'search', 'x'],
      ['search', 'x', '-L', 'Film.milemark'],
      ['search', '-is:whole-clip', '-L', 'F.milemark'],
      ['search', '-L', 'F.milemark', '--', '--facets'],
    ])
      expect(await json(...args)).toMatchObject({ status: 1, json: { error: { code: 'unreachable' } } });
  });
});
