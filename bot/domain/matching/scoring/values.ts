import { type MatchingRules } from '../../programmes/matchingRules';

/** How well two people fit by one criterion: 0 (not at all) to 1 (could not be better). What a mentor did not say stands in the middle where it is neither good nor bad. */
const unknown = 0.5;

/** The mentee's share that the mentor meets; nothing wanted, nothing met. */
export const shareMet = (met: number, wanted: number): number => (wanted === 0 ? 0 : met / wanted);

/** One common language is enough to talk, so it is worth more than its share; whoever speaks five is not punished for it. Of the other half, a preferred one is worth half. */
export function languageValue({ common, spoken, prefers, isPreferredCommon }: { readonly common: number; readonly spoken: number; readonly prefers: boolean; readonly isPreferredCommon: boolean }): number {
  if (common === 0 || spoken === 0) return 0;
  return prefers ? 0.5 + 0.25 * (common / spoken) + (isPreferredCommon ? 0.25 : 0) : 0.5 + 0.5 * (common / spoken);
}

/** 1 on the same clock, falling to 0 at eight hours, where two working days no longer meet. NaN: a zone is unknown. */
export const workingHoursValue = (minutesApart: number): number => (Number.isNaN(minutesApart) ? unknown : Math.max(0, 1 - minutesApart / 480));

/** The clocks of one region differ by an hour at most. */
const regionMinutes = 60;

export interface Place {
  readonly dutyStation: string;
  /** 'Africa', of Africa/Nairobi; empty when the zone is unknown. */
  readonly area: string;
  readonly minutesAhead: number;
}

export const distances = ['sameStation', 'sameRegion', 'apart'] as const;
export type Distance = (typeof distances)[number];

/** A region is what time zones tell of one: the same part of the world and nearly the same clock. */
export function distanceOf(one: Place, other: Place, minutesApart: number): Distance {
  if (one.dutyStation !== '' && one.dutyStation === other.dutyStation) return 'sameStation';
  return one.area !== '' && one.area === other.area && minutesApart <= regionMinutes ? 'sameRegion' : 'apart';
}

export const distanceValue: Readonly<Record<Distance, number>> = { sameStation: 1, sameRegion: 0.5, apart: 0 };

/** Grades that the mentor stands above the mentee; below, in reverse mentoring. NaN: a grade is unknown. */
export const isInBand = (gradesApart: number, { grades: { from, to } }: MatchingRules): boolean => gradesApart >= Math.min(from, to) && gradesApart <= Math.max(from, to);

export const gradeValue = (gradesApart: number, rules: MatchingRules): number => (Number.isNaN(gradesApart) ? unknown : isInBand(gradesApart, rules) ? 1 : 0);

/** By rank, the dearest first: the fifth wish and all after it are worth 0.4. Rank -1: not wished for. */
export const wishValue = (rank: number): number => (rank < 0 ? 0 : ([1, 0.85, 0.7, 0.55][rank] ?? 0.4));

/** The mentee's wish counts more, as it is the mentee whom the mentoring is for; who wish for each other are best. */
export const wishShares = { mentee: 0.7, mentor: 0.3 } as const;

export const wishesValue = (menteeRank: number, mentorRank: number): number => wishShares.mentee * wishValue(menteeRank) + wishShares.mentor * wishValue(mentorRank);
