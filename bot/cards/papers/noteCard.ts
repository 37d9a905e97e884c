import { texts, type Translate } from '../../content/texts';
import { type NoteView } from '../../usecases/papers/paperView';
import { act, type Action, type AdaptiveCard, card, heading, hint, paragraph, words } from '../kit';
import { sourceParts } from '../fromMessages/sourceButton';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { asking, backToPair, dayOf, namesOf, sharing, toJournal, whoReads } from './parts';

/** A note as its author reads it, or one of the others it was shared with. */
export function noteCard(view: NoteView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const { author, isOwn, fields } = view;
  const date = dayOf(view.at, reader);
  const title = isOwn ? t('papers.note.title', { date }) : t('papers.note.titleOf', { date, name: author });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note),
      ...(isOwn ? [paragraph(t('papers.note.form.text', { name: namesOf(view.with, reader) }), { tone: 'subtle' })] : []),
      fields ? words(fields.text) : paragraph(t('papers.gone')),
      // The way back is the author's own, also where the words are shared: it leads into chats of theirs.
      ...(isOwn ? sourceParts(fields?.source, reader) : []),
      ...(isOwn ? whoReads(view, reader) : [hint(t('papers.who.reader', { name: author }))]),
    ],
    actions: isOwn ? ownActions(view, reader, t) : [view.isOpen ? backToPair(view.paper.pair, t) : act({ verb: 'menu', title: t('menu.button.menu') })],
  });
}

function ownActions(view: NoteView, reader: Reader, t: Translate): Action[] {
  const { paper: { pair, number, sharedAt }, isOpen } = view;
  const data = { pair, number };
  return [
    ...(isOpen ? [act({ verb: 'note.edit', title: t('papers.button.edit'), data })] : []),
    ...(isOpen || sharedAt !== undefined ? sharing(view, data, reader) : []),
    asking(t('papers.note.button.remove'), t('papers.note.remove.text'), { verb: 'note.remove', title: t('papers.note.button.removeSure'), data, style: 'destructive' }),
    ...(isOpen ? [act({ verb: 'note.new', title: t('papers.note.button.new'), data: { pair } })] : []),
    toJournal(t, pair),
  ];
}
