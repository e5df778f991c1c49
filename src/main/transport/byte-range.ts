/**
 * The bytes `[start, end)` that a `Range` header asks for. Anything but one well-formed range is ignored, as
 * RFC 9110 §14.2 allows; a range that begins past the end is `unsatisfiable`.
 */
export function byteRange(
  header: string | null,
  size: number,
): { readonly start: number; readonly end: number } | 'whole' | 'unsatisfiable' {
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (match === null) return 'whole';
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  if (first === '') return last === '' ? 'whole' : suffix(Number(last), size);
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) };
}

const suffix = (length: number, size: number): { readonly start: number; readonly end: number } | 'unsatisfiable' =>
  length === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - length), end: size };
