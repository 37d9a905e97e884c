import { refused } from '../../domain/decision';
import { type NoteFields } from '../../domain/papers/note';
import { type Source } from '../../domain/papers/source';
import { paperAt } from '../collections';
import { readAt, StorageError } from '../documents';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { noteFieldsSchema, readNoteFields } from './fields';
import { openPaper, ownPapers, savePaperIn } from './paperAccess';
import { describe, type NoteView } from './paperView';
import { unsharePaper } from './sharing';

/** A form for a new note: it carries the number, so that the same form sent twice makes one note. */
export interface NewNote extends PairContext {
  readonly number: number;
}

export const makeStartNote = (ports: Ports) => async (own: OwnPair): Promise<Outcome<NewNote>> => {
  const opened = await openForNotes(ports, own);
  if (opened.kind === 'refused') return opened;
  const numbers = (await ownPapers(ports, own.actor, [own.pair])).filter(({ kind }) => kind === 'note').map(({ number }) => number);
  return { kind: 'done', value: { ...opened.value, number: Math.max(0, ...numbers) + 1 } };
};

/** More devices than anybody writes notes on at once. */
const mostTries = 20;

export interface SaveNote extends OwnPair {
  readonly number: number;
  /** The version that the form was drawn from; 0 for a new note. */
  readonly from: number;
  readonly text: string;
  /** The message that a new note was made from. */
  readonly source?: Source | undefined;
}

/**
 * Saves a note, a draft until it is shared. A new one whose number another device has taken meanwhile gets the next; one that is changed keeps
 * the message that it was made from. Refuses `notYours`, `pairEnded`, `changedMeanwhile`, and what is wrong with the text.
 */
export const makeSaveNote = (ports: Ports) => async ({ from, text, source: made, ...own }: SaveNote): Promise<Outcome<NoteView>> => {
  const opened = await openForNotes(ports, own);
  if (opened.kind === 'refused') return opened;
  const read = readNoteFields(text);
  if (read.kind === 'refused') return read;
  const source = from === 0 ? made : await sourceOf(ports, own);
  const fields: NoteFields = { ...read.value, ...(source && { source }) };
  const { pair, programme } = opened.value;
  const lastTry = own.number + (from === 0 ? mostTries : 0);
  for (let number = own.number; number <= lastTry; number += 1) {
    const saved = await savePaperIn(ports, opened.value, { ...own, number, kind: 'note', from, fields: { ...fields } });
    if (saved.kind === 'done') return { kind: 'done', value: { ...describe(saved.value, { pair, programme, reader: own.actor }), fields } };
    if (saved.reason !== 'changedMeanwhile') return saved;
  }
  return refused('changedMeanwhile');
};

/** Who saves from an older version than this is refused anyway. */
async function sourceOf(ports: Ports, { pair, actor, number }: OwnPair & { readonly number: number }): Promise<Source | undefined> {
  const stored = await readAt(ports.documents.papers, paperAt(pair, 'note', actor, number));
  return stored && (await openPaper(ports, stored.body, noteFieldsSchema))?.source;
}

/** Deletes the actor's own note for good; authors may at any time. Whoever it was shared with is shown that it is gone. Refuses `notYours`. */
export const makeRemoveNote = (ports: Ports) => async (own: OwnPair & { readonly number: number }): Promise<Outcome<undefined>> => {
  const { papers } = ports.documents;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const note = await readAt(papers, paperAt(own.pair, 'note', own.actor, own.number));
    if (!note) {
      const opened = await openPair(ports, own);
      return opened.kind === 'refused' ? opened : gone;
    }
    if (note.body.sharedAt !== undefined) await unsharePaper(ports, { ...own, kind: 'note' });
    else if ((await papers.remove(note)).kind === 'removed') return gone;
  }
  throw new StorageError('busy', `Lost ${mostTries} races for one document in ${papers.name}`);
};

const gone = { kind: 'done', value: undefined } as const;

async function openForNotes(ports: Ports, own: OwnPair): Promise<Outcome<PairContext>> {
  const opened = await openPair(ports, own);
  return opened.kind === 'done' && opened.value.pair.status === 'ended' ? refused('pairEnded') : opened;
}
