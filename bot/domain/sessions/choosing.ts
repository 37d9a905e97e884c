import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { isMember, memberOf, othersOf, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { cannotPlan, unfitTime } from './scheduling';
import { findSession, type Proposal, type Session } from './session';
import { calendarFollows, tellAbout, withSession } from './telling';

interface Choice {
  readonly number: number;
  /** Between two, the one that suits; among more, all that do, also none. */
  readonly times: readonly Instant[];
}

/**
 * Answers a proposal. Between two people the tap plans the session. Among more, it is planned once everybody has answered: at the time
 * that most can make, the earliest of those; when nobody can, the proposer is told.
 */
export function chooseTime(pair: Pair, { number, times }: Choice, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  const { status, proposal } = session;
  if (status === 'planned' && times.length === 1 && session.startsAt === times[0]) return alreadyDone(pair);
  if (status !== 'proposed' || !proposal) return refused('tooLate');
  if (proposal.by === actor) return refused('notYourMove');
  const no = cannotPlan(pair, actor, 0, now);
  if (no) return no;
  if (!times.every((at) => proposal.times.includes(at))) return refused('tooLate');
  if (presentMembers(pair).length > 2) return answer(pair, session, proposal, { person: actor, times }, now);
  const [at] = times;
  return at === undefined ? refused('nothingChosen') : planAt(pair, session, at, actor, now);
}

/** The proposer does not wait for the last answers: the session is at the time that most can make. */
export function fixTime(pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  if (session.status === 'planned' && session.changedBy === actor) return alreadyDone(pair);
  const { proposal } = session;
  if (session.status !== 'proposed' || !proposal) return refused('tooLate');
  if (proposal.by !== actor) return refused('notYourMove');
  const no = cannotPlan(pair, actor, 0, now);
  if (no) return no;
  const best = bestTime(pair, proposal, now);
  return best === undefined ? refused('notNow') : planAt(pair, session, best, actor, now);
}

function answer(pair: Pair, session: Session, proposal: Proposal, given: Proposal['answers'][number], now: Instant): Decision<Pair> {
  const times = proposal.times.filter((at) => given.times.includes(at));
  const before = proposal.answers.find(({ person }) => person === given.person);
  if (before?.times.join() === times.join()) return alreadyDone(pair);
  const answers = [...proposal.answers.filter(({ person }) => person !== given.person), { person: given.person, times }];
  const next: Session = { ...session, proposal: { ...proposal, answers } };
  const waits = othersOf(pair, proposal.by).some(({ person }) => !answers.some((one) => one.person === person));
  if (waits) return moved(withSession(pair, next));
  const best = bestTime(pair, { ...proposal, answers }, now);
  if (best !== undefined) return planAt(pair, next, best, given.person, now);
  const proposer = memberOf(pair, proposal.by);
  return moved(owe(withSession(pair, next), proposer ? tellAbout(pair, next, 'session.noneSuits', [proposer], { at: String(now) }) : [], now));
}

/** The time that most others can make, the earliest of those; undefined while nobody can make any that is still to come. */
export function bestTime(pair: Pair, { times, answers }: Proposal, now: Instant): Instant | undefined {
  const present = answers.filter(({ person }) => isMember(pair, person));
  const counted = times.filter((at) => at > now).map((at) => ({ at, count: present.filter((one) => one.times.includes(at)).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? undefined : counted.find(({ count }) => count === most)?.at;
}

function planAt(pair: Pair, session: Session, at: Instant, actor: PersonId, now: Instant): Decision<Pair> {
  const unfit = unfitTime(pair, at, session.minutes, { now, except: session.number });
  if (unfit) return refused(unfit);
  const { proposal: _answered, ...rest } = session;
  const planned: Session = { ...rest, status: 'planned', startsAt: at, sequence: session.sequence + 1, changedBy: actor, changedAt: now };
  // Calendars first: the message that follows then has the link to the call.
  return moved(owe(withSession(pair, planned), [calendarFollows(pair, planned), ...tellAbout(pair, planned, 'session.planned', othersOf(pair, actor))], now));
}
