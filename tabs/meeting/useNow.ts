import { useEffect, useState } from 'react';

/** The time by this clock, every second while `isRunning`; undefined while there is no clock. */
export function useNow(clock: (() => number) | undefined, isRunning: boolean): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(clock?.());
    if (!clock || !isRunning) return;
    const timer = setInterval(() => setNow(clock()), 1_000);
    return () => clearInterval(timer);
  }, [clock, isRunning]);
  return now;
}
