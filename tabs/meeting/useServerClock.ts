import { useEffect, useState } from 'react';
import { type ClockPage } from '../../bot/contracts/meetingPage';
import { useTab } from '../app/tabContext';

const againMs = 5_000;

/**
 * The server's time as a function, so that a timer is the same on every screen however wrong a device's clock is; undefined until it was asked.
 * It is asked again when the page is looked at again: a sleeping device's own count may have stood still.
 */
export function useServerClock(): (() => number) | undefined {
  const { client } = useTab();
  const [clock, setClock] = useState<() => number>();
  useEffect(() => {
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const asked = performance.now();
      try {
        const { body } = await client.get<ClockPage>('/api/clock', { signal: gone.signal });
        const answered = performance.now();
        // Half of the way there and back has passed since the server looked at its clock.
        setClock(() => () => body.now + performance.now() - (asked + answered) / 2);
      } catch {
        if (!gone.signal.aborted) timer = setTimeout(() => void ask(), againMs);
      }
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') void ask();
    };
    void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      gone.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client]);
  return clock;
}
