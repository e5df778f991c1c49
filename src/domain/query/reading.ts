/** Why a value could not be read, and one that can be, where there is a likely one. */
export type Misreading = { readonly message: string; readonly better: string | null };
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Misreading };

export const misread = (message: string, better: string | null): { readonly ok: false; readonly fault: Misreading } => ({
  ok: false,
  fault: { message, better },
});
