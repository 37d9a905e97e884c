import { grades } from '../../../../bot/content/vocabulary';
import { type PlanInput } from '../../../../bot/domain/matching/planning/planTypes';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { usualMatching } from '../../../../bot/domain/programmes/matchingRules';
import { aPerson, numbersFrom } from './rows';

const areas = ['health', 'waterSanitation', 'evaluation', 'education', 'protection'];
const skills = ['leadership', 'negotiation', 'writing', 'feedback', 'digitalTools'];
const stations = [['Geneva', 'Europe/Zurich'], ['Nairobi', 'Africa/Nairobi'], ['New York', 'America/New_York'], ['Bangkok', 'Asia/Bangkok']] as const;
const tongues = ['en', 'fr', 'es', 'ar', 'ru'];

/** People as programmes have them: a few traits are everywhere, most are rare. The same for the same numbers. */
export function aPopulation(mentees: number, mentors: number, seed: number): Pick<PlanInput, 'mentees' | 'mentors'> {
  const below = numbersFrom(seed);
  const rare = <Value>(values: readonly Value[]): Value => values[Math.min(below(values.length), below(values.length))]!;
  const some = (values: readonly string[], most: number): string[] => [...new Set(Array.from({ length: 1 + below(most) }, () => rare(values)))];
  const one = (id: string, isMentor: boolean): MatchPerson => {
    const [dutyStation, timeZone] = rare(stations);
    return aPerson(id, {
      dutyStation, timeZone, practiceAreas: some(areas, 2), skills: some(skills, 3), speaks: some(tongues, 2), agency: rare(['UNICEF', 'UNDP', 'WFP']), unit: `Unit ${below(20)}`,
      grade: isMentor ? `P${3 + below(3)}` : `P${1 + below(3)}`, seats: isMentor ? 1 + below(2) : 1, waitingSince: below(1000),
    });
  };
  return { mentees: Array.from({ length: mentees }, (_, place) => one(`e${place}`, false)), mentors: Array.from({ length: mentors }, (_, place) => one(`o${place}`, true)) };
}

/** What a plan is made from; say only what the test is about. */
export function aPlanInput(overrides: Partial<PlanInput> = {}): PlanInput {
  return {
    ...aPopulation(12, 8, 1), rules: usualMatching, direction: 'up', grades, now: 2_000_000_000, forbidden: [], structure: 'oneToOne', seed: 1, pins: [], size: { from: 3, to: 5 }, rounds: 3, diverse: [],
    ...overrides,
  };
}
