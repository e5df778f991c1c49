/** What Sony's `C0001M01.XML` (NonRealTimeMeta) says of the take beside it. */
export type SonyMeta = {
  /** Start timecode as a label at the take's own rate, `;` before the frames for drop frame. */
  readonly timecode: string | null;
  readonly createdAt: string | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly serial: string | null;
};

const MAX_LENGTH = 4 << 20;

/** Reads Sony's sidecar; null for other XML, and for one with a DOCTYPE or of absurd length. */
export function readSonyMeta(text: string): SonyMeta | null {
  if (text.length > MAX_LENGTH || /<!(DOCTYPE|ENTITY)/i.test(text) || !/<NonRealTimeMeta\b/.test(text)) return null;
  const attribute = (element: string, name: string): string | null =>
    new RegExp(`<${element}\\b[^<>]{0,500}?\\s${name}="([^"<>]{0,200})"`).exec(text)?.[1] ?? null;
  const word = /<LtcChange\b[^<>]{0,200}?\sframeCount="0"[^<>]{0,200}?\svalue="([0-9a-f]{8})"/i.exec(text)?.[1] ?? null;
  return {
    timecode: word === null ? null : labelOf(word, attribute('LtcChangeTable', 'halfStep') === 'true'),
    createdAt: attribute('CreationDate', 'value'),
    make: attribute('Device', 'manufacturer'),
    model: attribute('Device', 'modelName'),
    serial: attribute('Device', 'serialNo'),
  };
}

/**
 * An LTC word: BCD bytes of frames, seconds, minutes, hours. Bit 6 of the frames is the drop flag; with half steps
 * (50 and 60 frames a second) a label counts pairs of frames and bit 7 of the seconds is the second of the pair.
 */
function labelOf(word: string, isHalfStep: boolean): string | null {
  const bytes = [0, 2, 4, 6].map((at) => Number.parseInt(word.slice(at, at + 2), 16)) as [number, number, number, number];
  const bcd = (byte: number): number => (byte >> 4) * 10 + (byte & 15);
  const [frames, seconds, minutes, hours] = [bcd(bytes[0] & 0x3f), bcd(bytes[1] & 0x7f), bcd(bytes[2] & 0x7f), bcd(bytes[3] & 0x3f)];
  const shown = isHalfStep ? frames * 2 + (bytes[1] >> 7) : frames;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(seconds)}${(bytes[0] & 0x40) === 0 ? ':' : ';'}${two(shown)}`;
}
