import { type Decision, alreadyDone, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PersonId } from '../people/person';
import { cancelToCome } from '../sessions/cancelling';
import { calendarFollows } from '../sessions/telling';
import { type Instant } from '../time';
import { memberOf, type Member, mentorsOf, presentMembers } from './members';
import { type Ended, type Pair } from './pair';

/** Groups go on without one who leaves while at least two remain, one of them a mentor where there was one. */
const fewest = 2;

/**
 * Either side may end at any moment and gives no reason (no-fault); after a fit check that shows no fit, nobody is told who wished it.
 * In a group one leaves and the others go on. Frees the places and tells the others.
 */
export function endPair(pair: Pair, actor: PersonId, now: Instant, how: 'noFault' | 'noFit' = 'noFault'): Decision<Pair> {
  const member = memberOf(pair, actor);
  if (!member) return refused('notYours');
  const repeated = pair.ended?.by === actor || (how === 'noFit' && pair.ended?.how === how);
  if (pair.status === 'ended') return repeated ? alreadyDone(pair) : refused('tooLate');
  return moved(goesOnWithout(pair, member) ? withoutMember(pair, member, now) : finished(pair, { how, by: how === 'noFit' ? 'system' : actor, at: now }));
}

/** Somebody has left the organisation, or moved out of the programme's reach: the others of a group go on; else it ends kindly, and whoever is left comes first next time. */
export function endWithLeaver(pair: Pair, person: PersonId, now: Instant): Decision<Pair> {
  const member = memberOf(pair, person);
  if (!member || pair.status === 'ended') return alreadyDone(pair);
  return moved(goesOnWithout(pair, member) ? withoutMember(pair, member, now) : finished(pair, { how: 'left', by: person, at: now }));
}

/** The pair in its end state: nothing is to come any more, every place is free, whoever did not end it is told. */
export function finished(pair: Pair, ended: Ended): Pair {
  const { pause: _pause, ...rest } = cancelToCome(pair, ended.at);
  const over: Pair = { ...rest, status: 'ended', since: ended.at, ended };
  const isLeft = ended.how === 'left';
  const quiet = ended.how === 'noFault' || isLeft ? ended.by : undefined;
  const told = presentMembers(pair).filter(({ person }) => person !== quiet).map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:ended${presentMembers(pair).length > fewest || ended.how !== 'noFault' ? `:${person}` : ''}`, to: person, notice: isLeft ? 'roster.leftBehind' : 'pair.ended', about: { programme: pair.programme, pair: pair.id },
  }));
  const behind = isLeft ? presentMembers(pair).filter(({ person }) => person !== quiet).map((member) => leftBehind(pair, member)) : [];
  return owe(over, [...presentMembers(pair).map((member) => freePlace(pair, member)), ...slotFollows(pair), ...behind, ...told], ended.at);
}

/** They come first in the next matching. */
const leftBehind = ({ id, programme }: Pair, { person, role }: Member): Effect => ({ kind: 'change', id: `${id}:leftBehind:${person}`, name: 'roster.leftBehind', with: { programme, role, person } });

function goesOnWithout(pair: Pair, leaving: Member): boolean {
  const left = presentMembers(pair).filter((member) => member !== leaving);
  return left.length >= fewest && pair.structure !== 'oneToOne' && pair.structure !== 'reverse' && (leaving.role === 'mentee' || left.some(({ role }) => role === 'mentor'));
}

function withoutMember(pair: Pair, leaving: Member, now: Instant): Pair {
  const members = pair.members.map((member) => (member === leaving ? { ...member, leftAt: now } : member));
  const told = members.filter(({ leftAt }) => leftAt === undefined).map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:left:${leaving.person}:${person}`, to: person, notice: 'pair.left', about: { programme: pair.programme, pair: pair.id, person: leaving.person },
  }));
  return owe({ ...pair, members }, [freePlace(pair, leaving), ...placesFollow(pair, leaving), ...invitationsFollow(pair, leaving), ...told], now);
}

/** Calendars no longer invite who left. The time stays, and with it the session's sequence: news that others are still to get is not moot. */
const invitationsFollow = (pair: Pair, { person }: Member): Effect[] => pair.sessions.filter(({ status }) => status === 'planned').map((session) => calendarFollows(pair, session, `:left:${person}`));

/** The place in the mentor's seat, or the room in the mentee's wish list, that this membership took. */
function freePlace(pair: Pair, { person, role }: Member): Effect {
  const about = { programme: pair.programme, pair: pair.id };
  const key = pair.members.filter((member) => member.role === role).length > 1 ? `:${person}` : '';
  return role === 'mentor'
    ? { kind: 'change', id: `${pair.id}:seat${key}`, name: 'seats.freePair', with: { ...about, mentor: person } }
    : { kind: 'change', id: `${pair.id}:wishlist${key}`, name: 'wishlists.freePair', with: { ...about, mentee: person } };
}

/** A mentor's seat has a place for each mentee of a group: one is free when one of them leaves. */
const placesFollow = (pair: Pair, { person, role }: Member): Effect[] => (role === 'mentee' ? [{ kind: 'change', id: `${pair.id}:places:${person}`, name: 'pairs.places', with: { pair: pair.id } }] : []);

/** A talk that was booked and does not take place leaves its time to somebody else. */
const slotFollows = (pair: Pair): Effect[] => (pair.structure === 'oneOff' ? mentorsOf(pair).map(({ person }) => ({ kind: 'change', id: `${pair.id}:slot`, name: 'slots.follow', with: { programme: pair.programme, pair: pair.id, mentor: person } })) : []);
