import { type PairStatus, pairStatuses } from '../pairs/lifecycle';
import { type DocumentKind, documentKinds } from '../programmes/journey';
import { type ReviewKind, reviewKinds } from '../reviews/review';
import { answersOf, type Course, daysToMatch, isMatched } from './course';
import { median } from './median';
import { type Standing } from './standing';
import { type Share } from './suppress';

/** The programme as a whole, counted; nothing is left out here. */
export interface Figures {
  readonly people: number;
  readonly mentees: number;
  readonly mentors: number;
  readonly matched: Share;
  /** Days from joining to the first pair, of the one in the middle; absent before the first pair. */
  readonly daysToMatch?: number;
  readonly pairs: number;
  readonly phases: Readonly<Record<PairStatus, number>>;
  /** Of the pairs that go on. */
  readonly atRisk: Share;
  /** Of the pairs that have ended: those that met and went on to the end. */
  readonly completed: Share;
  readonly held: number;
  readonly expected: number;
  readonly goalsReached: number;
  /** Of the pairs; documents that the programme does not use are left out. */
  readonly documents: readonly (Share & { readonly kind: DocumentKind })[];
  /** Of the people who were asked; reviews that nobody was asked for are left out. */
  readonly answers: readonly (Share & { readonly kind: ReviewKind })[];
  readonly answered: Share;
}

export function figuresOf(courses: readonly Course[], standings: readonly Standing[]): Figures {
  const days = median(courses.map(daysToMatch).filter((one) => one !== undefined));
  const goingOn = standings.filter(({ status }) => status !== 'ended');
  const ended = standings.filter(({ status }) => status === 'ended');
  const byPerson = courses.map(answersOf);
  return {
    people: courses.length, mentees: ofRole(courses, 'mentee'), mentors: ofRole(courses, 'mentor'),
    matched: { part: courses.filter(isMatched).length, whole: courses.length }, ...(days !== undefined && { daysToMatch: days }),
    pairs: standings.length, phases: phasesOf(standings), atRisk: { part: goingOn.filter(({ risk }) => risk).length, whole: goingOn.length },
    completed: { part: ended.filter((pair) => pair.isCompleted).length, whole: ended.length },
    held: sum(standings.map(({ metAt }) => metAt.length)), expected: sum(standings.map(({ expected }) => expected)), goalsReached: sum(standings.map(({ goalsReached }) => goalsReached)),
    documents: documentKinds.flatMap((kind) => documentShare(standings, kind)), answers: reviewKinds.flatMap((kind) => answerShare(standings, kind)),
    answered: { part: sum(byPerson.map(({ answered }) => answered)), whole: sum(byPerson.map(({ asked }) => asked)) },
  };
}

const ofRole = (courses: readonly Course[], role: 'mentee' | 'mentor'): number => courses.filter(({ place }) => place.role === role).length;

function phasesOf(standings: readonly Standing[]): Record<PairStatus, number> {
  const counts: Record<PairStatus, number> = { prepare: 0, agree: 0, grow: 0, close: 0, paused: 0, ended: 0 };
  for (const status of pairStatuses) counts[status] = standings.filter((one) => one.status === status).length;
  return counts;
}

function documentShare(standings: readonly Standing[], kind: DocumentKind): (Share & { kind: DocumentKind })[] {
  const using = standings.filter(({ documents }) => documents[kind] !== undefined);
  return using.length === 0 ? [] : [{ kind, part: using.filter(({ documents }) => documents[kind]).length, whole: using.length }];
}

function answerShare(standings: readonly Standing[], kind: ReviewKind): (Share & { kind: ReviewKind })[] {
  const asked = standings.flatMap(({ reviews, members }) => {
    const at = reviews.asked.find((one) => one.kind === kind)?.at;
    if (at === undefined) return [];
    const answered = reviews.answered.filter((one) => one.kind === kind).map(({ person }) => person);
    return members.filter(({ person, leftAt = Infinity }) => leftAt > at || answered.includes(person)).map(({ person }) => answered.includes(person));
  });
  return asked.length === 0 ? [] : [{ kind, part: asked.filter(Boolean).length, whole: asked.length }];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
