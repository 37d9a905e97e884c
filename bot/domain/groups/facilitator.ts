import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { type Member, memberOf, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { findSession, type Session } from '../sessions/session';
import { tellAbout, withSession } from '../sessions/telling';
import { type Instant } from '../time';

/** A meeting that was called off, or that nobody came to, was led by nobody. */
const counts = ({ status }: Session): boolean => status !== 'cancelled' && status !== 'missed';

/** Everybody whose turn it may be: who has led least often first, then who led longest ago, then as the members stand. */
function ranked(pair: Pair, except?: number): readonly Member[] {
  const led = (person: PersonId): Session[] => pair.sessions.filter((one) => one.facilitator === person && one.number !== except && counts(one));
  const last = (person: PersonId): Instant => Math.max(-Infinity, ...led(person).map(({ startsAt = 0 }) => startsAt));
  const compare = (one: Member, other: Member): number => led(one.person).length - led(other.person).length || Number(last(one.person) > last(other.person)) - Number(last(one.person) < last(other.person));
  return [...presentMembers(pair)].sort(compare);
}

/** Whose turn it is to lead, leaving one session out of account. */
export const nextFacilitator = (pair: Pair, except?: number): Member | undefined => ranked(pair, except)[0];

/** Somebody leads this session: who was chosen and is still there, else whose turn it is. The same pair outside of circles. */
function withFacilitator(pair: Pair, number: number, now: Instant): Pair {
  const session = findSession(pair, number);
  if (pair.structure !== 'circle' || session?.status !== 'planned' || memberOf(pair, session.facilitator ?? '')) return pair;
  const next = nextFacilitator(pair, number);
  return next ? ledBy(pair, session, next, now) : pair;
}

/** Every planned meeting of a circle has somebody who leads it, also after one of them has left. */
export const withFacilitators = (pair: Pair, now: Instant): Pair => pair.sessions.reduce((next, { number }) => withFacilitator(next, number, now), pair);

/** Whoever leads is told, unless they did it themselves. */
function ledBy(pair: Pair, session: Session, next: Member, now: Instant, actor: PersonId | 'system' = session.changedBy): Pair {
  const led: Session = { ...session, facilitator: next.person };
  const told = next.person === actor ? [] : tellAbout(pair, led, 'circle.turn', [next], { at: String(now) });
  return owe(withSession(pair, led), told, now);
}

/** "I take over." The one whose turn it was is told. */
export function takeLead(pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> {
  const session = toBeLed(pair, number, actor, now);
  if ('kind' in session) return session;
  const me = memberOf(pair, actor);
  if (!me) return refused('notYours');
  if (session.facilitator === actor) return alreadyDone(pair);
  const before = memberOf(pair, session.facilitator ?? '');
  const led: Session = { ...session, facilitator: actor };
  return moved(owe(withSession(pair, led), before ? tellAbout(pair, led, 'circle.taken', [before], { at: String(now) }) : [], now));
}

/** "I cannot": goes on to whose turn it is after this one, round the circle. For anybody else there is nothing to pass on. */
export function passLead(pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> {
  const session = toBeLed(pair, number, actor, now);
  if ('kind' in session) return session;
  if (session.facilitator !== actor) return alreadyDone(pair);
  const order = ranked(pair, number);
  const place = order.findIndex(({ person }) => person === actor);
  const next = order[(place + 1) % order.length];
  return next && next.person !== actor ? moved(ledBy(pair, session, next, now, actor)) : refused('notNow');
}

/** The session while somebody can still be chosen to lead it. */
function toBeLed(pair: Pair, number: number, actor: PersonId, now: Instant): Session | ReturnType<typeof refused> {
  if (!memberOf(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  if (pair.structure !== 'circle') return refused('notNow');
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  return session.status === 'planned' && (session.startsAt ?? 0) > now ? session : refused('tooLate');
}
