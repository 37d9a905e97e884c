import { formCard } from '../../../bot/cards/signup/formCard';
import { joinedCard } from '../../../bot/cards/signup/joinedCard';
import { programmesCard } from '../../../bot/cards/signup/programmesCard';
import { goals, personalValues, practiceAreas, skills, spokenLanguages, workingStyles } from '../../../bot/content/vocabulary';
import { formFields, identityOf } from '../../../bot/domain/enrolments/answers';
import { emptyForm, type FormView, longestAnswers, type TypedForm } from '../../../bot/usecases/enrolments/form';
import { type CardSample } from '../sample';
import { anEntry, aProgramme } from '../../support/ports';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen [Geneva](http://b) <b>P-3</b> of the Office for Coordination';
const welcome = { kind: 'welcome' } as const;
const career = aProgramme({ eligibility: { mentee: [{ kind: 'backgroundOneOf', values: ['juniorProfessional'] }, { kind: 'monthsInPostAtMost', months: 6 }], mentor: [] } });
const offer = (mentee: Parameters<typeof programmesCard>[0]['offers']['open'][number]['roles']['mentee'], mentor: typeof mentee = welcome, programme = career) => ({ programme, roles: { mentee, mentor } });
const everyRule = [
  { kind: 'monthsInPostAtMost', months: 6 }, { kind: 'monthsInPostAtLeast', months: 2 }, { kind: 'monthsInOrganisationAtLeast', months: 24 }, { kind: 'gradeOneOf', values: ['P2', 'P3'] },
  { kind: 'contractOneOf', values: ['Fixed-term'] }, { kind: 'agencyOneOf', values: ['UNICEF', 'UNDP'] }, { kind: 'unitOneOf', values: Array.from({ length: 30 }, (_, at) => `Division of a long name ${at}`) }, { kind: 'backgroundOneOf', values: ['alumni', 'newJoiner'] }, { kind: 'nominated' },
] as const;
const longProgramme = aProgramme({ name: longName, focus: ['induction', 'skills', 'exposure', 'career', 'transition', 'networking'], runs: { from: '2026-03-01', until: '2026-12-31' }, pairing: 'rankedWishes', texts: { en: { welcome: 'я'.repeat(600), description: 'я'.repeat(400), expectations: 'я'.repeat(600) } } });
const unmet = { kind: 'notEligible', unmet: everyRule, inDirectory: false } as const;

const view = (overrides: Partial<FormView> = {}): FormView => ({ programme: career, role: 'mentee', purpose: 'join', known: identityOf(anEntry(1)), values: { ...emptyForm, speaks: ['en', 'fr'], practiceAreas: ['health'] }, problems: [], ...overrides });
const filled = (letter: string): TypedForm => ({
  ...emptyForm, ...Object.fromEntries(Object.entries(longestAnswers).map(([name, length]) => [name, letter.repeat(length)])),
  speaks: spokenLanguages, practiceAreas, skills, wantsToLearn: skills, goals, values: personalValues, style: workingStyles, contact: ['chat', 'video'], codeAccepted: true, gender: 'another',
});

export const signupSamples: readonly CardSample[] = [
  {
    name: 'programmesCard',
    feature: 'signup',
    states: {
      open: (reader) => programmesCard({ offers: { open: [offer(welcome), offer(welcome, welcome, aProgramme({ id: 'together', name: 'Together', pairing: 'rankedWishes' }))] } }, reader),
      'not eligible': (reader) => programmesCard({ offers: { open: [offer({ kind: 'notEligible', unmet: [{ kind: 'monthsInPostAtMost', months: 6 }], inDirectory: true })] } }, reader),
      'not in the directory': (reader) => programmesCard({ offers: { open: [offer({ kind: 'notEligible', unmet: [{ kind: 'gradeOneOf', values: ['P2', 'P3'] }], inDirectory: false })] } }, reader),
      'already in': (reader) => programmesCard({ offers: { open: [offer({ kind: 'alreadyIn' }, { kind: 'oneRoleOnly' })] } }, reader),
      'nothing open': (reader) => programmesCard({ offers: { open: [] } }, reader),
      'opens soon': (reader) => programmesCard({ offers: { open: [], next: career } }, reader),
      longest: (reader) => programmesCard({ offers: { open: Array.from({ length: 12 }, () => offer(unmet, unmet, longProgramme)) }, page: 1 }, reader),
    },
  },
  {
    name: 'formCard',
    feature: 'signup',
    states: {
      mentee: (reader) => formCard(view(), reader),
      mentor: (reader) => formCard(view({ role: 'mentor' }), reader),
      'by hand': (reader) => {
        const { known: _known, ...rest } = view();
        return formCard(rest, reader);
      },
      edit: (reader) => formCard(view({ purpose: 'edit' }), reader),
      'to be mended': (reader) => formCard(view({ problems: [{ field: 'objective', problem: 'textMissing' }, { field: 'codeAccepted', problem: 'codeNotAccepted' }] }), reader),
      longest: (reader) => formCard(view({ programme: longProgramme, values: filled('я'), problems: formFields.map((field) => ({ field, problem: 'textTooLong' })) }), reader),
      'longest to begin with': (reader) => {
        const { known: _known, ...rest } = view({ role: 'mentor', programme: longProgramme, values: filled('長') });
        return formCard(rest, reader);
      },
      'longest mentor': (reader) => {
        const { known: _known, ...rest } = view({ role: 'mentor', programme: longProgramme, values: filled('長'), problems: formFields.map((field) => ({ field, problem: 'badChoice' })) });
        return formCard(rest, reader);
      },
    },
  },
  {
    name: 'joinedCard',
    feature: 'signup',
    states: {
      mentee: (reader) => joinedCard({ programme: career, role: 'mentee' }, reader),
      mentor: (reader) => joinedCard({ programme: career, role: 'mentor' }, reader),
      longest: (reader) => joinedCard({ programme: longProgramme, role: 'mentor' }, reader),
    },
  },
];
