import { expect, test } from 'vitest';
import { ffmpegFault } from '../../../../src/main/media/ffmpeg-words.ts';

const faultOf = (message: string) => {
  const result = ffmpegFault(new Error(message));
  if (result.ok) throw new Error('an ffmpeg that ended badly is a fault');
  return result.fault;
};

test.each([
  [
    'ffmpeg exited with code 1: Error while decoding\nConversion failed!\n',
    'picture-failed',
    /No frame of it could be decoded.*copy it again/,
  ],
  [
    'ffmpeg exited with code 1: av_interleaved_write_frame(): No space left on device',
    'disk-full',
    /disk of the production is full.*Make room/,
  ],
  ['ffmpeg exited with code 254: file:/a.mov: Input/output error', 'picture-failed', /drive may be failing/],
  ['ffmpeg exited with code 1: Decoder (codec none) not found for input stream #0:0', 'picture-failed', /cannot decode it/],
  ['spawn /nowhere/ffmpeg ENOENT', 'tool-missing', /milemark doctor/],
  [
    'ffmpeg exited with code 222: Error reinitializing filters!\nNumerical result out of range',
    'picture-failed',
    /gave up on it.*copy it again/,
  ],
])('%j is told in plain words', (message, code, sentence) => {
  const fault = faultOf(message);
  expect(fault.code).toBe(code);
  expect(fault.message).toMatch(sentence);
  expect(fault.details?.['ffmpeg']).not.toBe('');
});

test("ffmpeg's own words stay out of the sentence", () => {
  const { message, details } = faultOf('ffmpeg exited with code 222: Numerical result out of range');
  expect(message).not.toContain('Numerical');
  expect(details).toEqual({ ffmpeg: 'Numerical result out of range' });
});
