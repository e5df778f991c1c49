import { describe, expect, it } from 'vitest';
import type { Job } from '../../../../src/domain/jobs/job.ts';
import { clipState } from '../../../../src/renderer/ingest/work-text.ts';
import { shotClip as clip } from '../../../support/shot-builder.ts';

const job = (over: Partial<Job>): Job => ({
  id: 1,
  kind: 'proxy',
  clipId: 1,
  clipName: 'a',
  state: 'running',
  progress: 0,
  error: null,
  ...over,
});
const quiet = { running: [], failures: [] };

describe('the state of a clip', () => {
  it('is ready when nothing is to come', () => {
    expect(clipState(clip(), quiet)).toEqual({ tone: 'ok', text: 'Ready' });
  });

  it('tells what is made now before anything else', () => {
    expect(clipState(clip({ probed: false }), { running: [job({ progress: 0.4 })], failures: [] }).text).toBe('Making the proxy, 40%');
    expect(clipState(clip(), { running: [job({ kind: 'probe' })], failures: [] }).text).toBe('Reading facts');
  });

  it('says what is still to come', () => {
    expect(clipState(clip({ probed: false }), quiet).text).toBe('Facts to come');
    expect(clipState(clip({ poster: 'waiting' }), quiet).text).toBe('Poster to come');
    expect(clipState(clip({ proxy: 'waiting' }), quiet).text).toBe('Proxy to come');
  });

  it('tells of failures, problems and drives that are away', () => {
    expect(clipState(clip(), { running: [], failures: [job({ state: 'failed' })] })).toEqual({ tone: 'bad', text: 'Proxies failed' });
    expect(clipState(clip({ problems: [{ code: 'x', message: 'It was cut off.' }] }), quiet).text).toBe('It was cut off.');
    expect(clipState(clip({ online: false }), quiet).text).toBe('Offline, drive OMW-01');
  });
});
