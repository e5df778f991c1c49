import { framesPerDay, type TimecodeFormat } from '../../time/timecode.ts';
import type { Marker, TimelineItem } from '../timeline.ts';

/**
 * Puts what lies more than half a day before the record frame `first` into the next day: labels start again at
 * midnight, and no programme is half a day long.
 */
export function afterMidnight(first: number, format: TimecodeFormat) {
  const day = framesPerDay(format);
  const shift = (frame: number): number => (2 * (first - frame) > day ? day : 0);
  return {
    item: (item: TimelineItem): TimelineItem => {
      const by = shift(item.recordIn);
      return { ...item, recordIn: item.recordIn + by, recordOut: item.recordOut + by };
    },
    marker: (marker: Marker): Marker => ({ ...marker, at: marker.at + shift(marker.at) }),
  };
}
