import { practiceAreas, skills, spokenLanguages } from '../../bot/content/vocabulary';
import { type Availability, type Enrolment, type Profile } from '../../bot/domain/enrolments/enrolment';
import { type Gender } from '../../bot/domain/people/person';

export interface MentorOverrides extends Partial<Omit<Enrolment, 'profile' | 'availability'>> {
  readonly profile?: Partial<Profile>;
  readonly availability?: Partial<Availability>;
}

/** A complete profile with fixed values; say only what the test is about. */
export function aProfile(overrides: Partial<Profile> = {}): Profile {
  return {
    name: 'Amina Diallo', email: 'amina.diallo@example.org', title: 'Water specialist', agency: 'UNICEF', unit: 'Programme Division', dutyStation: 'Geneva', timeZone: 'Europe/Zurich', grade: 'P4',
    speaks: ['en', 'fr'], practiceAreas: ['waterSanitation', 'health'], skills: ['leadership', 'negotiation'], wantsToLearn: ['digitalTools'], contact: ['video'],
    objective: 'To help others find their way.', expectations: '', joinedOn: '2012-03-01', background: [], sensitive: { gender: 'nobody', nationality: 'nobody' },
    ...overrides,
  };
}

/** An active mentor with two free seats. */
export function aMentor({ profile, availability, ...row }: MentorOverrides = {}): Enrolment {
  return {
    programme: 'career-2026', person: 'un:amina', role: 'mentor', status: 'active', codeAcceptedAt: 1, enrolledAt: 1, changedAt: 1,
    ...row,
    profile: aProfile(profile),
    availability: { capacity: 2, freeSeats: 2, ...availability },
  };
}

type Place = readonly [dutyStation: string, timeZone: string];
const places: readonly [Place, ...Place[]] = [
  ['New York', 'America/New_York'], ['Geneva', 'Europe/Zurich'], ['Nairobi', 'Africa/Nairobi'], ['Vienna', 'Europe/Vienna'], ['Copenhagen', 'Europe/Copenhagen'], ['Bangkok', 'Asia/Bangkok'],
  ['Addis Ababa', 'Africa/Addis_Ababa'], ['Amman', 'Asia/Amman'], ['Dakar', 'Africa/Dakar'], ['Panama City', 'America/Panama'], ['Beirut', 'Asia/Beirut'], ['Rome', 'Europe/Rome'],
  ['Santiago', 'America/Santiago'], ['Paris', 'Europe/Paris'], ['New Delhi', 'Asia/Kolkata'], ['Kathmandu', 'Asia/Kathmandu'], ['Kinshasa', 'Africa/Kinshasa'], ['Cairo', 'Africa/Cairo'],
  ['Istanbul', 'Europe/Istanbul'], ['Suva', 'Pacific/Fiji'], ['Tokyo', 'Asia/Tokyo'], ['Kabul', 'Asia/Kabul'], ['Bogotá', 'America/Bogota'], ['Apia', 'Pacific/Apia'],
];
const agencies = ['UNICEF', 'UNDP', 'Secretariat', 'WFP', 'UNHCR', 'WHO', 'FAO', 'ILO', 'UNFPA', 'UN Women', 'IOM', 'UNEP', 'UNESCO', 'UNOPS'] as const;
const mentorGrades = ['P4', 'P5', 'P3', 'D1', 'NOC', 'P2', 'G7', 'NOD', 'D2', 'G6'] as const;

/**
 * The same mentors for the same count and seed: a few places, units and subjects are everywhere, most are rare; some seats are full, some mentors are away, and some profiles have gaps.
 */
export function manyMentors(count: number, seed: number, programme = 'career-2026'): Enrolment[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => aRandomMentor(index, random, programme));
}

function aRandomMentor(index: number, random: () => number, programme: string): Enrolment {
  const [dutyStation, timeZone] = random() < 0.03 ? ['', ''] : oftenEarly(places, random);
  const capacity = 1 + Math.floor(random() * 3);
  const paused = random() < 0.04;
  const answered = random() < 0.7;
  return aMentor({
    programme,
    person: `7a1c0de4-0000-4000-8000-000000000001:${hex(random)}${hex(random)}-${String(index).padStart(12, '0')}`,
    status: random() < 0.02 ? 'left' : 'active',
    changedAt: index + 1,
    profile: {
      name: `Mentor ${index}`, email: `mentor.${index}@example.org`, title: 'Officer', agency: random() < 0.03 ? '' : oftenEarly(agencies, random), unit: `Unit ${Math.floor(random() ** 2 * 300)}`, dutyStation, timeZone,
      grade: oftenEarly(mentorGrades, random), ...sensitive(random),
      speaks: several(spokenLanguages, 1 + Math.floor(random() * 3), random), practiceAreas: several(practiceAreas, 1 + Math.floor(random() * 4), random), skills: several(skills, 2 + Math.floor(random() * 6), random),
    },
    availability: { capacity, freeSeats: random() < 0.25 ? 0 : 1 + Math.floor(random() * capacity), ...(paused && { pausedUntil: '2026-12-01' }), ...(answered && { answersInDays: 0.5 + Math.floor(random() ** 2 * 40) / 2 }) },
  });
}

function sensitive(random: () => number): Partial<Profile> {
  const gender: Gender | undefined = random() < 0.3 ? undefined : random() < 0.52 ? 'woman' : random() < 0.96 ? 'man' : 'another';
  const audience = random() < 0.6 ? 'programme' : random() < 0.5 ? 'partners' : 'nobody';
  return { ...(gender && { gender }), sensitive: { gender: audience, nationality: 'nobody' } };
}

/** The first of a list far more often than the last. */
function oftenEarly<Value>(values: readonly [Value, ...Value[]], random: () => number): Value {
  return values[Math.floor(random() ** 2 * values.length)] ?? values[0];
}

function several<Value>(values: readonly [Value, ...Value[]], count: number, random: () => number): Value[] {
  return [...new Set(Array.from({ length: count }, () => oftenEarly(values, random)))];
}

function hex(random: () => number): string {
  return Math.floor(random() * 0x1_0000_0000).toString(16).padStart(8, '0');
}

/** Mulberry32: 0 up to 1, the same series for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
