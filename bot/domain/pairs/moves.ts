import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { cancelToCome } from '../sessions/cancelling';
import { type CalendarDate, dateIn, type Instant, shiftDate, startOfDay } from '../time';
import { finished } from './ending';
import { hasAgreePhase, missingBefore } from './gates';
import { isMove, type PairAction, type PairStatus } from './lifecycle';
import { isMember, othersOf, presentMembers } from './members';
import { type ClosingReason, type Pair } from './pair';

type Actor = PersonId | 'system';

/** Whether this actor may make this move now. */
function check(pair: Pair, action: PairAction, actor: Actor): ReturnType<typeof refused> | undefined {
  if (actor !== 'system' && !isMember(pair, actor)) return refused('notYours');
  if (isMove(action, pair.status, actor === 'system' ? 'system' : 'member')) return undefined;
  return refused(pair.status === 'ended' ? 'pairEnded' : 'tooLate');
}

const inPhase = (pair: Pair, status: PairStatus, now: Instant): Pair => ({ ...pair, status, since: now });

/** What happened to the pair, told to everybody but who did it. Drawn from the truth when it is sent. */
export function tellOthers(pair: Pair, actor: Actor, notice: string, key: string): Effect[] {
  const others = actor === 'system' ? presentMembers(pair) : othersOf(pair, actor);
  return others.map(({ person }) => ({ kind: 'tell', id: `${pair.id}:${notice}:${key}:${person}`, to: person, notice, about: { programme: pair.programme, pair: pair.id } }));
}

/** The first meeting was held, or both would rather go on: from preparing to agreeing. Where there is nothing to agree, on to the meetings. */
export function begin(pair: Pair, actor: Actor, rules: JourneyRules, now: Instant): Decision<Pair> {
  if (pair.status === 'agree' || pair.status === 'grow') return actor !== 'system' && !isMember(pair, actor) ? refused('notYours') : alreadyDone(pair);
  const no = check(pair, 'begin', actor);
  if (no) return no;
  return moved(hasAgreePhase(rules) ? inPhase(pair, 'agree', now) : inPhase(pair, 'grow', now));
}

/** Passes the gate between agreeing and growing: everything required must be there; what is only offered may be skipped by a member. */
export function commit(pair: Pair, actor: Actor, rules: JourneyRules, now: Instant): Decision<Pair> {
  if (pair.status === 'grow') return actor !== 'system' && !isMember(pair, actor) ? refused('notYours') : alreadyDone(pair);
  const no = check(pair, 'commit', actor);
  if (no) return no;
  if (missingBefore(pair, 'grow', rules).length > 0) return refused('documentsMissing');
  return moved(owe(inPhase(pair, 'grow', now), tellOthers(pair, actor, 'pair.growing', String(pair.since)), now));
}

/** Until a day, then it goes on by itself. Meetings before that day are called off, and the end moves by as many days. */
export function pause(pair: Pair, actor: PersonId, until: { readonly date: CalendarDate; readonly at: Instant }, now: Instant): Decision<Pair> {
  if (pair.status === 'paused' && pair.pause?.untilDate === until.date) return isMember(pair, actor) ? alreadyDone(pair) : refused('notYours');
  const no = check(pair, 'pause', actor);
  if (no) return no;
  if (pair.status !== 'agree' && pair.status !== 'grow') return refused('tooLate');
  const resting: Pair = { ...inPhase(cancelToCome(pair, now, until.at), 'paused', now), pause: { by: actor, untilDate: until.date, until: until.at, returnTo: pair.status }, endsAt: pair.endsAt + Math.max(0, until.at - now) };
  return moved(owe(resting, tellOthers(pair, actor, 'pair.paused', String(now)), now));
}

/** Back, on the day or earlier; what of the pause was not used is taken off the end again. */
export function resume(pair: Pair, actor: Actor, now: Instant): Decision<Pair> {
  const no = check(pair, 'resume', actor);
  if (no) return pair.status === 'agree' || pair.status === 'grow' ? (actor === 'system' || isMember(pair, actor) ? alreadyDone(pair) : no) : no;
  const { pause: rest, ...others } = pair;
  const back = { ...inPhase(others, rest?.returnTo ?? 'grow', now), endsAt: pair.endsAt - Math.max(0, (rest?.until ?? now) - now) };
  return moved(owe(back, tellOthers(pair, actor, 'pair.resumed', String(rest?.until ?? now)), now));
}

/** Time to say goodbye: the goal is reached, the plan is done, somebody wishes it, or the programme's time is over. */
export function wrapUp(pair: Pair, actor: Actor, because: ClosingReason, rules: JourneyRules, now: Instant): Decision<Pair> {
  if (pair.status === 'close' && (actor === 'system' || isMember(pair, actor))) return alreadyDone(pair);
  const no = check(pair, 'wrapUp', actor);
  if (no) return no;
  if (actor !== 'system' && missingBefore(pair, 'close', rules).length > 0) return refused('documentsMissing');
  return moved(owe({ ...inPhase(cancelToCome(pair, now), 'close', now), closingBecause: because }, tellOthers(pair, actor, 'pair.closing', String(pair.since)), now));
}

/** More time, as often as the programme allows. The first wish is told to the others; once all agree it counts, and a pair that was closing goes on. */
export function extend(pair: Pair, actor: PersonId, rules: JourneyRules, now: Instant): Decision<Pair> {
  const passedGate = missingBefore(pair, 'grow', rules).length === 0;
  const no = check(pair, pair.status === 'close' && !passedGate ? 'reopen' : 'extend', actor);
  if (no) return no;
  const { months, times } = rules.extension;
  if (pair.extension.times >= times || months === 0) return refused('noExtension');
  const wished = pair.extension.wished ?? { by: actor, at: now, agreed: [] };
  if (wished.agreed.includes(actor)) return alreadyDone(pair);
  const agreed = [...wished.agreed, actor];
  const key = `${pair.extension.times}:${wished.at}`;
  if (!presentMembers(pair).every(({ person }) => agreed.includes(person))) {
    return moved(owe({ ...pair, extension: { ...pair.extension, wished: { ...wished, agreed } } }, tellOthers(pair, actor, 'pair.extensionWished', `${key}:${agreed.length}`), now));
  }
  const { closingBecause: _because, ...rest } = pair;
  const endsAt = startOfDay(shiftDate(dateIn('UTC', Math.max(pair.endsAt, now)), { months }), 'UTC');
  const longer: Pair = { ...(pair.status === 'close' ? inPhase(rest, passedGate ? 'grow' : 'agree', now) : rest), endsAt, extension: { times: pair.extension.times + 1 } };
  return moved(owe(longer, tellOthers(pair, actor, 'pair.extended', key), now));
}

/** One of them is done with saying goodbye; when all are, the pair has ended well. */
export function complete(pair: Pair, actor: PersonId, rules: JourneyRules, now: Instant): Decision<Pair> {
  const no = check(pair, 'complete', actor);
  if (no) return pair.ended?.how === 'completed' && isMember(pair, actor) ? alreadyDone(pair) : no;
  const ownMissing = rules.documents.worksheet.use === 'required' && !pair.closing.worksheets.includes(actor);
  if (ownMissing) return refused('documentsMissing');
  if (pair.closing.done.includes(actor)) return alreadyDone(pair);
  const done = [...pair.closing.done, actor];
  const next = { ...pair, closing: { ...pair.closing, done } };
  const all = presentMembers(pair).every(({ person }) => done.includes(person));
  return moved(all ? finished(next, { how: 'completed', by: actor, at: now }) : next);
}
