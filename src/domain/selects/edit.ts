import type { Change, ChangeStep } from '../logging/change.ts';
import type { ShotLog } from '../logging/shot.ts';
import type { SelectsList } from './selects-list.ts';

/** Everything that a person can change and take back. */
export type EditStep = ChangeStep<'shot', ShotLog> | ChangeStep<'selects', SelectsList>;
export type Edit = Change<EditStep>;
