import { type Reader } from '../../cards/reader';
import { formatDateTime } from '../../content/formats';
import { type SessionSummary } from '../../contracts/pairPage';
import { type FocusedSession } from '../../usecases/pairs/viewDashboard';
import { type PairView } from '../../usecases/pairs/viewPair';

/** The session that matters most now. */
export function sessionPart(_view: PairView, { session, topic }: FocusedSession, { language, timeZone }: Reader): SessionSummary {
  const { number, status, startsAt, minutes } = session;
  return {
    number, status: status === 'cancelled' ? 'missed' : status, when: startsAt === undefined ? '' : formatDateTime(startsAt, language, timeZone), minutes,
    agenda: [], notes: [], times: [], buttons: [], ...(startsAt !== undefined && { startsAt }), ...(topic && { topic }),
  };
}
