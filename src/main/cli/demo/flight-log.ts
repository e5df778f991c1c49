/**
 * The text of a DJI flight log (SRT, a row a frame, positions in brackets) that drifts slowly north from `start`.
 * Its clock has no zone, as on the real drones.
 */
export function flightLog(
  start: { readonly lat: number; readonly lon: number },
  { localStart, frames, framesPerSecond }: { readonly localStart: string; readonly frames: number; readonly framesPerSecond: number },
): string {
  const startMs = Date.parse(`${localStart}Z`);
  const rows = Array.from({ length: frames }, (_, i) => {
    const ms = Math.round((i * 1000) / framesPerSecond);
    const clock = new Date(startMs + ms).toISOString().replace('T', ' ').replace('Z', '');
    const place = `[latitude: ${(start.lat + i * 2e-7).toFixed(6)}] [longitude: ${(start.lon + i * 1e-7).toFixed(6)}]`;
    return [
      String(i + 1),
      `${cueTime(ms)} --> ${cueTime(Math.round(((i + 1) * 1000) / framesPerSecond))}`,
      `<font size="28">FrameCnt: ${i + 1}, DiffTime: ${Math.round(1000 / framesPerSecond)}ms`,
      clock,
      `[iso: 100] [shutter: 1/800.0] [fnum: 2.8] [ev: 0] [focal_len: 24.00] ${place} [rel_alt: 42.100 abs_alt: 61.300] [ct: 5500] </font>`,
      '',
    ].join('\n');
  });
  return `${rows.join('\n')}\n`;
}

const cueTime = (ms: number): string => new Date(ms).toISOString().slice(11, 23).replace('.', ',');
