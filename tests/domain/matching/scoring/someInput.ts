import { grades } from '../../../../bot/content/vocabulary';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { type ScoringInput } from '../../../../bot/domain/matching/scoring/scorer';
import { genders } from '../../../../bot/domain/people/person';
import { matchCriteria, type MatchCriterion, type MatchingRules, usualMatching } from '../../../../bot/domain/programmes/matchingRules';
import { randomFrom } from '../../../support/mentors';

/** A Monday in winter: Geneva is one hour ahead of UTC. */
export const now = Date.UTC(2026, 10, 23, 12);

const nothing: MatchPerson = {
  id: 'un:somebody', practiceAreas: [], skills: [], goals: [], values: [], style: [], speaks: [], timeZone: '', dutyStation: '', agency: '', unit: '', grade: '', seats: 1, superiors: [], earlier: [], avoids: [],
  wishes: [], isPaused: false, isEligible: true, waitingSince: now, comesFirst: false,
};

/** Somebody who says nothing of themselves but what is given. */
export const aMentee = (overrides: Partial<MatchPerson> = {}): MatchPerson => ({ ...nothing, id: 'un:mentee', ...overrides });
export const aMentor = (overrides: Partial<MatchPerson> = {}): MatchPerson => ({ ...nothing, id: 'un:mentor', ...overrides });

const noWeights = Object.fromEntries(matchCriteria.map((criterion) => [criterion, 0])) as Record<MatchCriterion, number>;

/** Rules in which nothing counts and nothing is forbidden but what is given. */
export const someRules = ({ weights = {}, ...rules }: Partial<Omit<MatchingRules, 'weights'>> & { readonly weights?: Partial<Record<MatchCriterion, number>> } = {}): MatchingRules => ({
  ...usualMatching, sameUnit: 'allowed', commonLanguage: 'preferred', earlierPairs: 'allowed', ...rules, weights: { ...noWeights, ...weights },
});

export const anInput = (overrides: Partial<ScoringInput> = {}): ScoringInput => ({ mentees: [aMentee()], mentors: [aMentor()], rules: someRules(), direction: 'up', grades, now, forbidden: [], ...overrides });

/** The score of these two alone. */
export const scoreOf = (mentee: Partial<MatchPerson>, mentor: Partial<MatchPerson>, overrides: Partial<ScoringInput> = {}): number =>
  makeScorer(anInput({ mentees: [aMentee(mentee)], mentors: [aMentor(mentor)], ...overrides })).score(0, 0);

/** A few people of whom anything may be true, so that all rules and criteria meet; the same for the same seed. */
export function anyInput(seed: number): ScoringInput {
  const random = randomFrom(seed);
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0];
  const often = (chance: number): boolean => random() < chance;
  // Now and then a vocabulary that no single word of bits could hold.
  const words = often(0.2) ? 150 : 12;
  const codes = (most: number): string[] => Array.from({ length: Math.floor(random() * (most + 1)) }, () => `code${Math.floor(random() * words)}`);
  const [menteeIds, mentorIds] = [names('mentee', Math.floor(random() * 9)), names('mentor', Math.floor(random() * 9))];
  const everybody = [...menteeIds, ...mentorIds, 'un:both', 'un:gone'];
  const some = (chance: number, most: number): string[] => (often(chance) ? Array.from({ length: 1 + Math.floor(random() * most) }, () => everybody[Math.floor(random() * everybody.length)] ?? '') : []);
  const spoken = (): string[] => ['en', 'fr', 'es', 'xx'].filter(() => often(0.4));
  const person = (id: string): MatchPerson => ({
    id, practiceAreas: codes(4), skills: codes(9), goals: codes(3), values: codes(3), style: codes(2), speaks: spoken(), ...(often(0.5) && { prefers: spoken() }),
    timeZone: one(['Europe/Zurich', 'Africa/Nairobi', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Asia/Kathmandu', 'UTC', '', 'Mars/Olympus']),
    dutyStation: one(['Geneva', 'Nairobi', '']), agency: one(['UNICEF', 'UNDP', '']), unit: one(['A', 'B', 'C', '']), grade: one(['P2', 'P3', 'P5', 'D1', 'G4', '', 'unheard of']),
    ...(often(0.8) && { gender: one(genders) }), ...(often(0.5) && { nationality: one(['KE', 'FR']) }), ...(often(0.4) && { wishesGender: one(genders) }),
    seats: often(0.9) ? 1 + Math.floor(random() * 3) : 0, superiors: some(0.1, 3), earlier: some(0.1, 2), avoids: some(0.1, 2), wishes: some(0.4, 6),
    isPaused: often(0.04), isEligible: often(0.96), waitingSince: now - Math.floor(random() * 60 * 86_400_000), comesFirst: often(0.2),
  });
  const weight = (): number => one([0, 0, 1, 2.5, 10, 25, 0.1]);
  const weights = Object.fromEntries(matchCriteria.map((criterion) => [criterion, often(0.1) ? 0 : weight()])) as Record<MatchCriterion, number>;
  const rules: MatchingRules = {
    weights, grades: { from: one([1, -2, 0, 4]), to: one([5, 2, 9]), isHard: often(0.3) }, sameUnit: one(['never', 'allowed']), agencies: one(['any', 'any', 'own', 'other']), commonLanguage: one(['needed', 'preferred']),
    earlierPairs: one(['never', 'allowed']), aim: 'best', sensitive: [...(often(0.5) ? [{ ...said, field: 'gender' as const }] : []), ...(often(0.3) ? [{ ...said, field: 'nationality' as const }] : [])],
  };
  const both = often(0.5) ? ['un:both'] : [];
  return {
    mentees: [...menteeIds, ...both].map(person), mentors: [...mentorIds, ...both].map(person), rules, direction: one(['up', 'down']), grades, now,
    forbidden: Array.from({ length: Math.floor(random() * 4) }, () => ({ mentee: one(['un:mentee0', 'un:mentee1', 'un:gone']), mentor: one(['un:mentor0', 'un:mentor1', 'un:both']) })),
  };
}

const said = { reason: 'Somebody asked for it.', by: 'un:coordinator', at: now };
const names = (role: string, count: number): string[] => Array.from({ length: count }, (_, at) => `un:${role}${at}`);

/** Every pair's places. */
export const pairsOf = ({ mentees, mentors }: ScoringInput): { mentee: number; mentor: number }[] => mentees.flatMap((_one, mentee) => mentors.map((_other, mentor) => ({ mentee, mentor })));

/** Seeds of many inputs; printed with the test's name, so that a failure can be repeated. */
export const firstSeed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
export const seeds = (count: number): number[] => Array.from({ length: count }, (_, at) => firstSeed + at);
