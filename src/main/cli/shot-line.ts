import type { Shot } from '../../domain/logging/shot.ts';
import { shotJson } from './json/shot-json.ts';

/** A shot in one line for people: id, name, range, where it is, who is in it. */
export function shotLine(shot: Shot): string {
  const { id, name, inTimecode, outTimecode, race, mileFrom, mileTo, location, people } = shotJson(shot);
  const mile = mileFrom === null ? null : `mile ${mileFrom === mileTo ? mileFrom : `${mileFrom}–${mileTo}`}`;
  const range = inTimecode === null ? null : `${inTimecode}–${outTimecode}`;
  return [`#${id}`, name, range, race, mile, location, ...people].filter((part) => part !== null && part !== '').join('  ');
}
