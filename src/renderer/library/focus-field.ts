/** The inspector's fields that keys lead to. */
export type FieldName = 'people' | 'keywords' | 'note';

/** Puts the caret into a field of the inspector. */
export const focusField = (name: FieldName): void =>
  document.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus();

/** Gives focus back to the results, or to the player while it covers them. */
export const focusResults = (): void =>
  document.querySelector<HTMLElement>(':is([role="grid"], [role="group"][aria-label="Player"]):not([inert] *)')?.focus();
