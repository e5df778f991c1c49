import { ok } from '../../../domain/base/result.ts';
import { type Command, misuse } from '../command.ts';
import { instantOf, needed, numberOf, wholeNumberOf } from '../read-value.ts';

export const raceAdd: Command = {
  name: 'race add',
  usage: 'NAME --year 2017 --clock-zone America/Tijuana [--start INSTANT] [--length MILES]',
  about: 'Adds a race.',
  options: { year: 'text', 'clock-zone': 'text', start: 'text', length: 'text' },
  words: [1, 1],
  async run(args, desk) {
    const year = needed(wholeNumberOf(args, 'year', { least: 1900, most: 2200 }), 'year');
    if (!year.ok) return year;
    const clockZone = args.text('clock-zone');
    if (clockZone === null) return misuse('--clock-zone is missing: the zone of the race clock, such as America/Tijuana.');
    const startUtcMs = instantOf(args, 'start');
    if (!startUtcMs.ok) return startUtcMs;
    const lengthMiles = numberOf(args, 'length', { least: 0.001, most: 100_000 });
    if (!lengthMiles.ok) return lengthMiles;
    const name = args.positionals[0] ?? '';
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const race = { name, year: year.value, clockZone, startUtcMs: startUtcMs.value, lengthMiles: lengthMiles.value };
    const { id } = await opened.value.client.vocabulary.addRace(race);
    return ok({ json: { id, name, year: year.value }, text: `Added the race ${name} ${year.value}.` });
  },
};
