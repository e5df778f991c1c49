/** The outcome of a step that may fail for a reason a person can act on. A throw is a bug; a fault is a value. */
export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

/** Why something could not be done: a stable code for programs, one plain sentence (what, why, what to do) for people. */
export type Fault = { readonly code: string; readonly message: string; readonly details?: Readonly<Record<string, unknown>> };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = (
  code: string,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: details === undefined ? { code, message } : { code, message, details },
});

/** Marks a branch of a union that cannot happen; reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
