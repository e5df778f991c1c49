import { ok } from '../../../domain/base/result.ts';
import { type Command, misuse } from '../command.ts';
import { numberOf } from '../read-value.ts';

const USUAL_RADIUS_METRES = 500;

export const locationAdd: Command = {
  name: 'location add',
  usage: 'NAME [--race R] [--mile M] [--lat A --lon B] [--radius METRES]',
  about: 'Adds a place, on a course or anywhere.',
  options: { race: 'text', mile: 'text', lat: 'text', lon: 'text', radius: 'text' },
  words: [1, 1],
  async run(args, desk) {
    const mile = numberOf(args, 'mile', { least: 0, most: 100_000 });
    if (!mile.ok) return mile;
    const lat = numberOf(args, 'lat', { least: -90, most: 90 });
    if (!lat.ok) return lat;
    const lon = numberOf(args, 'lon', { least: -180, most: 180 });
    if (!lon.ok) return lon;
    if ((lat.value === null) !== (lon.value === null)) return misuse('--lat and --lon go together.');
    const radius = numberOf(args, 'radius', { least: 1, most: 100_000 });
    if (!radius.ok) return radius;
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const name = args.positionals[0] ?? '';
    const place = { mile: mile.value, lat: lat.value, lon: lon.value, radiusMetres: radius.value ?? USUAL_RADIUS_METRES };
    const { id } = await opened.value.client.vocabulary.addLocation({ name, race: args.text('race'), ...place });
    return ok({ json: { id, name }, text: `Added the location ${name}.` });
  },
};
