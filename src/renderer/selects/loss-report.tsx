import { Check, type LucideIcon, MessageSquareText, X } from 'lucide-react';
import { formatCount } from '../ui/format.ts';
import styles from './export-panel.module.css';

type How = 'carried' | 'comment' | 'lost';
const COLUMNS: readonly { how: How; title: string; icon: LucideIcon; tone: string }[] = [
  { how: 'carried', title: 'Carried', icon: Check, tone: 'ok' },
  { how: 'comment', title: 'As comments', icon: MessageSquareText, tone: 'warn' },
  { how: 'lost', title: 'Not carried', icon: X, tone: 'bad' },
];

/** What the format holds, holds as comments, and cannot hold. */
export function LossReport({ carried }: { carried: readonly { readonly what: string; readonly count: number; readonly how: How }[] }) {
  return (
    <section className={styles['section']} aria-label="Loss report">
      <header className={styles['sectionHead']}>
        <h3 className={styles['sectionTitle']}>Loss report</h3>
        <span className={styles['counts']}>what a CMX3600 EDL cannot hold</span>
      </header>
      <div className={styles['losses']}>
        {COLUMNS.map(({ how, title, icon: Icon, tone }) => (
          <div key={how}>
            <h4 className={styles['lossTitle']} data-tone={tone}>
              <Icon size={13} strokeWidth={2} aria-hidden />
              {title}
            </h4>
            <dl>
              {carried
                .filter((line) => line.how === how)
                .map((line) => (
                  <div key={line.what} className={styles['loss']}>
                    <dt title={line.what}>{line.what}</dt>
                    <dd>{formatCount(line.count)}</dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}
