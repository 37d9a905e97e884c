import { agendaParts } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type AgendaView } from '../../usecases/sessions/viewAgenda';
import { act, type Action, type AdaptiveCard, card, choiceInput, type Element, facts, heading, paragraph, reasons, section } from '../kit';
import { type Reader } from '../reader';
import { namesOf, stepLine, timeText, topicWords } from './parts';

/** Means that the reader chose no theme: a choice must have a value. */
export const anyTheme = 'any';

/** How the time could be spent, what is still to be done, and a question to ask. */
export function agendaCard(agenda: AgendaView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { view, startsAt, actions, documents } = agenda;
  const title = t('sessions.title.agenda', { name: namesOf(view, reader) });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...(startsAt === undefined ? [] : [paragraph(timeText(startsAt, view.calendars, reader, 'long'), { bold: true })]),
      ...stepLine(agenda.step, t), ...topicWords(agenda.topic, t),
      facts(agendaParts.map((part) => ({ label: t('sessions.agenda.part', { part: t(`handbook.agenda.${part}`), minutes: agenda.minutes[part] }), value: t(`handbook.agendaHint.${part}`) }))),
      ...(documents.length > 0 ? [paragraph(t('sessions.agenda.leaves'), { small: true, bold: true }), reasons(documents.map((kind) => t(`pairs.document.${kind}`)))] : []),
      ...(actions.length > 0 ? [section(t('sessions.agenda.actions'), [reasons(actions.map(({ owner, text }) => t('sessions.agenda.action', { owner, text })))])] : []),
      ...question(agenda, t),
    ],
    actions: buttons(agenda, t),
  });
}

function question({ prompt, themes, theme }: AgendaView, t: Translate): Element[] {
  if (!prompt) return [];
  return [
    section(t('sessions.agenda.prompt'), [paragraph(t(`prompts.question.${prompt.code}`), { bold: true })]),
    choiceInput({ id: 'theme', label: t('sessions.input.theme'), value: theme ?? anyTheme, choices: [{ title: t('sessions.agenda.themeAny'), value: anyTheme }, ...themes.map((code) => ({ title: t(`prompts.theme.${code}`), value: code }))] }),
  ];
}

function buttons({ view, session, prompt }: AgendaView, t: Translate): Action[] {
  const data = { pair: view.pair.id, session };
  return [
    ...(prompt ? [act({ verb: 'agenda.show', title: t('sessions.button.another'), data: { ...data, place: prompt.place + 1 }, style: 'positive' })] : []),
    act({ verb: 'ideas.show', title: t('pairs.button.ideas'), data: { pair: view.pair.id }, associatedInputs: 'none' }),
    act({ verb: 'meetings.show', title: t('sessions.button.meeting'), data, associatedInputs: 'none' }),
  ];
}
