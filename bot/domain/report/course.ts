import { type Instant } from '../time';
import { type Place, type Standing } from './standing';

/** One person's way through the programme in one role: what happened to them, by way of their pairs. */
export interface Course {
  readonly place: Place;
  readonly pairs: readonly Standing[];
  /** When their first pair was made. */
  readonly matchedAt?: Instant;
  /** Somebody asked, or a run proposed, to bring them together with somebody. */
  readonly isSought: boolean;
}

/** Who has asked, was asked, or was proposed for a pair: `role:person`. */
export type Sought = ReadonlySet<string>;

export const keyOf = ({ role, person }: Pick<Place, 'role' | 'person'>): string => `${role}:${person}`;

/** Everybody's way; whoever was matched was sought, however that came about. */
export function coursesOf(places: readonly Place[], standings: readonly Standing[], sought: Sought): Course[] {
  const pairsOf = new Map<string, Standing[]>();
  for (const standing of standings) {
    for (const member of standing.members) {
      const known = pairsOf.get(keyOf(member));
      if (known) known.push(standing);
      else pairsOf.set(keyOf(member), [standing]);
    }
  }
  return places.map((place) => {
    const pairs = pairsOf.get(keyOf(place)) ?? [];
    return { place, pairs, isSought: pairs.length > 0 || sought.has(keyOf(place)), ...(pairs.length > 0 && { matchedAt: Math.min(...pairs.map(({ createdAt }) => createdAt)) }) };
  });
}

export const isMatched = ({ pairs }: Course): boolean => pairs.length > 0;
export const isGoingOn = ({ pairs }: Course): boolean => pairs.some(({ status }) => status !== 'ended');
export const isAtRisk = ({ pairs }: Course): boolean => pairs.some(({ risk }) => risk !== undefined);
export const isCompleted = ({ pairs }: Course): boolean => pairs.some((pair) => pair.isCompleted);
export const hasMet = ({ pairs }: Course): boolean => pairs.some(({ metAt }) => metAt.length > 0);
export const hasReachedGoal = ({ pairs }: Course): boolean => pairs.some(({ goalsReached }) => goalsReached > 0);

/** Days from joining to the first pair; 0 for a pair that was there before (somebody who joined anew). */
export const daysToMatch = ({ place, matchedAt }: Course): number | undefined => (matchedAt === undefined ? undefined : Math.max(0, (matchedAt - place.enrolledAt) / 86_400_000));

/** How many reviews this person was asked for, and how many they answered; as one of those who were there to be asked. */
export function answersOf({ place, pairs }: Course): { readonly asked: number; readonly answered: number } {
  let [asked, answered] = [0, 0];
  for (const { reviews, members } of pairs) {
    const leftAt = members.find((member) => member.person === place.person && member.role === place.role)?.leftAt ?? Infinity;
    for (const { kind, at } of reviews.asked) {
      const hasAnswered = reviews.answered.some((one) => one.kind === kind && one.person === place.person);
      if (at >= leftAt && !hasAnswered) continue;
      asked += 1;
      if (hasAnswered) answered += 1;
    }
  }
  return { asked, answered };
}
