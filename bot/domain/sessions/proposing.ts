import { alreadyDone, type Decision, moved, type Refusal, refused } from '../decision';
import { owe } from '../effects/owing';
import { isMember, othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';
import { isInCalendars } from './cancelling';
import { cannotPlan, isLength, isTolerable, nextNumber, type Planner, sessionLimits, toleratedFit, unfitTime } from './scheduling';
import { findSession, isSessionMove, type Session } from './session';
import { calendarFollows, tellAbout, withSession } from './telling';

/** What somebody suggests. `number` is that of the next session when the form was drawn, so that one form sent twice makes one session. */
export interface Offer {
  readonly number: number;
  /** One to five; order and repeats do not matter. */
  readonly times: readonly Instant[];
  readonly minutes: number;
  readonly topic?: Sealed;
  readonly step?: string;
}

/** Suggests times for a new session to everybody else. `changedMeanwhile` when another one has taken its number. */
export function proposeTimes(pair: Pair, offer: Offer, planner: Planner, now: Instant): Decision<Pair> {
  if (!isMember(pair, planner.actor)) return refused('notYours');
  const known = findSession(pair, offer.number);
  if (known) return isRepeat(known, offer, planner) ? alreadyDone(pair) : refused('changedMeanwhile');
  if (offer.number !== nextNumber(pair)) return refused('changedMeanwhile');
  const no = cannotPlan(pair, planner.actor, 1, now) ?? unfitOffer(pair, offer, planner, now);
  if (no) return no;
  const fresh: Session = {
    number: offer.number, status: 'proposed', minutes: offer.minutes, sequence: 0, proposal: proposalOf(offer, planner, now), ...wordsOf(offer), ...(offer.step && { step: offer.step }),
    attended: [], logged: [], changedBy: planner.actor, changedAt: now,
  };
  return moved(owe(withSession(pair, fresh), tellAbout(pair, fresh, 'session.proposed', othersOf(pair, planner.actor)), now));
}

/** Suggests other times for a session that is planned or still being arranged; the old time does not hold any more. `sequence` is the one that the form was drawn from. */
export function moveSession(pair: Pair, offer: Offer & { readonly sequence: number }, planner: Planner, now: Instant): Decision<Pair> {
  if (!isMember(pair, planner.actor)) return refused('notYours');
  const known = findSession(pair, offer.number);
  if (!known) return refused('notFound');
  if (isRepeat(known, offer, planner)) return alreadyDone(pair);
  if (!isSessionMove('move', known.status)) return refused('tooLate');
  if (known.sequence !== offer.sequence) return refused('changedMeanwhile');
  const no = cannotPlan(pair, planner.actor, 0, now) ?? unfitOffer(pair, offer, planner, now);
  if (no) return no;
  const { startsAt: _old, late: _late, topic: _topic, ...rest } = known;
  const next: Session = { ...rest, status: 'proposed', minutes: offer.minutes, sequence: known.sequence + 1, proposal: proposalOf(offer, planner, now), ...wordsOf(offer), changedBy: planner.actor, changedAt: now };
  const notice = known.status === 'planned' ? 'session.moved' : 'session.proposed';
  return moved(owe(withSession(pair, next), [...(isInCalendars(known) ? [calendarFollows(pair, next)] : []), ...tellAbout(pair, next, notice, othersOf(pair, planner.actor))], now));
}

const timesOf = ({ times }: Pick<Offer, 'times'>): Instant[] => [...new Set(times)].sort((one, other) => one - other);
const wordsOf = ({ topic }: Offer) => (topic === undefined ? {} : { topic });
const proposalOf = (offer: Offer, { actor }: Planner, now: Instant) => ({ by: actor, at: now, times: timesOf(offer), answers: [] });

const isRepeat = ({ status, proposal, minutes }: Session, offer: Offer, { actor }: Planner): boolean =>
  status === 'proposed' && proposal?.by === actor && minutes === offer.minutes && proposal.times.join() === timesOf(offer).join();

function unfitOffer(pair: Pair, offer: Offer, { calendars }: Planner, now: Instant): ReturnType<typeof refused> | undefined {
  const times = timesOf(offer);
  if (times.length === 0) return refused('nothingChosen');
  if (times.length > sessionLimits.times) return refused('tooManyTimes');
  if (!isLength(offer.minutes)) return refused('badNumber');
  const unfit = times.map((at) => unfitTime(pair, at, offer.minutes, { now, except: offer.number })).find((reason): reason is Refusal => reason !== undefined);
  if (unfit) return refused(unfit);
  const tolerated = toleratedFit(calendars, offer.minutes, now);
  return times.every((at) => isTolerable(calendars, at, offer.minutes, tolerated)) ? undefined : refused('outsideHours');
}
