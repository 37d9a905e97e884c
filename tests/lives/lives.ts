import { type Life, type Living } from './living';
import { administratorHelps, choosesMentorRoles, collectsOutputs, hearKindWords, nominatesOneMore, refersToColleague, restsAWhile } from './stories/extras';
import { findByChoice, findByWishes } from './stories/finding';
import { liveTogether } from './stories/gathered';
import { matchTwo, mayLookAtGender } from './stories/matching';
import { liveAsTwo } from './stories/oneToOne';
import { liveOneEvening } from './stories/tables';
import { liveInTalks } from './stories/talks';

/** One template, and how its people live. */
export interface Told {
  readonly life: Life;
  readonly story: (living: Living) => Promise<void>;
}

/** One mentor declines the invitation: six pairs, and one mentee who is left over. */
const seven = { mentors: 7, mentees: 7 };
const choosing = async (living: Living): Promise<void> => liveAsTwo(living, await findByChoice(living));

/** Each promise is a line of the template's row in the list of programmes; what a form holds as a text is written as one. */
export const lives: readonly Told[] = [
  {
    life: {
      template: 'career',
      cast: { ...seven, mentor: { background: 'formerJuniorProfessional' }, mentee: { background: 'juniorProfessional' }, outsider: { role: 'mentee', background: 'alumni' } },
      promises: { pairing: { structure: 'oneToOne', pairing: 'choice' }, calendar: { months: '6' }, who: { bothRoles: [] }, journey: { 'goals.use': 'required', 'log.use': 'offered' }, reviews: { reviews: ['fitCheck', 'midTerm', 'final'] } },
    },
    story: async (living) => liveAsTwo(living, await findByChoice(living), { afterFirstMeeting: refersToColleague }),
  },
  {
    life: {
      template: 'induction',
      cast: { ...seven, mentor: { background: 'alumni' }, mentee: { inPostSince: '2026-09-01', joinedOn: '2026-09-01' }, outsider: { role: 'mentee', inPostSince: '2026-04-01' } },
      promises: {
        pairing: { structure: 'oneToOne', pairing: 'choice' }, calendar: { months: '6' }, who: { 'mentee.monthsInPostAtMost': '6', bothRoles: [] },
        journey: { recommendedDays: '14', minimumDays: '31', 'agreement.use': 'required', 'agreement.before': 'grow' }, reviews: { reviews: ['fitCheck', 'midTerm', 'final'] },
      },
    },
    story: async (living) => liveAsTwo(living, await findByChoice(living), { atTheEnd: administratorHelps }),
  },
  {
    life: {
      template: 'together', until: '2027-03-31', cast: { ...seven, outsider: { role: 'mentor', joinedOn: '2026-01-01' } },
      promises: {
        pairing: { structure: 'oneToOne', pairing: 'rankedWishes', daysToAnswer: '3', menteesPerMentor: '3', mentorsPerMentee: '2' }, calendar: { months: '4' },
        journey: { sessionsFrom: '3', sessionsTo: '6', minimumDays: '21' },
      },
    },
    story: async (living) => liveAsTwo(living, await findByWishes(living), { afterFirstMeeting: choosesMentorRoles }),
  },
  {
    life: {
      template: 'pacific', cast: { ...seven, outsider: { role: 'mentor', joinedOn: '2025-12-01' } },
      promises: {
        pairing: { structure: 'oneToOne', pairing: 'coordinator' }, calendar: { months: '6' },
        journey: {
          sessionsFrom: '6', sessionsTo: '6', minutes: '75', checkIn: '10', urgent: '15', topic: '35', 'agreement.use': 'required', 'codeOfConduct.use': 'required', 'assessment.use': 'required', 'log.use': 'required', 'worksheet.use': 'required',
          'log.sharing': 'coordinator', 'assessment.sharing': 'coordinator', 'worksheet.sharing': 'coordinator',
        },
        reviews: { reviews: ['fitCheck', 'midTerm', 'final'] },
      },
    },
    story: async (living) => {
      await mayLookAtGender(living);
      const pairs = await matchTwo(living);
      // Who wished for a woman has one; nobody is told why.
      expect(pairs.find(({ mentee }) => mentee === living.mentees[0])?.mentor.row.gender).toBe('woman');
      await liveAsTwo(living, pairs, { plannedAtOnce: true, atTheEnd: collectsOutputs });
    },
  },
  {
    life: {
      template: 'women', until: '2027-10-29', cast: seven,
      promises: { pairing: { structure: 'oneToOne', pairing: 'coordinator' }, purpose: { figures: ['satisfaction', 'shareByGrade', 'shareByGender'] }, who: { bothRoles: ['yes'] } },
    },
    story: async (living) => liveAsTwo(living, await matchTwo(living, { withRefusal: true })),
  },
  {
    life: {
      template: 'talent', until: '2027-11-26', cast: { ...seven, nominates: true, outsider: { role: 'mentee', grade: 'P2' } },
      promises: { pairing: { structure: 'oneToOne', pairing: 'nomination' }, who: { 'mentee.nominated': ['yes'], 'mentee.gradeOneOf': expect.arrayContaining(['P2', 'P3']) }, purpose: { figures: expect.arrayContaining(['promotions']) } },
    },
    story: async (living) => liveAsTwo(living, await matchTwo(living), { afterFirstMeeting: nominatesOneMore }),
  },
  {
    life: {
      template: 'developmentYear', cast: { ...seven, outsider: { role: 'mentee', joinedOn: '2026-06-01' } },
      promises: { pairing: { structure: 'oneToOne', pairing: 'coordinator' }, calendar: { months: '12' }, purpose: { figures: ['relevance', 'effectiveness', 'efficiency', 'sustainability'] } },
    },
    story: async (living) => liveAsTwo(living, await matchTwo(living), { afterAgreeing: hearKindWords }),
  },
  {
    life: {
      template: 'open', cast: seven,
      promises: { pairing: { structure: 'oneToOne', pairing: 'choice' }, who: { bothRoles: ['yes'], 'mentee.gradeOneOf': [], 'mentor.gradeOneOf': [] }, reviews: { reviews: expect.arrayContaining(['midTerm', 'final']) } },
    },
    story: async (living) => liveAsTwo(living, await findByChoice(living), { afterAgreeing: restsAWhile }),
  },
  {
    life: {
      template: 'coffee', cast: { mentors: 4, mentees: 7, mentor: { grade: 'D1' }, capacity: 20, outsider: { role: 'mentor', grade: 'P2' } },
      promises: { pairing: { structure: 'oneOff', pairing: 'openBooking' }, journey: { sessionsFrom: '1', sessionsTo: '1' }, reviews: { reviews: ['final'] } },
    },
    story: liveInTalks,
  },
  {
    life: {
      template: 'reverse', oneRoleByRules: true, cast: { ...seven, mentor: { grade: 'P2' }, mentee: { grade: 'D1' }, outsider: { role: 'mentor', grade: 'D1' } },
      promises: { pairing: { structure: 'reverse', pairing: 'choice' } },
    },
    story: choosing,
  },
  {
    life: {
      template: 'group', cast: { mentors: 3, mentees: 9, capacity: 12, outsider: { role: 'mentor', joinedOn: '2026-01-01' } },
      promises: { pairing: { structure: 'group', pairing: 'coordinator', sizeFrom: '5', sizeTo: '13' } },
    },
    story: liveTogether,
  },
  {
    life: {
      template: 'circle', cast: { mentors: 0, mentees: 9 },
      promises: { pairing: { structure: 'circle', pairing: 'coordinator' }, journey: { recommendedDays: '30' } },
    },
    story: liveTogether,
  },
  {
    life: {
      template: 'panel', cast: { mentors: 5, mentees: 9, capacity: 12 },
      promises: { pairing: { structure: 'panel', pairing: 'coordinator', rounds: '3', roundMinutes: '30' }, reviews: { reviews: ['final'] } },
    },
    story: liveOneEvening,
  },
];
