import { type Reader } from '../../../cards/reader';
import { formatDate, formatDateTime, formatList } from '../../../content/formats';
import { languageNames } from '../../../content/language';
import { templateNames } from '../../../content/templates';
import { texts, type Translate } from '../../../content/texts';
import { type CountPage, type PeopleFound, type SetupPage, type StartChoice, type StartsPage, type StepPage, type StepSavedPage } from '../../../contracts/setupPage';
import { languages } from '../../../domain/people/person';
import { type ProgrammeContent } from '../../../domain/programmes/setup/content';
import { type StepCode, stepCodes } from '../../../domain/programmes/setup/steps';
import { type Starts } from '../../../usecases/setup/drafts';
import { type Eligible, type Suggestion } from '../../../usecases/setup/knownPeople';
import { versionOf } from '../../../usecases/setup/readStep';
import { type StepSaved } from '../../../usecases/setup/saveStep';
import { steps } from '../../../usecases/setup/steps';
import { type FieldProblem } from '../../../usecases/setup/typed';
import { type SetupView } from '../../../usecases/setup/viewSetup';
import { groupsOf } from './stepFields';

export const nameOf = ({ name }: ProgrammeContent, t: Translate): string => name || t('setup.draft.unnamed');

/** What a new programme may begin from. */
export function startsPage({ drafts, programmes, form }: Starts, { language, timeZone }: Reader): StartsPage {
  const t = texts(language);
  const ready = templateNames.map((code): StartChoice => ({ value: `template:${code}`, name: t(`setup.template.${code}`), about: t(`setup.template.about.${code}`) }));
  const own = programmes.map(({ id, name }): StartChoice => ({ value: `programme:${id}`, name, about: t('setup.start.copy') }));
  return {
    drafts: drafts.map(({ id, content, changedAt }) => ({ id, name: nameOf(content, t), about: t('setup.draft.changed', { date: formatDate(changedAt, language, timeZone) }) })),
    label: t('setup.start.label'), form,
    groups: [{ title: t('setup.start.templates'), choices: [...ready, { value: 'nothing', name: t('setup.template.blank'), about: t('setup.template.about.blank') }] }, ...(own.length > 0 ? [{ title: t('setup.start.own'), choices: own }] : [])],
  };
}

/** The programme in its steps, with what is missing where. */
export function setupPage({ id, content, isOpen, missing, history, names }: SetupView, reader: Reader): SetupPage {
  const { language, timeZone } = reader;
  const t = texts(language);
  return {
    id, title: nameOf(content, t), isOpen,
    steps: stepCodes.map((code) => ({ code, title: t(`setup.step.${code}`), about: aboutStep(code, content, { reader, t, names }), missing: missing.filter(({ step }) => step === code).map(({ field }) => t(`setup.missing.${field}`)) })),
    missing: missing.map(({ field }) => t(`setup.missing.${field}`)),
    fixed: isOpen ? [t('setup.fixed.pairing', { structure: t(`setup.structure.${content.structure}`), pairing: t(`setup.pairing.${content.pairing}`) }), t('setup.fixed.threshold', { count: content.journey.reviews.threshold })] : [],
    history: history.map(({ at, by, step }) => t('setup.history', { date: formatDateTime(at, language, timeZone), name: names.get(by) ?? t('setup.unknown'), step: t(`setup.step.${step}`) })),
  };
}

interface Telling {
  readonly reader: Reader;
  readonly t: Translate;
  readonly names: SetupView['names'];
}

/** What a step holds so far, where a line can say it. */
function aboutStep(code: StepCode, { focus, enrolment, structure, pairing, texts: words, coordinators }: ProgrammeContent, { reader: { language, timeZone }, t, names }: Telling): string {
  switch (code) {
    case 'purpose':
      return formatList(focus.map((one) => t(`signup.focus.${one}`)), language);
    case 'calendar':
      return enrolment.opens && enrolment.closes ? t('setup.about.calendar', { opens: formatDate(enrolment.opens, language, timeZone), closes: formatDate(enrolment.closes, language, timeZone) }) : '';
    case 'pairing':
      return t('setup.about.pairing', { structure: t(`setup.structure.${structure}`), pairing: t(`setup.pairing.${pairing}`) });
    case 'texts':
      return formatList(languages.filter((one) => words?.[one]).map((one) => languageNames[one]), language);
    case 'people':
      return formatList(coordinators.flatMap((person) => names.get(person) ?? []), language);
    default:
      return '';
  }
}

/** One step's form, with the version that it is drawn from. */
export function stepPage(code: StepCode, { content, isOpen, names }: SetupView, reader: Reader): StepPage {
  const t = texts(reader.language);
  const groups = groupsOf[code]({ content, isOpen, typed: steps[code].typed(content), reader, t });
  return { code, title: t(`setup.step.${code}`), intro: t(`setup.intro.${code}`), version: versionOf(code, content), groups, counts: code === 'who', names: code === 'people' ? Object.fromEntries(names) : {} };
}

/** One clear sentence for each field that needs another look. */
export function savedPage({ problems }: StepSaved, { isOpen }: { readonly isOpen: boolean }, { language }: Reader): StepSavedPage {
  const t = texts(language);
  if (problems.length > 0) return { sentence: t('setup.mend', { count: problems.length }), problems: problems.map((one) => ({ field: one.field, sentence: problemSentence(one, t) })) };
  return { sentence: isOpen ? t('setup.savedOpen') : t('setup.saved'), problems: [] };
}

function problemSentence({ problem, row, from = 0, to = 0 }: FieldProblem, t: Translate): string {
  const sentence = t(`setup.problem.${problem}`, { from, to });
  return row === undefined ? sentence : t('setup.problem.inRow', { row, sentence });
}

export function countPage({ counts, known, isCut }: Eligible, { language }: Reader): CountPage {
  const t = texts(language);
  if (known === 0) return { sentences: [t('setup.count.nobody')] };
  return { sentences: [t('setup.count.mentee', { count: counts.mentee }), t('setup.count.mentor', { count: counts.mentor }), t(isCut ? 'setup.count.cut' : 'setup.count.of', { known })] };
}

export const peopleFound = (people: readonly Suggestion[]): PeopleFound => ({ people: people.map(({ id, name, about }) => ({ id, name, about })) });
