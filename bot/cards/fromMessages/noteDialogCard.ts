import { texts } from '../../content/texts';
import { longestNote } from '../../domain/papers/note';
import { type AdaptiveCard, card, hint, submit, textInput } from '../kit';
import { type Reader } from '../reader';
import { aboutLine, carried, type FromMessage, head } from './parts';

export interface NoteDialog extends FromMessage {
  /** The number that the note gets in each pair: the same form sent twice makes one note. */
  readonly numbers: string;
}

/** A message on its way into the author's own notes. */
export function noteDialogCard(form: NoteDialog, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return card({
    language: reader.language, fallbackText: t('fromMessages.note.title'),
    body: [
      ...head(form, reader), ...aboutLine(form.about, t('fromMessages.note.cut'), t),
      textInput({ id: 'text', label: t('papers.note.input'), multiline: true, maxLength: longestNote, value: form.text, required: true, errorMessage: t('papers.note.input.error') }),
      hint(t('papers.who.onlyYou')),
    ],
    actions: [submit({ title: t('papers.note.button.save'), style: 'positive', data: { ...carried(form), numbers: form.numbers } })],
  });
}
