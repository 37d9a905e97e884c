import { grades, practiceAreas, skills, spokenLanguages } from '../../../bot/content/vocabulary';
import { type MatchPerson } from '../../../bot/domain/matching/scoring/matchPerson';
import { type ScoringInput } from '../../../bot/domain/matching/scoring/scorer';
import { genders } from '../../../bot/domain/people/person';
import { type MatchingRules } from '../../../bot/domain/programmes/matchingRules';
import { randomFrom } from '../../support/mentors';

/** Monday noon, so that clocks are those of one day everywhere in the bench. */
export const benchNow = Date.UTC(2026, 10, 23, 12);

/** Every criterion counts and every rule may stand. */
export const fullRules: MatchingRules = {
  weights: { practiceAreas: 25, skills: 25, goals: 10, languages: 10, workingHours: 10, distance: 5, grade: 10, wishes: 20, style: 5, personal: 5 },
  grades: { from: 1, to: 9, isHard: true }, sameUnit: 'never', agencies: 'any', commonLanguage: 'needed', earlierPairs: 'never', aim: 'best',
  sensitive: [{ field: 'gender', reason: 'Some women asked for a woman to talk to.', by: 'un:coordinator', at: benchNow }],
};

/**
 * Mentees, half as many mentors, and a few pairs forbidden; the same for the same numbers and seed. As in life, a few places, subjects, units and
 * mentors are everywhere and most are rare.
 */
export function manyPeople({ mentees, mentors = Math.ceil(mentees / 2), seed = 1, rules = fullRules }: { readonly mentees: number; readonly mentors?: number; readonly seed?: number; readonly rules?: MatchingRules }): ScoringInput {
  const random = randomFrom(seed);
  const crowd = { menteeIds: ids('mentee', mentees), mentorIds: ids('mentor', mentors), units: Math.max(30, Math.ceil(mentees / 40)), random };
  return {
    mentees: crowd.menteeIds.map((id) => aPerson(id, 'mentee', crowd)),
    mentors: crowd.mentorIds.map((id) => aPerson(id, 'mentor', crowd)),
    rules, direction: 'up', grades, now: benchNow,
    forbidden: Array.from({ length: Math.ceil(mentees / 50) }, () => ({ mentee: anyOf(crowd.menteeIds, random), mentor: anyOf(crowd.mentorIds, random) })),
  };
}

interface Crowd {
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
  readonly units: number;
  readonly random: () => number;
}

function aPerson(id: string, role: 'mentee' | 'mentor', { menteeIds, mentorIds, units, random }: Crowd): MatchPerson {
  const isMentor = role === 'mentor';
  const partners = isMentor ? menteeIds : mentorIds;
  const [dutyStation = '', timeZone = ''] = early(places, random, 1.05);
  const speaks = spoken(random);
  const few = (chance: number, most: number, from: readonly string[]): string[] => (random() < chance ? several(1 + Math.floor(random() * most), () => early(from, random, 0.5)) : []);
  const gender = random() < 0.9 ? genders[random() < 0.53 ? 0 : random() < 0.97 ? 1 : 2] : undefined;
  return {
    id, dutyStation, timeZone, speaks,
    ...(random() < 0.6 && speaks[0] !== undefined && { prefers: [speaks[0]] }),
    practiceAreas: several(isMentor ? 2 + Math.floor(random() * 4) : 1 + Math.floor(random() * 3), () => early(practiceAreas, random, 0.7)),
    skills: several(isMentor ? 3 + Math.floor(random() * 8) : 1 + Math.floor(random() * 5), () => early(skills, random, 0.9)),
    goals: several(1 + Math.floor(random() * 3), () => early(goals, random, 0.6)),
    values: random() < 0.6 ? several(1 + Math.floor(random() * 3), () => early(values, random, 0.4)) : [],
    style: random() < 0.6 ? several(1 + Math.floor(random() * 2), () => early(styles, random, 0.4)) : [],
    agency: early(agencies, random, 0.8), unit: `Unit ${rank(units, random, 0.6)}`,
    grade: gradeOf(isMentor, random),
    ...(gender && { gender }), nationality: early(nationalities, random, 0.6),
    ...(random() < 0.28 && { wishesGender: random() < 0.7 ? 'woman' as const : 'man' as const }),
    seats: isMentor ? 1 + Math.floor(random() * 3) : 1,
    superiors: isMentor ? [] : few(0.5, 4, mentorIds),
    earlier: few(0.1, 2, partners), avoids: few(0.02, 2, partners), wishes: few(isMentor ? 0.2 : 0.4, 5, partners),
    isPaused: random() < 0.02, isEligible: random() > 0.01,
    waitingSince: benchNow - Math.floor(random() * 60 * 86_400_000), comesFirst: random() < 0.05,
  };
}

const places: readonly (readonly [dutyStation: string, timeZone: string])[] = [
  ['New York', 'America/New_York'], ['Geneva', 'Europe/Zurich'], ['Nairobi', 'Africa/Nairobi'], ['Vienna', 'Europe/Vienna'], ['Rome', 'Europe/Rome'], ['Copenhagen', 'Europe/Copenhagen'],
  ['Bangkok', 'Asia/Bangkok'], ['Addis Ababa', 'Africa/Addis_Ababa'], ['Amman', 'Asia/Amman'], ['Dakar', 'Africa/Dakar'], ['Panama City', 'America/Panama'], ['Beirut', 'Asia/Beirut'],
  ['Santiago', 'America/Santiago'], ['Paris', 'Europe/Paris'], ['New Delhi', 'Asia/Kolkata'], ['Kathmandu', 'Asia/Kathmandu'], ['Kinshasa', 'Africa/Kinshasa'], ['Cairo', 'Africa/Cairo'],
  ['Istanbul', 'Europe/Istanbul'], ['Suva', 'Pacific/Fiji'], ['Tokyo', 'Asia/Tokyo'], ['Kabul', 'Asia/Kabul'], ['Bogotá', 'America/Bogota'], ['Apia', 'Pacific/Apia'],
  ['Juba', 'Africa/Juba'], ['Entebbe', 'Africa/Kampala'], ['Goma', 'Africa/Lubumbashi'], ['Bamako', 'Africa/Bamako'], ['Abuja', 'Africa/Lagos'], ['Tunis', 'Africa/Tunis'], ['Johannesburg', 'Africa/Johannesburg'],
  ['Maputo', 'Africa/Maputo'], ['Antananarivo', 'Indian/Antananarivo'], ['Mogadishu', 'Africa/Mogadishu'], ['Khartoum', 'Africa/Khartoum'], ['Aden', 'Asia/Aden'], ['Damascus', 'Asia/Damascus'], ['Gaza', 'Asia/Gaza'],
  ['Baghdad', 'Asia/Baghdad'], ['Tashkent', 'Asia/Tashkent'], ['Almaty', 'Asia/Almaty'], ['Islamabad', 'Asia/Karachi'], ['Colombo', 'Asia/Colombo'], ['Dhaka', 'Asia/Dhaka'], ['Yangon', 'Asia/Yangon'],
  ['Jakarta', 'Asia/Jakarta'], ['Manila', 'Asia/Manila'], ['Beijing', 'Asia/Shanghai'], ['Dili', 'Asia/Dili'], ['Port Moresby', 'Pacific/Port_Moresby'], ['Port Vila', 'Pacific/Efate'], ['Tarawa', 'Pacific/Tarawa'],
  ['Mexico City', 'America/Mexico_City'], ['Guatemala City', 'America/Guatemala'], ['Port-au-Prince', 'America/Port-au-Prince'], ['Lima', 'America/Lima'], ['La Paz', 'America/La_Paz'], ['Brasília', 'America/Sao_Paulo'],
  ['Buenos Aires', 'America/Argentina/Buenos_Aires'], ['Bridgetown', 'America/Barbados'], ['Bonn', 'Europe/Berlin'], ['The Hague', 'Europe/Amsterdam'], ['London', 'Europe/London'], ['Brussels', 'Europe/Brussels'],
  ['Kyiv', 'Europe/Kyiv'], ['Moscow', 'Europe/Moscow'], ['Pristina', 'Europe/Belgrade'], ['Tbilisi', 'Asia/Tbilisi'], ['Washington', 'America/New_York'], ['Montreal', 'America/Toronto'],
];
const agencies = ['UNICEF', 'UNDP', 'Secretariat', 'WFP', 'UNHCR', 'WHO', 'FAO', 'ILO', 'UNFPA', 'UN Women', 'IOM', 'UNEP', 'UNESCO', 'UNOPS'];
const goals = ['career', 'skills', 'networking', 'induction', 'exposure', 'transition'];
const values = ['fairness', 'growth', 'service', 'openness', 'balance', 'courage', 'care', 'excellence'];
const styles = ['structured', 'spontaneous', 'direct', 'gentle', 'reflective', 'practical'];
const nationalities = ['KE', 'FR', 'IT', 'IN', 'US', 'JP', 'BR', 'SN', 'JO', 'UA', 'CN', 'FJ'];

function gradeOf(isMentor: boolean, random: () => number): string {
  const at = isMentor ? 8 + Math.floor((random() + random() + random()) * 3) : Math.floor((random() + random()) * 7);
  return random() < 0.02 ? '' : (grades[Math.min(at, grades.length - 1)] ?? '');
}

/** Nearly everybody speaks English, many French, few anything else. */
function spoken(random: () => number): string[] {
  const chances = [0.95, 0.42, 0.24, 0.1, 0.07, 0.06];
  const found = spokenLanguages.filter((_code, at) => random() < (chances[at] ?? 0.04));
  return found.length > 0 ? found : ['fr'];
}

const ids = (role: string, count: number): string[] => Array.from({ length: count }, (_, at) => `un:${role}-${at}`);
const several = (count: number, one: () => string): string[] => [...new Set(Array.from({ length: count }, one))];
const anyOf = (from: readonly string[], random: () => number): string => from[Math.floor(random() * from.length)] ?? '';

/** One of a list whose first are by far the most frequent: of place k about 1/(k+1)^skew as often as the first. */
function early<Item>(from: readonly Item[], random: () => number, skew: number): Item {
  const item = from[rank(from.length, random, skew)];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
}

/** By the inverse of the integral, which comes near enough to the sum. */
function rank(count: number, random: () => number, skew: number): number {
  const exponent = 1 - skew;
  const at = Math.abs(exponent) < 0.1 ? (count + 1) ** random() - 1 : ((count + 1) ** exponent * random() + 1 - random()) ** (1 / exponent) - 1;
  return Math.min(count - 1, Math.max(0, Math.floor(at)));
}
