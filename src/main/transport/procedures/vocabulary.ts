import { raceNamed } from '../../../domain/query/race-named.ts';
import { zoneNamed } from '../../../domain/time/zone.ts';
import { accepted, api, houseOf } from './base.ts';

export const vocabulary = {
  all: api.vocabulary.all.handler(async ({ context }) => {
    const all = await houseOf(context).catalogue.vocabulary.all();
    return {
      races: [...all.races],
      locations: [...all.locations],
      people: [...all.people],
      vehicles: [...all.vehicles],
      keywords: [...all.keywords],
      units: [...all.units],
    };
  }),
  addRace: api.vocabulary.addRace.handler(async ({ context, input }) => {
    const { vocabulary: store } = houseOf(context).catalogue;
    const clockZone = accepted(zoneNamed(input.clockZone));
    return { id: accepted(await store.addRace({ ...input, clockZone })) };
  }),
  addLocation: api.vocabulary.addLocation.handler(async ({ context, input }) => {
    const { vocabulary: store } = houseOf(context).catalogue;
    const { race, ...location } = input;
    const raceId = race === null ? null : accepted(raceNamed(race, (await store.all()).races)).id;
    return { id: accepted(await store.addLocation({ ...location, raceId })) };
  }),
  addVehicle: api.vocabulary.addVehicle.handler(async ({ context, input }) => {
    const { vocabulary: store } = houseOf(context).catalogue;
    const { drivers, ...vehicle } = input;
    const ids: number[] = [];
    for (const name of drivers) ids.push(await store.ensure('person', name));
    return { id: accepted(await store.addVehicle({ ...vehicle, drivers: ids })) };
  }),
  addUnit: api.vocabulary.addUnit.handler(async ({ context, input }) => {
    const { vocabulary: store } = houseOf(context).catalogue;
    const zone = input.zone === null ? null : accepted(zoneNamed(input.zone));
    return { id: accepted(await store.addUnit({ ...input, zone })) };
  }),
};
