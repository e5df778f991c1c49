import { useEffect, useState } from 'react';

/** A pause in typing after which counts are worth asking for: results come at once, the counts beside them may wait. */
const QUIET_MS = 180;

/** The value once it has not changed for a moment, given in milliseconds. */
export function useSettled<Value>(value: Value, quietMs = QUIET_MS): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value, quietMs]);
  return settled;
}
