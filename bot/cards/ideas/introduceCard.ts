import { buttonName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { longestEmail, longestName } from '../../usecases/ideas/byHand';
import { longestNote } from '../../usecases/ideas/introduce';
import { type IntroductionForm, longestSearch } from '../../usecases/ideas/startIntroduction';
import { act, type AdaptiveCard, card, choiceInput, type Element, heading, hint, paragraph, row, textInput } from '../kit';
import { type Reader } from '../reader';
import { backToIdeas, clipped } from './parts';

/** What stands in the inputs, as typed. */
export interface TypedIntroduction {
  /** Of the form; a form that comes back keeps it. */
  readonly id: string;
  readonly colleague: string;
  readonly name: string;
  readonly email: string;
  readonly note: string;
}

interface Shown {
  readonly typed: TypedIntroduction;
  /** Why it was not sent. */
  readonly problem?: string | undefined;
}

/** A name, a post and a place each: more is read on the mentor's own page. */
const longestChoice = 120;

/** Suggesting a mentor of the programme: the best fits, or those of a name. */
export function introduceMentorCard(form: IntroductionForm, { typed, problem }: Shown, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const data = { pair: form.pair.id, introduction: typed.id };
  const found = form.colleagues.length > 0;
  const choices = form.colleagues.map(({ person, name, title, dutyStation }) => ({ value: person, title: clipped([name, title, dutyStation].filter((part) => part !== '').join(' · '), longestChoice) }));
  const title = titleOf(form, t);
  return card({
    language,
    fallbackText: title,
    body: [
      ...opening(form, title, problem, t('ideas.introduce.text'), t),
      textInput({ id: 'search', label: t('ideas.input.search'), value: form.search, maxLength: longestSearch }),
      row([act({ verb: 'introduce.show', title: t('ideas.button.search'), data })]),
      ...(found ? [choiceInput({ id: 'colleague', label: t('ideas.input.colleague'), choices, value: choices.some(({ value }) => value === typed.colleague) ? typed.colleague : undefined, searchable: true })] : [paragraph(form.search === '' ? t('ideas.introduce.nobody') : t('ideas.introduce.notFound', { search: form.search }))]),
      ...noteInput(typed, t('ideas.hint.mentor', { name: form.whom.name }), t),
    ],
    actions: [
      ...(found ? [act({ verb: 'introduce.send', title: t('ideas.button.send'), data, style: 'positive' })] : []),
      act({ verb: 'introduce.other', title: t('ideas.button.other'), data }),
      backToIdeas(form.pair.id, t),
    ],
  });
}

/** Suggesting anybody else, by name and address. */
export function introduceOtherCard(form: IntroductionForm, { typed, problem }: Shown, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const data = { pair: form.pair.id, introduction: typed.id };
  const title = titleOf(form, t);
  return card({
    language,
    fallbackText: title,
    body: [
      ...opening(form, title, problem, t('ideas.introduce.other'), t),
      textInput({ id: 'name', label: t('ideas.input.name'), value: typed.name, maxLength: longestName, required: true, errorMessage: t('ideas.input.name.error') }),
      textInput({ id: 'email', label: t('ideas.input.email'), value: typed.email, maxLength: longestEmail, required: true, errorMessage: t('errors.badEmail') }),
      ...noteInput(typed, t('ideas.hint.other', { name: form.whom.name }), t),
    ],
    actions: [
      act({ verb: 'introduce.sendOther', title: buttonName(t, 'send'), data, style: 'positive' }),
      act({ verb: 'introduce.show', title: t('ideas.button.mentors'), data, associatedInputs: 'none' }),
      backToIdeas(form.pair.id, t),
    ],
  });
}

const titleOf = ({ others, whom }: IntroductionForm, t: Translate): string => (others.length > 1 ? t('ideas.introduce.title.group') : t('ideas.introduce.title', { name: whom.name }));

/** In a group somebody is suggested to one of them; of two it is clear. */
function whomInput({ others, whom }: IntroductionForm, t: Translate): Element[] {
  if (others.length < 2) return [];
  const choices = others.map(({ person, name }) => ({ value: person, title: clipped(name, longestChoice) }));
  return [choiceInput({ id: 'whom', label: t('ideas.input.whom'), choices, value: whom.person, required: true, errorMessage: t('errors.nothingChosen') })];
}

const noteInput = ({ note }: TypedIntroduction, who: string, t: Translate): Element[] => [textInput({ id: 'note', label: t('ideas.input.note'), value: note, multiline: true, maxLength: longestNote }), hint(who)];

/** What both forms begin with: what is wrong, if anything, what this is, and in a group for whom. */
const opening = (form: IntroductionForm, title: string, problem: string | undefined, text: string, t: Translate): Element[] => [
  heading(title), ...(problem === undefined ? [] : [paragraph(problem, { tone: 'warning' })]), paragraph(text), ...whomInput(form, t),
];
