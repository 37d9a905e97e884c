import { type NudgeItem } from '../../domain/contact/nudges';
import { refused } from '../../domain/decision';
import { nameIn, othersOf } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { type ReviewKind, reviewKinds } from '../../domain/reviews/review';
import { type CalendarDate, dateIn } from '../../domain/time';
import { nudgesAt } from '../collections';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { holdsIn, type Truth, truthOf } from './itemTruth';

/** One reminder as it is shown: names and dates of the pair, never what anybody wrote. */
export interface ShownNudge extends Pick<NudgeItem, 'nudge' | 'pair'> {
  /** Whom it is about: everybody else in the pair, or the one who fell silent. */
  readonly names: readonly string[];
  readonly dueOn?: CalendarDate;
  readonly session?: number;
  readonly review?: ReviewKind;
}

export interface DigestView {
  readonly batch: string;
  readonly items: readonly ShownNudge[];
}

/**
 * What a digest still has to say to the person it was made for: nothing while they have snoozed, nothing about a programme on its holiday,
 * nothing that is moot. Refuses `notFound` when that leaves nothing, or for a digest that is not theirs.
 */
export const makeViewDigest = (ports: Ports) => async ({ person: id, batch }: { person: PersonId; batch: string }): Promise<Outcome<DigestView>> => {
  const [nudges, person] = await Promise.all([readAt(ports.documents.nudges, nudgesAt(id)), findPerson(ports, id)]);
  const made = nudges?.body.batches.find((one) => one.id === batch);
  const now = ports.clock.now();
  if (!nudges || !made || !person || (nudges.body.snoozed?.until ?? 0) > now) return refused('notFound');
  const truth = await truthOf(ports, made.items);
  const today = dateIn(person.timeZone, now);
  const isHoliday = ({ pair }: NudgeItem): boolean => truth.get(pair)?.programme.holidays.includes(today) === true;
  const items = made.items.filter((item) => holdsIn(truth, id, item, now) && !isHoliday(item)).flatMap((item) => shown(truth, id, item));
  return items.length > 0 ? { kind: 'done', value: { batch, items } } : refused('notFound');
};

function shown(truth: Truth, person: PersonId, { nudge, pair: id, key }: NudgeItem): ShownNudge[] {
  const pair = truth.get(id)?.pair;
  if (!pair) return [];
  // The occasion is the second part of the key, itself of parts: see `openings`.
  const [, occasion = ''] = key.split(':');
  const [first = '', second = ''] = occasion.split('.');
  const silent = nudge === 'reachOut' ? pair.members[Number(first)] : undefined;
  const names = silent ? [nameIn(pair, silent.person)] : othersOf(pair, person).map(({ name }) => name);
  const review = reviewKinds.find((kind) => nudge === 'reviewOpen' && kind === first);
  return [{
    nudge, pair: id, names,
    ...((nudge === 'actionDue' || nudge === 'actionOverdue') && { dueOn: second }), ...(nudge === 'logMissing' && { session: Number(first) }), ...(review && { review }),
  }];
}
