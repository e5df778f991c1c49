/** Degrees WGS 84. */
export type LatLon = { readonly lat: number; readonly lon: number };

export const METRES_PER_MILE = 1609.344;
const EARTH_RADIUS_METRES = 6_371_008.8;

/** Great-circle distance in metres on a sphere of the mean radius (IUGG). */
export function distanceMetres(a: LatLon, b: LatLon): number {
  const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The same in statute miles: good to 0.5%, finer than any place's name. */
export const milesBetween = (a: LatLon, b: LatLon): number => distanceMetres(a, b) / METRES_PER_MILE;

/** Statute miles along a path of points. */
export const lengthMiles = (path: readonly LatLon[]): number =>
  path.slice(1).reduce((sum, point, index) => sum + milesBetween(path[index] ?? point, point), 0);

/** Whether a pair is a place at all: finite, on the globe, and not the 0,0 that receivers write without a fix. */
export const isFix = ({ lat, lon }: LatLon): boolean =>
  Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && !(lat === 0 && lon === 0);
