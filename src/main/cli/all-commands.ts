import type { Command } from './command.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { exportSelects } from './commands/export.ts';
import { ingest } from './commands/ingest.ts';
import { init } from './commands/init.ts';
import { jobs } from './commands/jobs.ts';
import { locationAdd } from './commands/location-add.ts';
import { probe } from './commands/probe.ts';
import { raceAdd } from './commands/race-add.ts';
import { redo } from './commands/redo.ts';
import { search } from './commands/search.ts';
import { selectsAdd } from './commands/selects-add.ts';
import { selectsCreate } from './commands/selects-create.ts';
import { selectsList } from './commands/selects-list.ts';
import { selectsShow } from './commands/selects-show.ts';
import { serve } from './commands/serve.ts';
import { shotsAdd } from './commands/shots-add.ts';
import { tag } from './commands/tag.ts';
import { timelineRead } from './commands/timeline-read.ts';
import { undo } from './commands/undo.ts';
import { unitAdd } from './commands/unit-add.ts';
import { vehicleAdd } from './commands/vehicle-add.ts';
import { volumes } from './commands/volumes.ts';

/** Every command there is, in the order of the work. */
export const COMMANDS: readonly Command[] = [
  init,
  doctor,
  probe,
  raceAdd,
  locationAdd,
  vehicleAdd,
  unitAdd,
  ingest,
  shotsAdd,
  tag,
  undo,
  redo,
  search,
  selectsCreate,
  selectsAdd,
  selectsShow,
  selectsList,
  exportSelects,
  timelineRead,
  volumes,
  jobs,
  serve,
  demo,
];
