import { genderName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { genders } from '../../domain/people/person';
import { type Known, type PreferencesView } from '../../usecases/runs/preferences';
import { act, type Action, type ActionData, type AdaptiveCard, card, choiceInput, type Element, heading, hint, paragraph, row, section, textInput } from '../kit';
import { type Reader } from '../reader';

const longestSought = 100;

/** Whom somebody would like to be matched with, and whom not; read by them and the matching alone. */
export function preferencesCard(view: PreferencesView, { language }: Reader, problem?: string): AdaptiveCard {
  const t = texts(language);
  const title = t(`runs.preferences.title.${view.others === view.role ? 'peers' : view.others}`, { programme: view.programme.name });
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title), paragraph(t('runs.preferences.privacy')), ...(problem ? [paragraph(problem, { tone: 'warning' })] : []),
      ...found(view, t), section(t('runs.preferences.wishes'), wishes(view, t)), section(t('runs.preferences.avoids'), avoids(view, t)),
      textInput({ id: 'sought', label: t('runs.preferences.search'), maxLength: longestSought }), ...genderChoice(view, t),
    ],
    actions: [act({ verb: 'preferences.search', title: t('runs.preferences.button.search'), data: own(view), style: 'positive' }), ...saving(view, t), act({ verb: 'profile.show', title: t('menu.button.profile'), data: own(view), associatedInputs: 'none' })],
  });
}

const own = ({ programme, role }: PreferencesView): ActionData => ({ programme: programme.id, role });
const nameOf = ({ name }: Known, t: Translate): string => name || t('runs.preferences.gone');
const about = ({ title, dutyStation }: Known): string => [title, dutyStation].filter((part) => part !== '').join(' · ');

/** Buttons of one name stand on the card several times: the tooltip says whom each means. */
function button(verb: string, title: string, person: Known, view: PreferencesView, t: Translate): Action {
  return act({ verb, title, data: { ...own(view), whom: person.person }, tooltip: t('common.button.whose', { button: title, name: nameOf(person, t) }), associatedInputs: 'none' });
}

function found(view: PreferencesView, t: Translate): Element[] {
  if (!view.found) return [];
  const { sought, people } = view.found;
  if (people.length === 0) return [paragraph(t('runs.preferences.found.none', { sought, programme: view.programme.name }), { tone: 'warning' })];
  return [section(t('runs.preferences.found'), people.flatMap((person) => [
    paragraph(nameOf(person, t), { bold: true }), ...(about(person) ? [hint(about(person))] : []),
    row([button('preferences.wish', t('runs.preferences.button.wish'), person, view, t), button('preferences.avoid', t('runs.preferences.button.avoid'), person, view, t)]),
  ]))];
}

function wishes(view: PreferencesView, t: Translate): Element[] {
  if (view.wishes.length === 0) return [paragraph(t('runs.preferences.wishes.none'), { tone: 'subtle' })];
  return view.wishes.flatMap((person, place) => [
    paragraph(t('runs.preferences.rank', { rank: place + 1, name: nameOf(person, t) })),
    row([...(place > 0 ? [button('preferences.raise', t('runs.preferences.button.raise'), person, view, t)] : []), button('preferences.forget', t('runs.preferences.button.forget'), person, view, t)]),
  ]);
}

/** Up to twenty: ticked and taken off together. */
function avoids(view: PreferencesView, t: Translate): Element[] {
  if (view.avoids.length === 0) return [paragraph(t('runs.preferences.avoids.none'), { tone: 'subtle' })];
  return [choiceInput({ id: 'released', label: t('runs.preferences.release'), multiple: true, choices: view.avoids.map((person) => ({ title: nameOf(person, t), value: person.person })) })];
}

function genderChoice(view: PreferencesView, t: Translate): Element[] {
  if (!view.asksGender) return [];
  const choices = [{ title: t('runs.preferences.gender.any'), value: 'any' }, ...genders.map((gender) => ({ title: genderName(t, gender), value: gender }))];
  return [choiceInput({ id: 'gender', label: t(`runs.preferences.gender.${view.others}`), choices, value: view.gender ?? 'any' })];
}

const saving = (view: PreferencesView, t: Translate): Action[] => [
  ...(view.avoids.length > 0 ? [act({ verb: 'preferences.release', title: t('runs.preferences.button.release'), data: own(view) })] : []),
  ...(view.asksGender ? [act({ verb: 'preferences.gender', title: t('runs.preferences.button.gender'), data: own(view) })] : []),
];
