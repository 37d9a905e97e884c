import { alertFoundCard } from '../../../bot/cards/find/alertFoundCard';
import { alertSavedCard, alertsRemovedCard } from '../../../bot/cards/find/alertCards';
import { askCard } from '../../../bot/cards/find/askCard';
import { askedCard } from '../../../bot/cards/find/askedCard';
import { chooseProgrammeCard } from '../../../bot/cards/find/chooseProgrammeCard';
import { mentorCard } from '../../../bot/cards/find/mentorCard';
import { resultsCard } from '../../../bot/cards/find/resultsCard';
import { signUpFirstCard } from '../../../bot/cards/find/signUpFirstCard';
import { backgrounds, practiceAreas, skills, spokenLanguages } from '../../../bot/content/vocabulary';
import { type Facets } from '../../../bot/domain/matching/facets';
import { type Reason } from '../../../bot/domain/matching/reason';
import { contactChannels } from '../../../bot/domain/people/person';
import { type RequestDraft } from '../../../bot/usecases/find/draftRequest';
import { type MentorHit, type MentorSearch } from '../../../bot/usecases/find/findMentors';
import { type MentorView } from '../../../bot/usecases/find/viewMentor';
import { aProfile } from '../../support/mentors';
import { type CardSample } from '../sample';

const programme = { id: 'career-2026', name: 'Career mentoring 2026' };
const person = (number: number): string => `7a1c0de4-0000-4000-8000-000000000001:7a1c0de4-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** Letters of two bytes, to the limit that the sign-up form sets. */
const long = (limit: number, text = 'Управление по координации устойчивого *развития* '): string => text.repeat(Math.ceil(limit / text.length)).slice(0, limit);

const why: readonly Reason[] = [{ kind: 'practiceAreas', codes: ['waterSanitation'] }, { kind: 'speaks', codes: ['fr'] }, { kind: 'hoursAway', hours: 1 }, { kind: 'answersInDays', days: 2 }];
const longWhy: readonly Reason[] = [
  { kind: 'practiceAreas', codes: ['safeguards', 'dataStatistics', 'socialProtection'] }, { kind: 'skills', codes: ['stakeholderEngagement', 'resourceMobilisation', 'conflictResolution'] },
  { kind: 'otherAgency', agency: long(60) }, { kind: 'sameDutyStation', dutyStation: long(80) },
];
const people: readonly MentorHit[] = [
  { person: person(1), name: 'Amina Diallo', title: 'Water specialist', dutyStation: 'Geneva', agency: 'UNICEF', reasons: why },
  { person: person(2), name: '李雷', title: 'Economist', dutyStation: 'Bangkok', agency: 'UNDP', reasons: [{ kind: 'skills', codes: ['negotiation', 'writing'] }, { kind: 'hoursAway', hours: 0 }, { kind: 'senior' }] },
  { person: person(3), name: 'ليلى حداد', title: 'Legal officer', dutyStation: 'Amman', agency: '', reasons: [{ kind: 'practiceAreas', codes: ['ruleOfLaw', 'humanRights'] }, { kind: 'sameAgency', agency: 'UNHCR' }, { kind: 'hoursAway', hours: 5 }, { kind: 'answersInDays', days: 1 }] },
];
const longHits: readonly MentorHit[] = Array.from({ length: 5 }, (_, index) => ({ person: person(index), name: long(80), title: long(150), dutyStation: long(80), agency: long(60), reasons: longWhy }));

const some = (...values: string[]): { value: string; count: number }[] => values.map((value, index) => ({ value, count: 12 - index }));
const facets: Facets = { dutyStation: some('Geneva', 'Nairobi', 'New York'), gender: some('woman', 'man'), practiceArea: some('waterSanitation', 'health', 'trade'), unit: some('Programme Division'), speaks: some('en', 'fr', 'es'), agency: some('UNICEF', 'UNDP') };
const many = (limit: number) => Array.from({ length: 100 }, (_, index) => ({ value: `${index} ${long(limit - 3)}`, count: 100 - index }));
const longFacets: Facets = { dutyStation: many(80), gender: some('woman', 'man', 'another'), practiceArea: some(...practiceAreas), unit: many(120), speaks: some(...spokenLanguages), agency: many(60) };
const noFacets: Facets = { dutyStation: [], gender: [], practiceArea: [], unit: [], speaks: [], agency: [] };

const search: MentorSearch = { programme, filters: {}, hits: people, total: 3, page: 0, pages: 1, facets, relaxations: [], alerted: false };
const nobody: MentorSearch = { ...search, hits: [], total: 0, pages: 0, filters: { dutyStation: 'Suva', speaks: 'fr' }, relaxations: [{ drop: ['dutyStation'], count: 4 }, { drop: ['speaks'], count: 1 }] };
const longFilters = { dutyStation: long(80), gender: 'another', practiceArea: 'safeguards', unit: long(120), speaks: 'pt', agency: long(60) } as const;
const longest: MentorSearch = { programme: { id: long(40, 'career-'), name: long(100) }, filters: longFilters, hits: longHits, total: 1_111, page: 110, pages: 222, facets: longFacets, relaxations: [], alerted: false };

const view: MentorView = { programme, mentor: person(1), profile: aProfile({ gender: 'woman', background: ['formerJuniorProfessional'] }), reasons: why, availability: { capacity: 2, freeSeats: 1, answersInDays: 2 } };
const longView: MentorView = {
  ...view, programme: longest.programme, reasons: longWhy, blocked: 'reportingLine', availability: { capacity: 3, freeSeats: 0, pausedUntil: '2026-12-20' },
  profile: aProfile({
    name: long(80), title: long(150), agency: long(60), unit: long(120), dutyStation: long(80), objective: `${'line\n'.repeat(60)}${long(700)}`, nationality: long(80), gender: 'another',
    speaks: spokenLanguages, practiceAreas, skills, wantsToLearn: skills, background: backgrounds, contact: contactChannels,
  }),
};
const draft: RequestDraft = { view, message: 'Dear Amina Diallo,\n\nMy name is Li Lei. I would like to learn from you.', open: 1, limit: 3, daysToAnswer: 14 };
const asked = { programme: programme.id, request: 'k3Jd8fQx', mentorName: 'Amina Diallo', rank: 1, left: 2, expiresAt: Date.parse('2026-03-16T12:00:00Z') };

export const findSamples: readonly CardSample[] = [
  {
    name: 'resultsCard',
    feature: 'find',
    states: {
      'one page': (reader) => resultsCard(search, reader),
      'a page in the middle': (reader) => resultsCard({ ...search, filters: { dutyStation: 'Geneva', gender: 'woman', speaks: 'fr' }, total: 14, page: 1, pages: 3 }, reader),
      'one mentor': (reader) => resultsCard({ ...search, hits: people.slice(0, 1), total: 1 }, reader),
      longest: (reader) => resultsCard(longest, reader),
    },
  },
  {
    name: 'nobodyCard',
    feature: 'find',
    states: {
      'a filter to drop': (reader) => resultsCard(nobody, reader),
      'two filters to drop': (reader) => resultsCard({ ...nobody, relaxations: [{ drop: ['dutyStation', 'speaks'], count: 11 }] }, reader),
      'far from everybody': (reader) => resultsCard({ ...nobody, relaxations: [] }, reader),
      'waited for': (reader) => resultsCard({ ...nobody, alerted: true }, reader),
      'everybody is taken': (reader) => resultsCard({ ...nobody, filters: {}, facets: noFacets, relaxations: [] }, reader),
      longest: (reader) => resultsCard({ ...longest, hits: [], total: 0, page: 0, pages: 0, relaxations: [{ drop: ['dutyStation', 'unit'], count: 1_111 }, { drop: ['practiceArea', 'agency'], count: 22 }, { drop: ['gender', 'speaks'], count: 3 }] }, reader),
    },
  },
  {
    name: 'mentorCard',
    feature: 'find',
    states: {
      'can be asked': (reader) => mentorCard(view, { filters: 'speaks=fr', page: 2 }, reader),
      away: (reader) => mentorCard({ ...view, blocked: 'mentorAway', availability: { capacity: 2, freeSeats: 1, pausedUntil: '2026-12-20' } }, {}, reader),
      paused: (reader) => mentorCard({ ...view, blocked: 'paused' }, {}, reader),
      full: (reader) => mentorCard({ ...view, blocked: 'full', availability: { capacity: 2, freeSeats: 0 } }, {}, reader),
      'a sparse profile': (reader) => mentorCard({ ...view, reasons: [], profile: aProfile({ objective: '', skills: [], wantsToLearn: [], contact: [], joinedOn: '', unit: '' }) }, {}, reader),
      longest: (reader) => mentorCard(longView, { filters: 'x'.repeat(600), page: 222 }, reader),
    },
  },
  {
    name: 'askCard',
    feature: 'find',
    states: {
      'a first request': (reader) => askCard(draft, reader),
      'a ranked wish': (reader) => askCard({ ...draft, place: 2 }, reader),
      'the first wish': (reader) => askCard({ ...draft, place: 1, open: 0, daysToAnswer: 3 }, reader),
      'refused, with what was typed': (reader) => askCard(draft, reader, { typed: '', problem: 'Please write a few words.' }),
      'paused meanwhile': (reader) => askCard({ ...draft, view: { ...view, blocked: 'paused' } }, reader, { typed: 'Dear Amina', problem: 'Paused.' }),
      'full meanwhile': (reader) => askCard({ ...draft, view: { ...view, blocked: 'full' } }, reader, { typed: 'Dear Amina', problem: 'Full.' }),
      longest: (reader) => askCard({ ...draft, view: longView, place: 111 }, reader, { typed: long(2_500), problem: long(200) }),
    },
  },
  {
    name: 'askedCard',
    feature: 'find',
    states: {
      sent: (reader) => askedCard(asked, reader),
      'the last one': (reader) => askedCard({ ...asked, left: 0 }, reader),
      'a wish that waits': (reader) => {
        const { expiresAt: _running, ...waiting } = asked;
        return askedCard({ ...waiting, rank: 3, left: 1 }, reader);
      },
      longest: (reader) => askedCard({ ...asked, mentorName: long(80), programme: long(100), left: 111 }, reader),
    },
  },
  { name: 'alertSavedCard', feature: 'find', states: { saved: (reader) => alertSavedCard({ programme, saved: 1, limit: 5 }, reader), longest: (reader) => alertSavedCard({ programme: longest.programme, saved: 5, limit: 5 }, reader) } },
  { name: 'alertsRemovedCard', feature: 'find', states: { removed: (reader) => alertsRemovedCard({ programme, saved: 0, limit: 5 }, reader) } },
  {
    name: 'alertFoundCard',
    feature: 'find',
    states: { found: (reader) => alertFoundCard(view, reader), 'taken meanwhile': (reader) => alertFoundCard({ ...view, blocked: 'full' }, reader), longest: (reader) => alertFoundCard(longView, reader) },
  },
  {
    name: 'chooseProgrammeCard',
    feature: 'find',
    states: {
      two: (reader) => chooseProgrammeCard([programme, { id: 'together-2026', name: 'Together 2026' }], reader),
      longest: (reader) => chooseProgrammeCard(Array.from({ length: 20 }, (_, index) => ({ id: `programme-${index}`, name: `${index} ${long(100)}` })), reader),
    },
  },
  { name: 'signUpFirstCard', feature: 'find', states: { 'not signed up': signUpFirstCard } },
];
