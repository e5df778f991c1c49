import { CircleAlert } from 'lucide-react';
import type { Shot } from '../../domain/logging/shot.ts';
import { countOf, durationTimecode, formatRate, sourceTimecode } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import styles from './tag-fields.module.css';
import facts from './technical-facts.module.css';

/** What the file itself says, and how it can be seen here. */
export function TechnicalFacts({ shot }: { shot: Shot }) {
  const { clip } = shot;
  const frames = shot.outFrame - shot.inFrame;
  const rows: readonly (readonly [string, string | null, (string | undefined)?])[] = [
    ['Clip', clip.fileName, shot.wholeClip ? 'whole clip' : undefined],
    ['Reel', clip.reel],
    ['Source TC', sourceRange(shot), clip.startFrame === null && clip.rate !== null ? 'no timecode, from zero' : undefined],
    [
      'Duration',
      clip.rate === null ? null : durationTimecode(frames, clip.rate),
      countOf(frames, clip.kind === 'audio' ? 'sample' : 'frame'),
    ],
    ['Picture', picture(shot)],
    ['Sound', clip.audioChannels === null || clip.audioChannels === 0 ? null : countOf(clip.audioChannels, 'channel')],
    ['Camera', clip.camera],
    ['Unit', shot.unit],
    ['Card', shot.card],
    ['Drive', clip.volume, `${clip.online ? 'online' : 'not connected'}${clip.proxy === 'ready' ? ', proxy ready' : ''}`],
  ];
  return (
    <Panel title="Technical">
      <dl className={styles['fields']}>
        {rows.map(
          ([label, value, aside]) =>
            value !== null && (
              <div key={label} className={styles['field']}>
                <dt>{label}</dt>
                <dd className={facts['value']}>
                  {value} {aside !== undefined && <span className={styles['basis']}>{aside}</span>}
                </dd>
              </div>
            ),
        )}
      </dl>
      {clip.problems.map((problem) => (
        <p key={problem.code} className={facts['problem']}>
          <CircleAlert size={13} aria-hidden />
          {problem.message}
        </p>
      ))}
    </Panel>
  );
}

function sourceRange(shot: Shot): string | null {
  if (shot.clip.rate === null) return null;
  return `${sourceTimecode(shot.clip, shot.inFrame)} – ${sourceTimecode(shot.clip, shot.outFrame)}`;
}

function picture({ clip }: Shot): string | null {
  const parts = [
    clip.width !== null && clip.height !== null ? `${clip.width} × ${clip.height}` : null,
    clip.rate !== null && clip.kind === 'video' ? `${formatRate(clip.rate)}${scan(clip.fieldOrder)}${clip.dropFrame ? ' DF' : ''}` : null,
    clip.videoCodec,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** `p` or `i`, as it stands behind a rate. */
const scan = (order: Shot['clip']['fieldOrder']): string => (order === null ? '' : order === 'progressive' ? 'p' : 'i');
