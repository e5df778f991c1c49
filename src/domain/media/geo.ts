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

/** Statute miles along a path of points. */
export function lengthMiles(path: readonly LatLon[]): number {
  const steps = path.slice(1).map((point, index) => distanceMetres(path[index] ?? point, point));
  return steps.reduce((sum, step) => sum + step, 0) / METRES_PER_MILE;
}

/** Whether a pair is a place at all: finite, on the globe, and not the 0,0 that receivers write without a fix. */
export const isFix = ({ lat, lon }: LatLon): boolean =>
  Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && !(lat === 0 && lon === 0);
