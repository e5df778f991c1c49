import { SkipBack, SkipForward } from 'lucide-react';
import type { PointerEvent, ReactNode } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { Button } from '../ui/button.tsx';
import { formatRate, raceClock, sourceTimecode } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ariaKeys } from '../ui/key-name.ts';
import { type Player, SPEEDS } from './player.ts';
import { type Playhead, useFrame } from './playhead.ts';
import styles from './transport.module.css';
import type { Marking, Marks } from './use-viewer-commands.ts';

type TransportProps = {
  shot: Shot;
  playhead: Playhead;
  player: { current: Player | null };
  speed: number;
  marks: Marks;
  marking: Marking;
  /** Whether there is something to play. */
  live: boolean;
};

/** Timecode, shuttle and marks beneath the picture. */
export function Transport({ shot, playhead, player, speed, marks, marking, live }: TransportProps) {
  const { clip } = shot;
  const shownIn = marks.in ?? shot.inFrame;
  const shownOut = marks.out === null ? shot.outFrame : marks.out + 1;
  return (
    <div className={styles['transport']}>
      <Scrubber shot={shot} playhead={playhead} player={player} marks={marks} />
      <div className={styles['row']}>
        <Clock shot={shot} playhead={playhead} />
        <div className={styles['keys']} data-off={!live}>
          <IconButton label="To the in" icon={SkipBack} keys="shift+i" onClick={() => player.current?.seek(shownIn)} />
          <div className={styles['shuttle']}>
            <ShuttleKey keys="j" on={speed < 0} onClick={() => player.current?.play(-1)}>
              {speed < 0 ? `Reverse ${-speed}×` : 'Reverse'}
            </ShuttleKey>
            <ShuttleKey keys="k" on={speed === 0} onClick={() => player.current?.pause()}>
              Pause
            </ShuttleKey>
            <ShuttleKey keys="l" on={speed > 0} onClick={() => player.current?.play(1)}>
              {SPEEDS.map((each) => (
                <span key={each} data-now={each === speed}>
                  {each}×
                </span>
              ))}
            </ShuttleKey>
          </div>
          <IconButton label="To the out" icon={SkipForward} keys="shift+o" onClick={() => player.current?.seek(shownOut - 1)} />
        </div>
        <div className={styles['marks']}>
          <MarkKey name="In" keys="i" value={sourceTimecode(clip, shownIn)} set={marks.in !== null} onMark={() => marking.mark('in')} />
          <MarkKey name="Out" keys="o" value={sourceTimecode(clip, shownOut)} set={marks.out !== null} onMark={() => marking.mark('out')} />
          <p className={styles['mark']}>
            <span>Length</span>
            <span className={styles['value']}>{length(shot, shownOut - shownIn)}</span>
          </p>
          {(marks.in !== null || marks.out !== null) && (
            <Button variant="primary" keys="Enter" onClick={marking.save}>
              Save shot
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** Seconds and frames, `08:00`. */
function length(shot: Shot, frames: number): string {
  const text = sourceTimecode({ ...shot.clip, startFrame: 0, dropFrame: false }, Math.max(0, frames));
  return text.replace(/^00:(00:)?/, '');
}

function Clock({ shot, playhead }: { shot: Shot; playhead: Playhead }) {
  const frame = useFrame(playhead);
  const clock = raceClock(shot, frame);
  const { rate, startFrame, dropFrame } = shot.clip;
  return (
    <div className={styles['clock']}>
      <span className={styles['timecode']}>{sourceTimecode(shot.clip, frame)}</span>
      <span className={styles['how']}>
        {clock !== null && <span className={styles['race']}>{clock} race clock</span>}
        <span>
          {startFrame === null ? 'Frames from 00:00:00:00, no timecode' : 'Source TC'}
          {rate !== null && `, ${formatRate(rate, dropFrame)}`}
        </span>
      </span>
    </div>
  );
}

function ShuttleKey({ keys, on, onClick, children }: { keys: string; on: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['shuttle-key']} aria-pressed={on} onClick={onClick}>
      <Kbd keys={keys} />
      {children}
    </button>
  );
}

type MarkKeyProps = { name: string; keys: string; value: string; set: boolean; onMark: () => void };

/** A mark as it stands; pressing it marks the frame that is shown. */
function MarkKey({ name, keys, value, set, onMark }: MarkKeyProps) {
  return (
    <button
      type="button"
      className={styles['mark']}
      data-set={set}
      title={`Mark ${name.toLowerCase()} here`}
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={onMark}
    >
      <span>
        {name} <Kbd keys={keys} />
      </span>
      <span className={styles['value']}>{value}</span>
    </button>
  );
}

function Scrubber({ shot, playhead, player, marks }: Omit<TransportProps, 'speed' | 'marking' | 'live'>) {
  const frame = useFrame(playhead);
  const frames = Math.max(1, shot.clip.durationFrames ?? 1);
  const percent = (at: number) => `${(100 * at) / frames}%`;
  const from = marks.in ?? shot.inFrame;
  const to = marks.out === null ? shot.outFrame : marks.out + 1;
  const seek = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const bar = event.currentTarget.getBoundingClientRect();
    player.current?.pause();
    player.current?.seek(Math.round(((event.clientX - bar.left) / bar.width) * frames));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Frame"
      aria-valuemin={0}
      aria-valuemax={frames - 1}
      aria-valuenow={frame}
      aria-valuetext={sourceTimecode(shot.clip, frame)}
      className={styles['scrubber']}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={seek}
    >
      <span
        className={styles['range']}
        data-marked={marks.in !== null || marks.out !== null}
        style={{ left: percent(from), width: percent(Math.max(0, to - from)) }}
      />
      <span className={styles['head']} style={{ left: percent(frame) }} />
    </div>
  );
}
