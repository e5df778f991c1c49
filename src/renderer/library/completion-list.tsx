import { CalendarDays, Car, Flag, Gauge, type LucideIcon, MapPin, Search, Tag, User, Video } from 'lucide-react';
import { formatCount } from '../ui/format.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './completion-list.module.css';
import type { Choice, useCompletions } from './use-completions.ts';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  race: Flag,
  location: MapPin,
  near: MapPin,
  person: User,
  vehicle: Car,
  keyword: Tag,
  unit: Video,
  source: Video,
  mile: Gauge,
  date: CalendarDays,
};

export const optionId = (at: number): string => `completion-${at}`;

type CompletionListProps = { completions: ReturnType<typeof useCompletions>; onChoose: (choice: Choice) => void };

/** The ways to go on with what is typed, beneath it. */
export function CompletionList({ completions, onChoose }: CompletionListProps) {
  return (
    <div id="completions" role="listbox" aria-label="Completions" tabIndex={-1} className={styles['list']}>
      {completions.choices.map((choice, at) => {
        const Icon = ICONS[choice.field] ?? Search;
        return (
          <div
            key={choice.text}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === completions.at}
            className={styles['option']}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(choice);
            }}
          >
            <Icon size={14} aria-hidden />
            <span className={styles['label']}>{choice.label}</span>
            {choice.count !== null && <span className={styles['count']}>{formatCount(choice.count)}</span>}
            {at === completions.at && <Kbd keys="Enter" />}
          </div>
        );
      })}
    </div>
  );
}
