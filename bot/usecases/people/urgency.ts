import { type NextStep } from '../../domain/pairs/nextStep';
import { days, type Instant } from '../../domain/time';
import { type PairView } from '../pairs/viewPair';

/** What somebody else waits for comes first, then what is quickly done, then what may take its time; what waits for others, or for a day, comes last. */
const order: readonly NextStep[] = [
  'chooseTime', 'confirmProgress', 'signAgreement', 'acceptCode', 'log', 'finish', 'thanks', 'worksheet', 'readRole', 'planFirst', 'draftAgreement', 'setGoals', 'assess', 'goOn', 'planNext', 'meet',
  'waitForSignature', 'waitForTime', 'waitForFinish', 'resume', 'ended',
];

/** A meeting that is this near comes before everything. */
const soon = days(1);

type Standing = Pick<PairView, 'next' | 'session' | 'pair'>;

const startOf = ({ session }: Standing): Instant => session?.startsAt ?? Infinity;

const rank = (view: Standing, now: Instant): number => (view.next === 'meet' && startOf(view) - now <= soon ? -1 : order.indexOf(view.next));

/** Sorts pairs by how urgent their next step is for one person; among equals by who meets sooner, then by age. */
export const byUrgency = (now: Instant) => (one: Standing, other: Standing): number =>
  rank(one, now) - rank(other, now) || Math.sign(startOf(one) - startOf(other)) || one.pair.createdAt - other.pair.createdAt;
