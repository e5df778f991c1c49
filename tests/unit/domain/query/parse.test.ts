import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/domain/query/parse.ts';
import type { Query } from '../../../../src/domain/query/query.ts';

function meaning(text: string): Query {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.value;
}

const word = (text: string, prefix = false): Query => ({ kind: 'word', text, prefix });
const name = (field: 'person' | 'race' | 'source' | 'vehicle', value: string, prefix = false): Query => ({
  kind: 'name',
  field,
  value,
  prefix,
});
const between = (from: number | null, to: number | null, open: { from?: boolean; to?: boolean } = {}) => ({
  from,
  to,
  fromOpen: open.from ?? false,
  toOpen: open.to ?? false,
});

describe('words and how they combine', () => {
  it.each<[string, Query]>([
    ['', { kind: 'all' }],
    ['  ', { kind: 'all' }],
    ['*', { kind: 'all' }],
    ['Dust', word('dust')],
    ['Señor', word('senor')],
    ['dus*', word('dus', true)],
    ['DJI_0042', { kind: 'phrase', text: 'dji 0042' }],
    ['DJI_00*', word('dji 00', true)],
    ['"Rod climbs, out"', { kind: 'phrase', text: 'rod climbs out' }],
    ['“Rod climbs”', { kind: 'phrase', text: 'rod climbs' }],
    ['"dust"', word('dust')],
    ['dust night', { kind: 'and', items: [word('dust'), word('night')] }],
    ['dust AND night', { kind: 'and', items: [word('dust'), word('night')] }],
    ['-dust', { kind: 'not', item: word('dust') }],
    ['NOT dust', { kind: 'not', item: word('dust') }],
    ['--dust', word('dust')],
    ['-(dust night)', { kind: 'not', item: { kind: 'and', items: [word('dust'), word('night')] } }],
    ['a b OR c', { kind: 'or', items: [{ kind: 'and', items: [word('a'), word('b')] }, word('c')] }],
    ['a (b OR c)', { kind: 'and', items: [word('a'), { kind: 'or', items: [word('b'), word('c')] }] }],
    ['a OR (b OR c)', { kind: 'or', items: [word('a'), word('b'), word('c')] }],
    ['or', word('or')],
  ])('%s', (text, query) => {
    expect(meaning(text)).toEqual(query);
  });
});

describe('fields', () => {
  it.each<[string, Query]>([
    ['person:Rod', name('person', 'Rod')],
    ['PERSON:"Rod Hall"', name('person', 'Rod Hall')],
    ['person:"Rod H"*', name('person', 'Rod H', true)],
    ['person:Ro*', name('person', 'Ro', true)],
    ['person:"The \\"Kid\\""', name('person', 'The "Kid"')],
    ['race:"Baja 1000 2017"', name('race', 'Baja 1000 2017')],
    ['vehicle:#4', name('vehicle', '#4')],
    ['source:Drone', name('source', 'drone')],
    ['mile:275-280', { kind: 'mile', interval: between(275, 280) }],
    ['mile:275–280', { kind: 'mile', interval: between(275, 280) }],
    ['mile:>900', { kind: 'mile', interval: between(900, null, { from: true }) }],
    ['mile:<=12.5', { kind: 'mile', interval: between(null, 12.5) }],
    ['mile:277', { kind: 'mile', interval: between(277, 278, { to: true }) }],
    ['mile:277.4', { kind: 'mile', interval: between(277.4, 277.5, { to: true }) }],
    ['rating:>=3', { kind: 'rating', interval: between(3, null) }],
    ['rating:5', { kind: 'rating', interval: between(5, 5) }],
    ['duration:>10s', { kind: 'duration', interval: between(10, null, { from: true }) }],
    ['duration:>10', { kind: 'duration', interval: between(10, null, { from: true }) }],
    ['duration:1m30s-2m', { kind: 'duration', interval: between(90, 120) }],
    ['duration:2m', { kind: 'duration', interval: between(120, 180, { to: true }) }],
    ['race-time:12h-14h', { kind: 'race-time', interval: between(43200, 50400) }],
    ['race-time:1.5h-14h', { kind: 'race-time', interval: between(5400, 50400) }],
    ['date:2017-11-16', { kind: 'date', from: '2017-11-16', to: '2017-11-16' }],
    ['date:2017-11', { kind: 'date', from: '2017-11-01', to: '2017-11-30' }],
    ['date:2016', { kind: 'date', from: '2016-01-01', to: '2016-12-31' }],
    ['date:2017-11-15-2017-11-17', { kind: 'date', from: '2017-11-15', to: '2017-11-17' }],
    ['date:2016-2017', { kind: 'date', from: '2016-01-01', to: '2017-12-31' }],
    ['date:2016..2017-02', { kind: 'date', from: '2016-01-01', to: '2017-02-28' }],
    ['date:>2016-02', { kind: 'date', from: '2016-03-01', to: '9999-12-31' }],
    ['date:<2016', { kind: 'date', from: '0001-01-01', to: '2015-12-31' }],
    ['time:05:00-07:00', { kind: 'time', fromMinute: 300, toMinute: 420 }],
    ['time:22:00-02:00', { kind: 'time', fromMinute: 1320, toMinute: 120 }],
    ['time:5', { kind: 'time', fromMinute: 300, toMinute: 359 }],
    ['time:>16:30', { kind: 'time', fromMinute: 991, toMinute: 1439 }],
    ['near:"Loreto bridge"~2mi', { kind: 'near', place: 'Loreto bridge', miles: 2 }],
    ['near:Loreto~0.5', { kind: 'near', place: 'Loreto', miles: 0.5 }],
    ['near:Loreto', { kind: 'near', place: 'Loreto', miles: 1 }],
    ['has:GPS', { kind: 'has', what: 'gps' }],
    ['-is:whole-clip', { kind: 'not', item: { kind: 'is', what: 'whole-clip' } }],
  ])('%s', (text, query) => {
    expect(meaning(text)).toEqual(query);
  });
});

describe('faults say where, why and what would work', () => {
  it.each<[text: string, part: string, message: RegExp, proposal: string]>([
    ['dust mile:280-275', '280-275', /^Miles run from low to high\. Use 275-280\.$/, 'dust mile:275-280'],
    ['mile:two', 'two', /^Miles are numbers/, 'two'],
    ['mile:280-', '280-', /^Miles are numbers/, 'mile:280'],
    ['mile:1-2-3', '1-2-3', /^Miles are numbers/, 'mile:1-2'],
    ['persn:Rod', 'persn', /^There is no field "persn"\. Use person:$/, 'person:Rod'],
    ['driver:"Rod Hall" dust', 'driver', /Use person:$/, 'person:"Rod Hall" dust'],
    ['xyzzy:Rod', 'xyzzy', /The fields are race, location/, '"xyzzy rod"'],
    ['person: dust', 'person:', /^Say what to look for after person:\.$/, 'dust'],
    ['mile:', 'mile:', /such as mile:275-280/, ''],
    ['person:""', 'person:""', /^Say what to look for/, ''],
    ['"Rod climbs', '"Rod climbs', /^This quote is not closed\.$/, '"Rod climbs"'],
    ['person:"Rod', 'person:"Rod', /^This quote is not closed\.$/, 'person:"Rod"'],
    ['(a OR b', '(', /^This parenthesis is not closed\.$/, '(a OR b)'],
    ['a b) c', ')', /^This parenthesis closes nothing\.$/, 'a b c'],
    ['a () b', '()', /^These parentheses hold nothing\.$/, 'a b'],
    ['a OR', 'OR', /^OR stands between two things/, 'a'],
    ['OR a', 'OR', /^OR stands between two things/, 'a'],
    ['a OR OR b', 'OR', /^OR stands between two things/, 'a OR b'],
    ['(OR a)', 'OR', /^OR stands between two things/, '( a)'],
    ['a AND', 'AND', /^AND stands between two things/, 'a'],
    ['a NOT', 'NOT', /^Say what is not to be found\.$/, 'a'],
    ['a -OR b', '-', /^Say what is not to be found\.$/, 'a OR b'],
    ['a & b', '&', /holds no letters or digits/, 'a b'],
    ['du*st', 'du*st', /only at the end of a word/, 'dust'],
    ['"dust storm"*', '*', /^A phrase cannot end in \*\.$/, '"dust storm"'],
    ['"dust storm"night', 'night', /space after the closing quote/, '"dust storm" night'],
    ['person:"Rod"Hall', '"Rod"Hall', /space after the closing quote/, 'person:Rod Hall'],
    ['person:R*d', 'R*d', /only at the end of a name/, 'person:Rd'],
    ['source:dron', 'dron', /"dron" is none of drone, crew, archival\./, 'source:drone'],
    ['status:expird', 'expird', /is none of own, cleared/, 'status:expired'],
    ['has:gsp', 'gsp', /"gsp" is none of gps, transcript, proxy, notes\./, 'has:gps'],
    ['is:offlin', 'offlin', /is none of offline, online/, 'is:offline'],
    ['is:purple', 'purple', /is none of/, 'purple'],
    ['date:2017-13-01', '2017-13-01', /^Months go from 01 to 12\.$/, 'date:2017-12-01'],
    ['date:2017-02-30', '2017-02-30', /^2017-02 has 28 days\.$/, 'date:2017-02-28'],
    ['date:16.11.2017', '16.11.2017', /^Dates are written 2017-11-16/, 'date:2017-11-16'],
    ['date:11/16/2017', '11/16/2017', /^Dates are written/, 'date:2017-11-16'],
    ['date:2017-11-17..2017-11-15', '2017-11-17..2017-11-15', /^Dates run from early to late/, 'date:2017-11-15..2017-11-17'],
    ['date:yesterday', 'yesterday', /^Dates are written/, 'yesterday'],
    ['time:25:00', '25:00', /^Times are 00:00 to 23:59/, 'time:23:00'],
    ['time:<00:00', '<00:00', /^Times are 00:00 to 23:59/, 'time:00:00'],
    ['time:dawn', 'dawn', /^Times are/, 'dawn'],
    ['race-time:14h-12h', '14h-12h', /^Race time runs from early to late\. Use 12h-14h\.$/, 'race-time:12h-14h'],
    ['race-time:12', '12', /^Race time counts/, 'race-time:12h'],
    ['duration:20s-5s', '20s-5s', /^Durations run from short to long\. Use 5s-20s\.$/, 'duration:5s-20s'],
    ['duration:>10x', '>10x', /^Durations are/, 'duration:10s'],
    ['rating:6', '6', /^Ratings are 0 to 5/, 'rating:5'],
    ['rating:>=x', '>=x', /such as 4, 3-5 or >=3\.$/, 'rating:>=3'],
    ['rating:<x dust', '<x', /^Ratings are/, 'rating:<3 dust'],
    ['rating:high', 'high', /^Ratings are/, 'rating:>=3'],
    ['dust mile:>far', '>far', /^Miles are numbers/, 'dust'],
    ['rating:4-2', '4-2', /^Ratings run from low to high\. Use 2-4\.$/, 'rating:2-4'],
    ['near:~2mi', '~2mi', /^Say a place/, '2mi'],
    ['near:"Loreto bridge"~close', '"Loreto bridge"~close', /^Say a place/, 'near:"Loreto bridge"~1mi'],
    ['near:Loreto~2km', 'Loreto~2km', /^Distances are miles/, 'near:Loreto~1.2mi'],
    [
      'person:(Rod OR "Josh Hall")',
      'person:(Rod OR "Josh Hall")',
      /^Say person: before each value\.$/,
      '(person:Rod OR person:"Josh Hall")',
    ],
    ['mile:280-275 persn:Rod (', '280-275', /low to high/, 'mile:275-280 person:Rod'],
  ])('%s', (...[text, part, message, proposal]) => {
    const parsed = parse(text);
    if (parsed.ok) throw new Error(`understood: ${JSON.stringify(parsed.value)}`);
    expect(text.slice(parsed.fault.start, parsed.fault.end)).toBe(part);
    expect(parsed.fault.message).toMatch(message);
    expect(parsed.fault.proposal).toBe(proposal);
    expect(parse(proposal).ok).toBe(true);
  });

  it('bounds the depth of parentheses', () => {
    const parsed = parse(`${'('.repeat(80)}dust${')'.repeat(80)}`);
    expect(parsed.ok ? null : parsed.fault.message).toBe('Parentheses may stand at most 50 deep.');
  });

  it('bounds the number of parts', () => {
    const parsed = parse(Array(201).fill('dust').join(' OR '));
    expect(parsed).toMatchObject({ ok: false, fault: { start: 1600, end: 1604, proposal: Array(200).fill('dust').join(' OR ') } });
  });
});
