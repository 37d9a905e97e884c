import { type Pair } from '../pairs/pair';
import { heldSessions } from '../sessions/session';

/** For those who have met and went on to the end, whether they said goodbye or the time was up. */
export const earnsCertificate = ({ ended, sessions }: Pair): boolean => (ended?.how === 'completed' || ended?.how === 'timeUp') && heldSessions(sessions).length > 0;
