import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';
import { orpc } from '../api/client.ts';
import { allCommands } from '../commands/command.ts';
import { Button } from '../ui/button.tsx';
import { countOf, formatCount, formatRate } from '../ui/format.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import type { StringOut } from './edits.ts';
import styles from './selects-screen.module.css';
import { sharesOf } from './string-out.ts';

type ToolbarProps = {
  list: StringOut;
  chooser: ReactNode;
  record: { readonly frames: number; readonly format: TimecodeFormat } | null;
};

/** The string-out's name and how long it is, in the units that editors and lawyers ask for. */
export function Toolbar({ list, chooser, record }: ToolbarProps) {
  const archival = sharesOf(list.items).find((share) => share.source === 'archival');
  return (
    <header className={styles['toolbar']}>
      {chooser}
      <p className={styles['totals']}>
        <strong>{countOf(list.items.length, 'shot')}</strong>
        {record !== null && (
          <>
            <span>
              {formatTimecode(record.frames, record.format)} at {formatRate(record.format.rate, record.format.dropFrame)}
            </span>
            <span className={styles['quiet']}>
              {formatCount(record.frames)} frames{archival !== undefined && `, archival ${archival.seconds.toFixed(1)} s`}
            </span>
          </>
        )}
      </p>
      <UndoButton />
    </header>
  );
}

function UndoButton() {
  const history = useQuery(orpc.edits.history.queryOptions({ input: { limit: 20 } }));
  const last = history.data?.find((entry) => !entry.undone);
  if (last === undefined) return null;
  const undo = () =>
    allCommands()
      .find((command) => command.id === 'edit.undo')
      ?.run();
  return (
    <Tooltip text={`Take back: ${last.label}`}>
      <span>
        <Button variant="quiet" icon={Undo2} keys="mod+z" onClick={undo}>
          Undo
        </Button>
      </span>
    </Tooltip>
  );
}
