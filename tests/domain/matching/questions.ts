import { type Profile } from '../../../bot/domain/enrolments/enrolment';
import { type Search } from '../../../bot/domain/matching/mentorIndex';
import { type CriteriaWeights } from '../../../bot/domain/programmes/programme';
import { aProfile } from '../../support/mentors';

export const weights: CriteriaWeights = { practiceAreas: 3, skills: 3, languages: 2, timeZone: 1, dutyStation: 1, seniority: 2, agency: 1, responsiveness: 1 };

export function aSeeker(profile: Partial<Profile> = {}, person = 'un:seeker'): Search['seeker'] {
  return { ...aProfile({ grade: 'P2', ...profile }), person };
}

export function aSearch(overrides: Partial<Search> = {}): Search {
  return { seeker: aSeeker(), weights, filters: {}, exclude: new Set(), today: '2026-05-04', now: Date.UTC(2026, 4, 4, 9), offset: 0, limit: 25, ...overrides };
}
