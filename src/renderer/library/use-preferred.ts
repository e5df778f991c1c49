import { useEffect, useRef } from 'react';
import { client } from '../api/client.ts';
import type { Results } from './use-results.ts';

/** How long the same tiles must stay on screen before their pictures are asked for first. */
const SETTLED_MS = 400;

/** Tells the background work which clips on screen still wait for a picture, once scrolling rests. */
export function usePreferred(results: Results): void {
  const latest = useRef(results);
  latest.current = results;
  useEffect(() => {
    let [seen, told] = ['', ''];
    const timer = setInterval(() => {
      const now = waitingClips(latest.current);
      const key = now.join();
      if (key !== '' && key === seen && key !== told) {
        told = key;
        client.jobs.prefer({ clipIds: [...now] }).catch(() => {});
      }
      seen = key;
    }, SETTLED_MS);
    return () => clearInterval(timer);
  }, []);
}

function waitingClips({ visible, shotAt }: Results): readonly number[] {
  const { from, to } = visible.current;
  const clips = Array.from({ length: to - from + 1 }, (_, at) => shotAt(from + at)?.clip);
  return [...new Set(clips.flatMap((clip) => (clip?.poster === 'waiting' ? [clip.id] : [])))];
}
