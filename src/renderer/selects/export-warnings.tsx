import { Clock, Film, type LucideIcon, TriangleAlert, Unplug } from 'lucide-react';
import { memo } from 'react';
import styles from './export-panel.module.css';
import type { ListedSelect } from './string-out.ts';
import { groupWarnings } from './warnings.ts';

type ExportWarningsProps = {
  warnings: readonly { readonly code: string; readonly message: string; readonly item: number | null }[];
  items: readonly ListedSelect[];
  onPick: (id: number) => void;
};

const MOST_SHOTS = 4;

/** What to know before the file is used; each warning leads to its shots. */
export const ExportWarnings = memo(function ExportWarnings({ warnings, items, onPick }: ExportWarningsProps) {
  const groups = groupWarnings(warnings);
  return (
    <section className={styles['section']} aria-label="Warnings">
      <header className={styles['sectionHead']}>
        <h3 className={styles['sectionTitle']}>Warnings</h3>
        <span className={styles['count']}>{groups.length}</span>
        <span className={styles['aside']}>{groups.length === 0 ? 'Nothing to mend' : 'None stops the export'}</span>
      </header>
      <ul className={styles['warnings']}>
        {groups.map((group) => (
          <li key={`${group.code} ${group.message}`} className={styles['warning']}>
            <Mark code={group.code} />
            <span className={styles['message']}>{group.message}</span>
            <span className={styles['shots']}>
              <Shots ids={group.shots} items={items} onPick={onPick} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
});

function Shots({ ids, items, onPick }: { ids: readonly number[]; items: readonly ListedSelect[]; onPick: (id: number) => void }) {
  const wanted = new Set(ids);
  const numbered = items.flatMap((item, index) => (wanted.has(item.id) ? [{ id: item.id, number: index + 1 }] : []));
  if (numbered.length === 0) return null;
  return (
    <>
      {numbered.length === 1 ? 'Shot' : 'Shots'}
      {numbered.slice(0, MOST_SHOTS).map(({ id, number }) => (
        <button key={id} type="button" className={styles['jump']} aria-label={`Show shot ${number}`} onClick={() => onPick(id)}>
          {number}
        </button>
      ))}
      {numbered.length > MOST_SHOTS && `and ${numbered.length - MOST_SHOTS} more`}
    </>
  );
}

function Mark({ code }: { code: string }) {
  const Icon = iconOf(code);
  return <Icon size={15} strokeWidth={1.6} className={styles['warnMark']} aria-hidden />;
}

function iconOf(code: string): LucideIcon {
  if (/offline/.test(code)) return Unplug;
  if (/reel/.test(code)) return Film;
  return /timecode|rate/.test(code) ? Clock : TriangleAlert;
}
