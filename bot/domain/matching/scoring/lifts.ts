import { type Gender } from '../../people/person';
import { type MatchingRules } from '../../programmes/matchingRules';
import { fullGrains } from './grains';
import { type MatchPerson } from './matchPerson';
import { wishShares, wishValue } from './values';
import { partOfAll } from './weights';

/**
 * A lift brings a pair nearer to the best score by a part of what it lacks, and lowers nobody. It serves wishes that a mentee said nothing against:
 * a mentor's wish for a mentee who named nobody, and wishes about gender. Were these weighed like the rest, everybody whom they do not concern would lose.
 */
export const lifted = (grains: number, lift: number): number => grains + (((fullGrains - grains) * lift) | 0);

/** A mentor's wish for a mentee who named nobody. */
export const silentWishLift = (rules: MatchingRules, mentorRank: number): number => partOfAll(rules, 'wishes') * wishShares.mentor * wishValue(mentorRank);

/** What of somebody counts for the wishes about gender. */
export interface GenderSide {
  readonly gender: Gender | undefined;
  readonly wishesGender: Gender | undefined;
}

export const genderSide = ({ gender, wishesGender }: MatchPerson): GenderSide => ({ gender, wishesGender });

/**
 * Gender counts where the coordinator said why, and only to meet a wish that somebody stated. Nationality is never looked at: there is no wish about it.
 */
export const usesGender = (rules: MatchingRules): boolean => rules.sensitive.some(({ field, reason }) => field === 'gender' && reason.trim() !== '') && partOfAll(rules, 'personal') > 0;

/** The part of the stated wishes about gender that this pair would meet, 0 to 1; 0 when nobody stated one. */
export function genderWishesMet(mentee: GenderSide, mentor: GenderSide): number {
  const wishes = [wishMet(mentee, mentor), wishMet(mentor, mentee)].filter((met) => met !== undefined);
  return wishes.length === 0 ? 0 : wishes.filter((met) => met).length / wishes.length;
}

const wishMet = ({ wishesGender }: GenderSide, { gender }: GenderSide): boolean | undefined => (wishesGender === undefined ? undefined : gender === wishesGender);
