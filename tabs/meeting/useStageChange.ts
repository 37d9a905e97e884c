import { useEffect } from 'react';
import { type MeetingView } from '../../bot/contracts/meetingPage';

/** A timer can wait no longer; the page that is open for so long is drawn anew meanwhile. */
const longestMs = 2_147_483_647;

/** The meeting begins and ends by the clock alone, without anybody changing anything: the page looks then. */
export function useStageChange(meeting: Pick<MeetingView, 'startsAt' | 'endsAt'> | undefined, clock: (() => number) | undefined, look: () => void): void {
  const startsAt = meeting?.startsAt ?? 0;
  const endsAt = meeting?.endsAt ?? 0;
  useEffect(() => {
    if (!clock) return;
    const now = clock();
    const next = [startsAt, endsAt].find((at) => at > now);
    if (next === undefined) return;
    // A little later, lest the server's clock is a trifle behind what was measured.
    const timer = setTimeout(look, Math.min(next - now + 500, longestMs));
    return () => clearTimeout(timer);
  }, [clock, startsAt, endsAt, look]);
}
