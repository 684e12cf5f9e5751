import { useEffect, useState } from 'preact/hooks';

/** The value once it has rested for `waitMs`: a list of thousands is not searched at every key. */
export function useDebounced<Value>(value: Value, waitMs: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), waitMs);
    return () => clearTimeout(timer);
  }, [value, waitMs]);
  return rested;
}
