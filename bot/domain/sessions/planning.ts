import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { isMember, memberOf, mentorsOf, othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { type Instant } from '../time';
import { cannotPlan, isLength, isTolerable, nextNumber, type Planner, toleratedFit, unfitTime } from './scheduling';
import { findSession, type Session } from './session';
import { calendarFollows, tellAbout, withSession } from './telling';

export interface Series {
  /** The number of its first session, as the form was drawn. */
  readonly number: number;
  /** In order; as `seriesFrom` makes them. */
  readonly starts: readonly Instant[];
  readonly minutes: number;
}

/** The steps of the fixed plan that no session stands for yet, in order. */
export const stepsLeft = (pair: Pair, { plan }: JourneyRules): readonly string[] =>
  plan.map(({ code }) => code).filter((code) => !pair.sessions.some(({ step, status }) => step === code && status !== 'cancelled' && status !== 'missed'));

/**
 * Who may plan several sessions without asking first: where the programme has a fixed plan, and for a group, its mentor; in a circle
 * anybody. Two people who choose their own topics propose each time.
 */
export function maySeries(pair: Pair, { plan }: JourneyRules, actor: PersonId): boolean {
  const hasSeries = plan.length > 0 || pair.structure === 'group' || pair.structure === 'circle';
  return hasSeries && (mentorsOf(pair).length === 0 ? isMember(pair, actor) : memberOf(pair, actor)?.role === 'mentor');
}

/**
 * Plans several sessions at once, each with its step of the plan, and tells the others. The first must suit everybody's hours; a later
 * one may fall an hour outside when clocks change, or on leave: it can be moved.
 */
export function planSeries(pair: Pair, { number, starts, minutes }: Series, { actor, calendars }: Planner, rules: JourneyRules, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  if (!maySeries(pair, rules, actor)) return refused('noSeries');
  const known = findSession(pair, number);
  if (known) return known.startsAt === starts[0] && known.changedBy === actor ? alreadyDone(pair) : refused('changedMeanwhile');
  if (number !== nextNumber(pair)) return refused('changedMeanwhile');
  const no = cannotPlan(pair, actor, starts.length, now);
  if (no) return no;
  const [first] = starts;
  if (first === undefined) return refused('nothingChosen');
  if (!isLength(minutes)) return refused('badNumber');
  const steps = stepsLeft(pair, rules);
  let next = pair;
  for (const [place, at] of starts.entries()) {
    const unfit = unfitTime(next, at, minutes, { now });
    if (unfit) return refused(unfit);
    next = withSession(next, sessionOf({ number: number + place, at, minutes, step: steps[place], actor, now }));
  }
  if (!isTolerable(calendars, first, minutes, toleratedFit(calendars, minutes, now))) return refused('outsideHours');
  const made = next.sessions.filter((session) => session.number >= number);
  const told = made.slice(0, 1).flatMap((session) => tellAbout(pair, session, 'session.series', othersOf(pair, actor)));
  return moved(owe(next, [...made.map((session) => calendarFollows(pair, session)), ...told], now));
}

function sessionOf({ number, at, minutes, step, actor, now }: { number: number; at: Instant; minutes: number; step: string | undefined; actor: PersonId; now: Instant }): Session {
  return { number, status: 'planned', minutes, sequence: 0, startsAt: at, ...(step && { step }), attended: [], logged: [], changedBy: actor, changedAt: now };
}
