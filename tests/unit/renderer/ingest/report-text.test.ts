import { describe, expect, it } from 'vitest';
import {
  type IngestReport,
  percent,
  reportCounts,
  reportState,
  shareRead,
  spokenShare,
} from '../../../../src/renderer/ingest/report-text.ts';

const report = (over: Partial<IngestReport>): IngestReport => ({
  id: '1',
  label: 'B017',
  phase: 'done',
  found: 0,
  added: 0,
  duplicates: 0,
  moved: 0,
  unchanged: 0,
  read: 0,
  refused: [],
  clipIds: [],
  error: null,
  seconds: 1,
  secondsLeft: null,
  ...over,
});
const refused = [{ path: '/a/b.mov', code: 'not-media', message: 'Not a media file.' }];

describe('an ingest in words', () => {
  it('says how far it is while it runs', () => {
    expect(reportState(report({ phase: 'listing', found: 1200 })).text).toBe('Finding files, 1,200 so far');
    expect(reportState(report({ phase: 'reading', added: 200, read: 70 })).text).toBe('Reading, 35%');
  });

  it('says at the end what was refused, and warns of it', () => {
    expect(reportState(report({ found: 3, added: 3 }))).toEqual({ tone: 'ok', text: 'Catalogued, nothing refused' });
    expect(reportState(report({ found: 4, added: 3, refused }))).toEqual({ tone: 'warn', text: 'Catalogued, 1 file refused' });
    expect(reportState(report({}))).toEqual({ tone: 'warn', text: 'No media found' });
    expect(reportState(report({ phase: 'cancelled', clipIds: [1] })).text).toBe('Stopped, 1 clip kept');
    expect(reportState(report({ found: 12, duplicates: 9, unchanged: 3 })).text).toBe('All 12 clips are in the catalogue already');
    expect(reportState(report({ found: 1, duplicates: 1 })).text).toBe('Its clip is in the catalogue already');
    const error = { code: 'folder-gone', message: 'The folder is no longer there.' };
    expect(reportState(report({ phase: 'failed', error }))).toEqual({ tone: 'bad', text: error.message });
  });

  it('counts only what occurred', () => {
    expect(reportCounts(report({ found: 23, added: 20, duplicates: 2, unchanged: 1 }))).toBe('23 files: 20 new, 2 duplicates, 1 unchanged');
    expect(reportCounts(report({ found: 2, added: 1, refused }))).toBe('2 files: 1 new, 1 refused');
    expect(reportCounts(report({ found: 0 }))).toBe('0 files');
  });

  it('has no share while files are still being found', () => {
    expect(shareRead(report({ phase: 'listing', found: 9 }))).toBeNull();
    expect(shareRead(report({ phase: 'reading', added: 4, read: 1 }))).toBe(0.25);
    expect(shareRead(report({ phase: 'reading', added: 0 }))).toBe(1);
  });

  it('is read aloud at each tenth only', () => {
    expect(spokenShare(report({ phase: 'reading', added: 100, read: 37 }))).toBe('B017, 30% read');
    expect(spokenShare(report({ phase: 'reading', added: 100, read: 39 }))).toBe('B017, 30% read');
    expect(spokenShare(report({ phase: 'listing' }))).toBe('Finding files in B017');
  });

  it('never says all before the end, nor nothing once begun', () => {
    expect(percent(0.001)).toBe('1%');
    expect(percent(0.999)).toBe('99%');
    expect(percent(1)).toBe('100%');
    expect(percent(0)).toBe('0%');
  });
});
