import { texts } from '../../content/texts';
import { longestNote } from '../../domain/papers/note';
import { type NoteView } from '../../usecases/papers/paperView';
import { act, type AdaptiveCard, card, heading, hint, paragraph, textInput, words } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { namesOf, toJournal, whoReads } from './parts';

export interface NoteForm {
  readonly pair: string;
  readonly number: number;
  readonly with: readonly string[];
  /** The note as it is stored; absent for a new one. */
  readonly stored?: NoteView;
  /** What goes into the input when a form comes back; else what is stored. */
  readonly typed?: string | undefined;
  /** Another device has saved meanwhile: both texts are shown. */
  readonly conflict?: boolean;
}

/** A note to write or to change. */
export function noteFormCard({ pair, number, stored, typed, conflict, ...form }: NoteForm, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('papers.note.form.title');
  const both = conflict && stored?.fields ? [paragraph(t('papers.conflict.theirs'), { bold: true }), words(stored.fields.text), paragraph(t('papers.conflict.mine'), { bold: true })] : [];
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note), paragraph(t('papers.note.form.text', { name: namesOf(form.with, reader) }), { tone: 'subtle' }), ...both,
      textInput({ id: 'text', label: t('papers.note.input'), multiline: true, maxLength: longestNote, value: typed ?? stored?.fields?.text, required: true, errorMessage: t('papers.note.input.error') }),
      ...(stored ? whoReads(stored, reader) : [hint(t('papers.who.onlyYou'))]),
    ],
    actions: [
      act({ verb: 'note.save', title: t(conflict ? 'papers.button.saveMine' : 'papers.note.button.save'), data: { pair, number, from: stored?.paper.version ?? 0 }, style: 'positive' }),
      ...(stored ? [act({ verb: 'journal.read', title: t(conflict ? 'papers.button.keep' : 'common.button.cancel'), data: { pair, kind: 'note', number }, associatedInputs: 'none' })] : []),
      toJournal(t, pair),
    ],
  });
}
