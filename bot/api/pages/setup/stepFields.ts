import { figureCodes, issueCodes, ownIssue } from '../../../content/outcomes';
import { languageNames } from '../../../content/language';
import { backgroundName } from '../../../content/names';
import { backgrounds, grades } from '../../../content/vocabulary';
import { type FieldGroup, type SetupField } from '../../../contracts/setupPage';
import { languages, type Role } from '../../../domain/people/person';
import { documentKinds, structures } from '../../../domain/programmes/journey';
import { focuses, pairingModes } from '../../../domain/programmes/programme';
import { hasSize } from '../../../domain/programmes/setup/structures';
import { type StepCode } from '../../../domain/programmes/setup/steps';
import { mostHolidays, programmeMonths } from '../../../usecases/setup/steps/calendar';
import { befores, cadenceNames, cadenceRanges, sharings, uses } from '../../../usecases/setup/steps/journey';
import { limitNames, limitRanges, sizeRanges } from '../../../usecases/setup/steps/pairing';
import { longestStations, mostStaff } from '../../../usecases/setup/steps/people';
import { longestPurpose } from '../../../usecases/setup/steps/purpose';
import { dayRanges, reviewKinds, thresholdRange } from '../../../usecases/setup/steps/reviews';
import { everyLanguage, longestTexts, longestTitle, mostLinks, textParts } from '../../../usecases/setup/steps/texts';
import { lineRules, monthRules, monthsRange, admitsRange, roles } from '../../../usecases/setup/steps/who';
import { choice, choicesOf, column, date, type Drawing, fixed, number, rows, text, textOfMany, ticks } from './fields';

const open = (fields: readonly SetupField[], rest: Partial<Omit<FieldGroup, 'fields'>> = {}): FieldGroup => ({ isFolded: false, ...rest, fields });

/** What each step asks, in groups. */
export const groupsOf: Readonly<Record<StepCode, (drawing: Drawing) => readonly FieldGroup[]>> = { purpose, who, calendar, pairing, journey, reviews, texts, people };

function purpose(drawing: Drawing): readonly FieldGroup[] {
  const { t } = drawing;
  return [
    open([text(drawing, 'name', { longest: longestPurpose.name, hint: t('setup.hint.name') }), ticks(drawing, 'focus', 'focus', choicesOf(focuses, (code) => t(`signup.focus.${code}`)))]),
    open([
      choice(drawing, 'issue', 'issue', choicesOf([...issueCodes, ownIssue], (code) => t(`setup.issue.${code}`))), text(drawing, 'ownIssue', { longest: longestPurpose.ownIssue, lines: 2, hint: t('setup.hint.ownIssue') }),
      text(drawing, 'outcome', { longest: longestPurpose.outcome, lines: 3, hint: t('setup.hint.outcome') }), ticks(drawing, 'figures', 'figures', choicesOf(figureCodes, (code) => t(`setup.figure.${code}`))),
    ], { title: t('setup.group.case') }),
    open([text(drawing, 'contactName', { longest: longestPurpose.contactName }), text(drawing, 'contactEmail', { longest: longestPurpose.contactEmail })], { title: t('setup.group.contact') }),
  ];
}

function who(drawing: Drawing): readonly FieldGroup[] {
  const { t } = drawing;
  return [...roles.map((role) => ofRole(drawing, role)), open([ticks(drawing, 'bothRoles', 'bothRoles', [{ value: 'yes', name: t('setup.bothRoles.yes') }])])];
}

function ofRole(drawing: Drawing, role: Role): FieldGroup {
  const { t } = drawing;
  return open([
    number(drawing, `${role}.admits`, 'admits', admitsRange, t('setup.hint.admits')),
    ticks(drawing, `${role}.nominated`, 'nominated', [{ value: 'yes', name: t('setup.nominated.yes') }]),
    ...monthRules.map((kind) => number(drawing, `${role}.${kind}`, kind, monthsRange)),
    ticks(drawing, `${role}.gradeOneOf`, 'gradeOneOf', choicesOf(grades, (grade) => grade)),
    ticks(drawing, `${role}.backgroundOneOf`, 'backgroundOneOf', choicesOf(backgrounds, (code) => backgroundName(t, code))),
    ...lineRules.map((kind) => textOfMany(drawing, `${role}.${kind}`, kind, { longest: 4_000, lines: 2 })),
  ], { title: t(`setup.group.${role}`) });
}

function calendar(drawing: Drawing): readonly FieldGroup[] {
  const { t } = drawing;
  const holidays = rows(drawing, 'holidays', { columns: [{ ...column(drawing, 'day', 'day'), kind: 'date' }], most: mostHolidays, add: t('setup.add.holiday'), hint: t('setup.hint.holidays') });
  return [open([date(drawing, 'opens'), date(drawing, 'closes')]), open([date(drawing, 'from'), date(drawing, 'until', t('setup.hint.until')), number(drawing, 'months', 'months', programmeMonths, t('setup.hint.months'))]), open([holidays])];
}

function pairing(drawing: Drawing): readonly FieldGroup[] {
  const { t, content } = drawing;
  const [structureName, pairingName] = [t(`setup.structure.${content.structure}`), t(`setup.pairing.${content.pairing}`)];
  const how = drawing.isOpen
    ? [fixed(drawing, 'structure', structureName, t('setup.hint.fixed')), fixed(drawing, 'pairing', pairingName, t('setup.hint.fixed'))]
    : [choice(drawing, 'structure', 'structure', choicesOf(structures, (code) => t(`setup.structure.${code}`))), choice(drawing, 'pairing', 'pairing', choicesOf(pairingModes, (code) => t(`setup.pairing.${code}`)))];
  const sizes = hasSize(content.structure) ? [number(drawing, 'sizeFrom', 'sizeFrom', sizeRanges.sizeFrom), number(drawing, 'sizeTo', 'sizeTo', sizeRanges.sizeTo)] : [];
  const rounds = content.structure === 'panel' ? [number(drawing, 'rounds', 'rounds', sizeRanges.rounds), number(drawing, 'roundMinutes', 'roundMinutes', sizeRanges.roundMinutes)] : [];
  return [open([...how, ...sizes, ...rounds], { note: t('setup.note.matching') }), open(limitNames.map((name) => number(drawing, name, name, limitRanges[name])), { title: t('setup.group.limits') })];
}

function journey(drawing: Drawing): readonly FieldGroup[] {
  const { t } = drawing;
  return [
    open(cadenceNames.map((name) => number(drawing, name, name, cadenceRanges[name], name === 'topic' ? t('setup.hint.agenda') : undefined)), { title: t('setup.group.meetings') }),
    ...documentKinds.map((kind) => ({
      title: t(`setup.document.${kind}`), isFolded: true,
      fields: [
        choice(drawing, `${kind}.use`, 'use', choicesOf(uses, (code) => t(`setup.use.${code}`))), choice(drawing, `${kind}.before`, 'before', choicesOf(befores, (code) => t(`setup.before.${code}`))),
        choice(drawing, `${kind}.sharing`, 'sharing', choicesOf(sharings, (code) => t(`setup.sharing.${code}`))),
      ],
    })),
  ];
}

function reviews(drawing: Drawing): readonly FieldGroup[] {
  const { t, content, isOpen } = drawing;
  const days = (name: keyof typeof dayRanges): SetupField => number(drawing, name, name, dayRanges[name]);
  const range = thresholdRange(content, isOpen);
  return [
    open([ticks(drawing, 'reviews', 'reviews', choicesOf(reviewKinds, (code) => t(`setup.review.${code}`))), number(drawing, 'threshold', 'threshold', range, isOpen ? t('setup.hint.thresholdOpen', { count: range.min }) : t('setup.hint.threshold'))]),
    open([days('firstSessionDays'), days('agreementDays'), days('silentDays')], { title: t('setup.group.risk'), note: t('setup.note.risk') }),
    open([days('extensionMonths'), days('extensionTimes'), days('closingDays')], { title: t('setup.group.ending') }),
  ];
}

function texts(drawing: Drawing): readonly FieldGroup[] {
  const { t } = drawing;
  const links = rows(drawing, 'links', {
    columns: [
      { ...column(drawing, 'title', 'linkTitle'), kind: 'text', longest: longestTitle }, { ...column(drawing, 'url', 'linkUrl'), kind: 'text', longest: 400 },
      { ...column(drawing, 'language', 'linkLanguage'), kind: 'choice', choices: [{ value: everyLanguage, name: t('setup.everyLanguage') }, ...choicesOf(languages, (code) => languageNames[code])] },
    ],
    most: mostLinks, add: t('setup.add.link'), hint: t('setup.hint.links'),
  });
  return [
    ...languages.map((language) => ({
      title: languageNames[language], isFolded: language !== 'en' && language !== drawing.reader.language, ...(language === 'en' && { note: t('setup.note.texts') }),
      fields: textParts.map((part) => textOfMany(drawing, `${part}.${language}`, part, { longest: longestTexts[part], lines: 3, language })),
    })),
    open([links], { title: t('setup.group.links') }),
  ];
}

function people(drawing: Drawing): readonly FieldGroup[] {
  const { t } = drawing;
  const person = { ...column(drawing, 'person', 'person'), kind: 'person' as const };
  const add = t('setup.add.person');
  const stations = { ...column(drawing, 'dutyStations', 'dutyStations'), kind: 'text' as const, longest: longestStations };
  return [
    open([rows(drawing, 'coordinators', { columns: [person], most: mostStaff, add, hint: t('setup.hint.coordinators') })], { note: t('setup.note.people') }),
    open([rows(drawing, 'administrators', { columns: [person, stations], most: mostStaff, add, hint: t('setup.hint.administrators') })]),
    open([rows(drawing, 'observers', { columns: [person], most: mostStaff, add, hint: t('setup.hint.observers') })]),
  ];
}
