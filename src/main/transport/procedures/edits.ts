import { accepted, api, houseOf } from './base.ts';

export const edits = {
  undo: api.edits.undo.handler(async ({ context }) => ({ undone: accepted(await houseOf(context).logging.undo()) })),
  redo: api.edits.redo.handler(async ({ context }) => ({ redone: accepted(await houseOf(context).logging.redo()) })),
  history: api.edits.history.handler(async ({ context, input }) => [...(await houseOf(context).logging.history(input.limit))]),
};
