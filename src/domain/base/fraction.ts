/** An exact non-float number: `num / den`, `den` > 0, in lowest terms. Frame counts of a decade fit a safe integer. */
export type Fraction = { readonly num: number; readonly den: number };

/** The fraction `num / den` in lowest terms. Throws on a zero denominator or unsafe integers: both are bugs. */
export function fraction(num: number, den: number): Fraction {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den === 0) throw new Error(`not a fraction: ${num}/${den}`);
  const sign = den < 0 ? -1 : 1;
  const divisor = gcd(Math.abs(num), Math.abs(den)) || 1;
  return { num: (sign * num) / divisor || 0, den: (sign * den) / divisor };
}

/** `"30000/1001"`, the form in which rates and seconds cross the command line. */
export const formatFraction = (f: Fraction): string => `${f.num}/${f.den}`;

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
