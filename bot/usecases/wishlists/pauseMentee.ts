import { refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { pauseWishlist } from '../../domain/requests/pause';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { readFutureDate } from '../dates';
import { type Ports } from '../ports';
import { performing, type WishlistOutcome } from '../requests/outcome';

interface PauseMentee {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
  /** A calendar date from tomorrow to a year ahead; left out: the pause ends now. */
  readonly until?: string;
  readonly timeZone: string;
}

/** Until a day nothing new happens on the mentee's behalf in one programme; without a day, everything goes on. */
export const makePauseMentee = (ports: Ports) => async ({ programme: id, mentee, until, timeZone }: PauseMentee): Promise<WishlistOutcome> => {
  const now = ports.clock.now();
  const day = readFutureDate(until, { timeZone, now });
  if (day.kind === 'refused') return day;
  const away = day.date ? { untilDate: day.date, until: day.starts } : undefined;
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const changed = await change(ports.documents.wishlists, wishlistAt(id, mentee), (list) => (list ? pauseWishlist(list, away, programme, now) : refused('notEnrolled')));
  return performing(ports, 'wishlists', changed);
};
