import { texts, type Translate } from '../../content/texts';
import { type LogView } from '../../usecases/papers/paperView';
import { act, type Action, type AdaptiveCard, card, heading, hint, paragraph } from '../kit';
import { toOverview } from '../overview/parts';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { asking, backToPair, dayOf, logWords, namesOf, sharing, toJournal, whoReads } from './parts';

/** A log as its author reads it, with what can be done about it; or as somebody reads it whom the author has shown it to. */
export function logCard(view: LogView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const { paper: { number }, author, isOwn, fields } = view;
  const title = isOwn ? t('papers.log.title', { number }) : t('papers.log.titleOf', { number, name: author });
  const about = t('papers.log.about', { number, name: namesOf(view.with, reader), date: dayOf(view.at, reader) });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note), paragraph(isOwn ? about : dayOf(view.at, reader), { tone: 'subtle' }),
      ...(fields ? logWords(fields, reader) : [paragraph(t('papers.gone'))]),
      ...(isOwn ? whoReads(view, reader) : [hint(t('papers.who.reader', { name: author }))]),
    ],
    actions: isOwn ? ownActions(view, reader, t) : [wayBack(view, t)],
  });
}

function wayBack({ paper, isMember, isOpen }: LogView, t: Translate): Action {
  if (!isMember) return toOverview(paper.programme, t);
  return isOpen ? backToPair(paper.pair, t) : act({ verb: 'menu', title: t('menu.button.menu') });
}

function ownActions(view: LogView, reader: Reader, t: Translate): Action[] {
  const { paper, isOpen, fields } = view;
  const data = { pair: paper.pair, session: paper.number };
  const send = view.canBeSent && paper.sentAt === undefined
    ? [asking(t('papers.log.button.send'), t('papers.log.send.text', { programme: view.programme.name, contact: view.programme.contact }), { verb: 'log.send', title: t('papers.log.button.sendSure'), data, style: 'positive' })]
    : [];
  if (!isOpen) return [...(paper.sharedAt === undefined ? [] : sharing(view, data, reader)), ...send, toJournal(t)];
  return [
    act({ verb: 'meetings.propose', title: t('papers.log.button.plan'), data: { pair: paper.pair, ...(fields?.nextTopic && { topic: fields.nextTopic }) } }),
    ...(view.takesActions ? [act({ verb: 'actions.new', title: t('papers.log.button.action'), data })] : []),
    ...sharing(view, data, reader), ...send,
    act({ verb: 'log.edit', title: t('papers.button.edit'), data }),
    backToPair(paper.pair, t),
  ];
}
