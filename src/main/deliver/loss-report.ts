import { countOf } from '../../domain/base/count.ts';
import { RATE_COMMENT } from '../../domain/interchange/edl/write.ts';
import type { Notice } from '../../domain/interchange/timeline.ts';
import { rateName } from '../../domain/time/rate.ts';
import { decodeText } from './decode-text.ts';
import type { Preview } from './preview.ts';

const TITLE = 'Milemark loss report';

/** Whether a file's head shows that an export wrote it, or that it is empty, so that the next export may write over it. */
export function isOurExport(head: Uint8Array): boolean {
  const text = decodeText(head);
  return text === '' || text.startsWith(TITLE) || text.split(/\r?\n/).some((line) => line.startsWith(RATE_COMMENT));
}

/** The report that lies beside an export: what it carries, what stands in comments, what is lost, what to know. Plain text, UTF-8. */
export function lossReport(preview: Preview): string {
  const numberOf = new Map(preview.events.map((event, index) => [event.item, index + 1]));
  const sentence = ({ message, item }: Notice): string => {
    const number = item === null ? undefined : numberOf.get(item);
    return number === undefined ? `- ${message}` : `- Event ${number}: ${message}`;
  };
  const counted = (how: Preview['carried'][number]['how']): string[] =>
    preview.carried.filter((row) => row.how === how).map(({ what, count }) => `- ${what}: ${count}`);
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    `${TITLE} for ${preview.files.map(({ name }) => name).join(', ')}`,
    `${countOf(preview.events.length, 'event')} at ${rateName(preview.rate)}${preview.dropFrame ? ' drop frame' : ''}`,
    ...section('Carried', counted('carried')),
    ...section('As comments', counted('comment')),
    ...section('Not carried', counted('lost')),
    ...section('Losses', preview.losses.map(sentence)),
    ...section('Warnings', preview.warnings.map(sentence)),
    '',
  ].join('\n');
}
