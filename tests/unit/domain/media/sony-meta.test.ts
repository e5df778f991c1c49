import { describe, expect, test } from 'vitest';
import { readSonyMeta } from '../../../../src/domain/media/sony-meta.ts';

const meta = (value: string, halfStep: boolean): string =>
  `<NonRealTimeMeta xmlns="urn:schemas-professionalDisc:nonRealTimeMeta:ver.2.00">
	<LtcChangeTable tcFps="30" halfStep="${halfStep}"><LtcChange frameCount="0" value="${value}" status="increment"/></LtcChangeTable>
	<CreationDate value="2016-01-03T06:10:57-04:00"/>
	<Device manufacturer="Sony" modelName="FDR-AX100" serialNo="1234567890"/>
</NonRealTimeMeta>`;

describe("Sony's sidecar", () => {
  test.each([
    ['05332211', false, '11:22:33:05'],
    ['40000000', true, '00:00:00;00'],
    ['54830000', true, '00:00:03;29'],
    ['23040000', false, '00:00:04:23'],
  ])('the LTC word %s (half steps: %s) is %s', (word, halfStep, label) => {
    expect(readSonyMeta(meta(word, halfStep))).toEqual({
      timecode: label,
      createdAt: '2016-01-03T06:10:57-04:00',
      make: 'Sony',
      model: 'FDR-AX100',
      serial: '1234567890',
    });
  });

  test('other XML is none, and a DOCTYPE is refused', () => {
    expect(readSonyMeta('<gpx/>')).toBeNull();
    expect(readSonyMeta(`<!DOCTYPE x>${meta('40000000', true)}`)).toBeNull();
    expect(readSonyMeta('')).toBeNull();
    expect(readSonyMeta('<NonRealTimeMeta></NonRealTimeMeta>')).toMatchObject({ timecode: null, createdAt: null });
  });
});
