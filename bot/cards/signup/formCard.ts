import { buttonName, contactChannelName, genderName, goalName, practiceAreaName, skillName, spokenLanguageName, styleName, valueName, visibilityLine } from '../../content/names';
import { texts } from '../../content/texts';
import { goals, grades, personalValues, practiceAreas, skills, spokenLanguages, workingStyles } from '../../content/vocabulary';
import { formatDate } from '../../content/formats';
import { contactChannels, genders } from '../../domain/people/person';
import { programmeText } from '../../domain/programmes/programmeTexts';
import { dateIn } from '../../domain/time';
import { type FormView } from '../../usecases/enrolments/form';
import { unsaid } from '../../usecases/enrolments/readForm';
import { act, type AdaptiveCard, card, type Choice, choiceInput, dateInput, type Element, facts, heading, hint, numberInput, paragraph, reasons, section, toggleInput, words } from '../kit';
import { type Reader } from '../reader';
import { byTitle, chosen, type Drawing, field, written } from './fields';

const audiences = ['nobody', 'partners', 'programme'] as const;
const codePoints = ['1', '2', '3', '4'] as const;

/** The whole sign-up or profile of one role on one card: filled in, with what is wrong said in place and what was typed kept. */
export function formCard(view: FormView, reader: Reader): AdaptiveCard {
  const text = texts(reader.language);
  const drawing: Drawing = { view, text };
  const { programme, role, purpose, problems } = view;
  const data = { programme: programme.id, role };
  // Whoever mends an answer has read them; and a card has room for only so much.
  const expectations = purpose === 'join' && problems.length === 0 ? programmeText(programme, 'expectations', reader.language) : undefined;
  return card({
    language: reader.language,
    fallbackText: text('signup.fallback'),
    body: [
      heading(purpose === 'join' ? text(`signup.form.join.${role}`, { programme: programme.name }) : text('signup.form.edit', { programme: programme.name })),
      problems.length > 0 ? paragraph(text('signup.form.problems', { count: problems.length }), { tone: 'attention' }) : paragraph(text('signup.form.intro')),
      ...(expectations === undefined ? [] : [words(expectations)]),
      identity(drawing, reader),
      ...about(drawing, reader),
      ...(purpose === 'join' && role === 'mentor' ? capacity(drawing) : []),
      section(text('signup.more.title'), [hint(`${text('signup.more.hint')} ${visibilityLine(text, 'programme')}`), ...more(drawing, reader)]),
      section(text('signup.sensitive.title'), [hint(text('signup.sensitive.hint')), ...sensitive(drawing)]),
      ...(purpose === 'join' ? [codeOfConduct(drawing)] : []),
    ],
    actions: [
      purpose === 'join' ? act({ verb: 'signup.save', title: text('signup.form.button'), style: 'positive', data }) : act({ verb: 'profile.save', title: buttonName(text, 'save'), style: 'positive', data }),
      act({ verb: purpose === 'join' ? 'signup.start' : 'profile.show', title: buttonName(text, 'cancel'), ...(purpose === 'edit' && { data }), associatedInputs: 'none' }),
    ],
  });
}

/** From the directory: shown, not asked. Somebody it does not know types it. */
function identity(drawing: Drawing, reader: Reader): Element {
  const { view: { known }, text } = drawing;
  if (!known) return byHand(drawing, reader);
  const day = known.joinedOn && formatDate(known.joinedOn, reader.language, reader.timeZone);
  const rows = (['title', 'agency', 'unit', 'dutyStation', 'grade', 'email'] as const).map((name) => ({ label: text(`signup.field.${name}`), value: known[name] || '–' }));
  return section(text('signup.directory.title'), [facts([...rows, { label: text('signup.field.joinedOn'), value: day || '–' }]), hint(`${visibilityLine(text, 'programme')} ${text('signup.directory.hint')}`)]);
}

function byHand(drawing: Drawing, { timeZone, now }: Reader): Element {
  const { view, text } = drawing;
  const places = (['title', 'agency', 'unit', 'dutyStation'] as const).flatMap((name) => written(drawing, name, text(`signup.field.${name}`), { required: true }));
  const joined = dateInput({ id: 'joinedOn', label: text('signup.field.joinedOn'), value: view.values.joinedOn, max: dateIn(timeZone, now), required: true, errorMessage: text('errors.badDate') });
  const grade = choiceInput({ id: 'grade', label: text('signup.field.grade'), choices: grades.map((code) => ({ title: code, value: code })), value: view.values.grade });
  return section(text('signup.byHand.title'), [
    hint(visibilityLine(text, 'programme')), ...places, ...field(drawing, 'joinedOn', joined), ...field(drawing, 'grade', grade), ...written(drawing, 'email', text('signup.field.email')),
  ]);
}

function about(drawing: Drawing, { language }: Reader): Element[] {
  const { view: { role }, text } = drawing;
  const several = (name: Parameters<typeof chosen>[1], label: string, choices: readonly Choice[]) => chosen(drawing, name, label, choices, language);
  const skillChoices = skills.map((code) => ({ title: skillName(text, code), value: code }));
  // Who sees it is said once above all lists, and above what is typed by hand: under each input it would make the longest form too long for a card.
  return [
    hint(visibilityLine(text, 'programme')),
    ...several('speaks', text('signup.field.speaks'), spokenLanguages.map((code) => ({ title: spokenLanguageName(text, code), value: code }))),
    ...several('practiceAreas', text('signup.field.practiceAreas'), practiceAreas.map((code) => ({ title: practiceAreaName(text, code), value: code }))),
    ...several('skills', text(`signup.field.skills.${role}`), skillChoices),
    ...(role === 'mentor' ? several('wantsToLearn', text('signup.field.wantsToLearn'), skillChoices) : []),
    ...several('contact', text('signup.field.contact'), contactChannels.map((code) => ({ title: contactChannelName(text, code), value: code }))),
    ...written(drawing, 'objective', text(`signup.field.objective.${role}`), { audience: 'programme', multiline: true, required: role === 'mentee' }),
    ...(role === 'mentee' ? written(drawing, 'expectations', text('signup.field.expectations'), { audience: 'programme', multiline: true, required: true }) : []),
  ];
}

/** What only matching reads besides what others see anyway; at the end, as all of it may be left out. */
function more({ view: { role, values }, text }: Drawing, { language }: Reader): Element[] {
  const several = (name: 'goals' | 'values' | 'style', label: string, codes: readonly string[], nameOf: typeof goalName): Element =>
    choiceInput({ id: name, label, choices: byTitle(codes.map((code) => ({ title: nameOf(text, code), value: code })), language), value: values[name], multiple: true });
  return [
    several('goals', text(`signup.about.goals.${role}`), goals, goalName),
    several('values', text('signup.about.values'), personalValues, valueName),
    several('style', text('signup.about.style'), workingStyles, styleName),
  ];
}

function capacity(drawing: Drawing): Element[] {
  const { view: { values, programme: { limits: { menteesPerMentor: max } } }, text } = drawing;
  const typed = Number(values.capacity);
  return field(drawing, 'capacity', numberInput({ id: 'capacity', label: text('signup.field.capacity', { max }), value: Number.isFinite(typed) ? typed : undefined, min: 1, max, required: true, errorMessage: text('signup.problem.capacity', { max }) }), 'programme');
}

function sensitive(drawing: Drawing): Element[] {
  const { view: { values }, text } = drawing;
  const genderChoices = [{ title: text('signup.sensitive.unsaid'), value: unsaid }, ...genders.map((code) => ({ title: genderName(text, code), value: code }))];
  const who = (name: 'genderAudience' | 'nationalityAudience') =>
    field(drawing, name, choiceInput({ id: name, label: text(`signup.field.${name}`), choices: audiences.map((one) => ({ title: text(`signup.audience.${one}`), value: one })), value: values[name] || 'nobody' }));
  return [
    ...field(drawing, 'gender', choiceInput({ id: 'gender', label: text('signup.field.gender'), choices: genderChoices, value: values.gender || unsaid })), ...who('genderAudience'),
    ...written(drawing, 'nationality', text('signup.field.nationality')), ...who('nationalityAudience'),
  ];
}

function codeOfConduct(drawing: Drawing): Element {
  const { view, text } = drawing;
  const accept = toggleInput({ id: 'codeAccepted', label: text('signup.code.accept'), value: view.values.codeAccepted, required: true, errorMessage: text('errors.codeNotAccepted') });
  return section(text('signup.code.title'), [reasons(codePoints.map((point) => text(`signup.code.point.${point}`))), ...field(drawing, 'codeAccepted', accept)]);
}
