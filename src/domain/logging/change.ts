/**
 * One step of an edit: the whole state of one thing before and after; `null` before is a creation, `null` after a
 * removal. States are replaced whole, so that an inverse is the same step with its ends swapped.
 */
export type ChangeStep<On extends string, State> = {
  readonly on: On;
  readonly id: number;
  readonly before: State | null;
  readonly after: State | null;
};

/** One undoable edit: what a person did, in a sentence ("Rating 5 on 2 shots"), and its steps in order. */
export type Change<Step extends ChangeStep<string, unknown>> = { readonly label: string; readonly steps: readonly Step[] };

/** The edit that takes `change` back: ends swapped, order reversed. */
export function inverse<Step extends ChangeStep<string, unknown>>(change: Change<Step>): Change<Step> {
  return { label: change.label, steps: change.steps.map((step) => ({ ...step, before: step.after, after: step.before })).reverse() };
}
