/** `1 shot`, `1,206 shots`. */
export const countOf = (n: number, one: string, many = `${one}s`): string => `${formatCount(n)} ${n === 1 ? one : many}`;

/** `4,812`. */
export const formatCount = (n: number): string => n.toLocaleString('en-US');
