/** The inspector's fields that keys lead to. */
export type FieldName = 'people' | 'keywords' | 'note';

/** Puts the caret into a field of the inspector. */
export const focusField = (name: FieldName): void =>
  document.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus();

/** Gives focus back to the results. */
export const focusResults = (): void => document.querySelector<HTMLElement>('[role="grid"]')?.focus();
