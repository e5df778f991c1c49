/**
 * A stream that simply ends when its watcher goes, or what it watches. A source that throws on being stopped would otherwise become an
 * unhandled rejection behind a message port, which ends the process. Leaving the loop early stops the source too.
 */
export async function* untilStopped<T>(
  ends: readonly (AbortSignal | undefined)[],
  open: (signal: AbortSignal) => AsyncIterable<T>,
): AsyncGenerator<T, void, void> {
  const left = new AbortController();
  const stopped = AbortSignal.any([left.signal, ...ends.filter((end) => end !== undefined)]);
  try {
    for await (const item of open(stopped)) {
      if (stopped.aborted) return;
      yield item;
    }
  } catch (error) {
    if (!stopped.aborted) throw error;
  } finally {
    left.abort();
  }
}
