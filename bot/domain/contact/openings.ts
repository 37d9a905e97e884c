import { newestVersion } from '../agreement/agreement';
import { nextReview, openGoals } from '../goals/goals';
import { usesGoals } from '../goals/whetherUsed';
import { isDocumentDone } from '../pairs/gates';
import { menteesOf, mentorsOf, othersOf, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { sessionEnds } from '../sessions/session';
import { days, type Instant, startOfDay } from '../time';
import { type NudgeKind } from './nudgeKinds';
import { risksOf } from './risk';
import { expectsMeetings, lastContact, lastHeld, plannedUntil, proposedUntil, startOf } from './silence';

/** Something that waits for one person: `since` is what its days are counted from. */
export interface Opening {
  readonly person: PersonId;
  /** Tells this time from the next one of the same kind; part of the reminder's key. */
  readonly occasion: string;
  readonly since: Instant;
  readonly notBefore?: Instant;
  /** From here on there is nothing left to do about it. */
  readonly until?: Instant;
  /** Not asked a second time where the programme only offers it. */
  readonly once?: boolean;
}

/** What waits for whom, read from the pair alone. Its phase is checked by the caller. */
export const openings: Readonly<Record<NudgeKind, (pair: Pair, rules: JourneyRules) => readonly Opening[]>> = {
  chooseTime: ({ sessions, ...pair }) => sessions.flatMap(({ status, number, proposal }) => {
    if (status !== 'proposed' || !proposal) return [];
    const answered = proposal.answers.map(({ person }) => person);
    return peopleOf(othersOf(pair, proposal.by)).filter((person) => !answered.includes(person)).map((person) => ({ person, occasion: `${number}.${proposal.at}`, since: proposal.at, until: Math.max(0, ...proposal.times) }));
  }),
  confirmProgress: (pair) => pair.goals.flatMap(({ id, status, reported }) => {
    if (status !== 'open' || !reported) return [];
    return peopleOf(othersOf(pair, reported.by)).map((person) => ({ person, occasion: `${id}.${reported.at}`, since: reported.at }));
  }),
  kindWord: (pair, rules) => {
    const last = pair.contact.kindWords?.at(-1);
    if (!last || !risksOf(pair, rules).some(({ rule, since }) => rule === last.rule && since <= last.at)) return [];
    return peopleOf(presentMembers(pair)).map((person) => ({ person, occasion: String(last.at), since: last.at, until: last.at + days(14) }));
  },
  planFirst: (pair, rules) => firstMeeting(pair, rules, planners(pair)),
  mentorFirst: (pair, rules) => firstMeeting(pair, rules, helpers(pair)),
  planNext: (pair, rules) => nextMeeting(pair, rules, planners(pair)),
  mentorNext: (pair, rules) => nextMeeting(pair, rules, helpers(pair)),
  reachOut: (pair) => presentMembers(pair).flatMap((me) => othersOf(pair, me.person).flatMap(({ person: silent, role }) => {
    const since = lastContact(pair, silent);
    // In a circle everybody is a mentee: nobody is put in charge of the others there.
    return role !== me.role && lastContact(pair, me.person) > since ? [{ person: me.person, occasion: `${indexOf(pair, silent)}.${since}`, since }] : [];
  })),
  agreementOpen: (pair, { documents }) => {
    if (documents.agreement.use === 'off' || isDocumentDone(pair, 'agreement')) return [];
    const { number = 0, at = pair.since } = newestVersion(pair.agreement) ?? {};
    const signed = pair.agreement.signatures.filter(({ version }) => version === number).map(({ person }) => person);
    return peopleOf(presentMembers(pair)).filter((person) => !signed.includes(person)).map((person) => ({ person, occasion: `${number}.${pair.since}`, since: Math.max(at, pair.since) }));
  },
  closingOpen: (pair) => peopleOf(presentMembers(pair)).filter((person) => !pair.closing.done.includes(person)).map((person) => ({ person, occasion: String(pair.since), since: pair.since })),
  actionDue: (pair) => datedActions(pair).map(({ id, owner, dueOn, createdAt }) => ({
    // The day is meant where its owner is: it begins up to 14 hours before that of UTC and ends up to 12 hours after it.
    person: owner, occasion: `${id}.${dueOn}`, since: startOfDay(dueOn, 'UTC') - days(1), notBefore: createdAt + days(0.5), until: startOfDay(dueOn, 'UTC') + days(1.5),
  })),
  actionOverdue: (pair) => datedActions(pair).map(({ id, owner, dueOn, createdAt }) => ({ person: owner, occasion: `${id}.${dueOn}`, since: startOfDay(dueOn, 'UTC'), notBefore: createdAt + days(3) })),
  reviewOpen: (pair) => pair.reviews.asked.flatMap(({ kind, at }) => {
    const answered = pair.reviews.answered.filter((one) => one.kind === kind).map(({ person }) => person);
    return peopleOf(presentMembers(pair)).filter((person) => !answered.includes(person)).map((person) => ({ person, occasion: `${kind}.${at}`, since: at }));
  }),
  goalsReview: (pair, rules) => {
    const review = nextReview(pair);
    if (!review || !usesGoals(rules) || openGoals(pair).every(({ changedAt }) => changedAt >= review.from)) return [];
    return peopleOf(presentMembers(pair)).map((person) => ({ person, occasion: review.moment, since: review.from }));
  },
  logMissing,
};

const peopleOf = (members: readonly { readonly person: PersonId }[]): PersonId[] => members.map(({ person }) => person);

/** Members are never taken out of a pair, so their place in it names them shortly. */
export const indexOf = (pair: Pair, person: PersonId): number => pair.members.findIndex((member) => member.person === person);

/** The mentee plans; a group's mentor does; a circle has nobody who would do it for the others. */
const planners = (pair: Pair): PersonId[] => peopleOf(pair.structure === 'group' ? mentorsOf(pair) : menteesOf(pair));
/** Who is asked to reach out when nobody planned. */
const helpers = (pair: Pair): PersonId[] => (pair.structure === 'group' ? [] : peopleOf(mentorsOf(pair)));

/** Whom the first meeting waits for; one that was missed, or of which nobody said anything, begins the count anew. */
function firstMeeting(pair: Pair, rules: JourneyRules, people: readonly PersonId[]): Opening[] {
  if (!expectsMeetings(pair, rules)) return [];
  const failed = pair.sessions.filter(({ status }) => status === 'missed' || status === 'unconfirmed');
  const since = Math.max(startOf(pair), ...failed.map(sessionEnds));
  return people.map((person) => ({ person, occasion: String(failed.at(-1)?.number ?? 0), since, notBefore: Math.max(plannedUntil(pair), proposedUntil(pair)) }));
}

function nextMeeting(pair: Pair, rules: JourneyRules, people: readonly PersonId[]): Opening[] {
  if (!expectsMeetings(pair, rules)) return [];
  const last = lastHeld(pair);
  const since = last ? sessionEnds(last) : pair.since;
  return people.map((person) => ({ person, occasion: `${last?.number ?? 0}.${since}`, since, notBefore: Math.max(plannedUntil(pair), proposedUntil(pair)) }));
}

/** The last meeting only: who has got used to writing none is not asked for all of them. Steps of a plan that leave no log are left out. */
function logMissing(pair: Pair, { documents, plan }: JourneyRules): Opening[] {
  const last = lastHeld(pair);
  const step = plan.find(({ code }) => code === last?.step);
  if (!last || documents.log.use === 'off' || (step && !step.documents.includes('log'))) return [];
  const there = peopleOf(presentMembers(pair)).filter((person) => last.attended.length === 0 || last.attended.includes(person));
  return there.filter((person) => !last.logged.includes(person)).map((person) => ({ person, occasion: String(last.number), since: sessionEnds(last), once: documents.log.use === 'offered' }));
}

function datedActions({ actions, ...pair }: Pair): { id: string; owner: PersonId; dueOn: string; createdAt: Instant }[] {
  const here = peopleOf(presentMembers(pair));
  return actions.flatMap(({ id, owner, dueOn, status, createdAt }) => (status === 'open' && dueOn !== undefined && here.includes(owner) ? [{ id, owner, dueOn, createdAt }] : []));
}
