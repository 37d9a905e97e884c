import { setTimeout as pause } from 'node:timers/promises';
import { type Board, newBoard, pageOf, wasSaved, writeNotes } from '../../domain/boards/board';
import { canNote } from '../../domain/boards/meetingNow';
import { mergeText } from '../../domain/boards/mergeText';
import { type Decision, refused } from '../../domain/decision';
import { change } from '../change';
import { boardAt } from '../collections';
import { StorageError } from '../documents';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanNotes, fitting } from './notesText';
import { openNotes, readBoard, sealNotes } from './readBoard';

export interface SaveNotes extends OwnPair {
  readonly session: number;
  /** The text that the person began to change, and what they have made of it. */
  readonly base: string;
  readonly text: string;
  /** A fresh id for each save: the same sent again changes nothing. */
  readonly save: string;
}

/** The notes as they are now, with what others have typed meanwhile. */
export interface NotesSaved {
  readonly text: string;
  readonly version: number;
}

/** More than a group can type in the time of one save. */
const attempts = 20;

/**
 * Saves what one of them has typed, together with what the others have: nobody's words are lost. Refuses `notYours`, `pairEnded`, `notFound`
 * (no such session), `textTooLong` (of both together, too), and `notNow` when the notes cannot be read any more.
 */
export const makeSaveNotes = (ports: Ports) => async ({ session, save, ...input }: SaveNotes): Promise<Outcome<NotesSaved>> => {
  const opened = await openPair(ports, input);
  if (opened.kind === 'refused') return opened;
  const { pair } = opened.value;
  if (pair.status === 'ended') return refused('pairEnded');
  if (!canNote(pair, session)) return refused('notFound');
  const [base, text] = [cleanNotes(input.base), cleanNotes(input.text)];
  if (base.kind === 'refused') return base;
  if (text.kind === 'refused') return text;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const saved = await trySave(ports, { pair: pair.id, session, base: base.value, text: text.value, by: input.actor, save });
    if (saved.kind === 'done' || saved.reason !== 'changedMeanwhile') return saved;
    await pause(Math.random() * attempt);
  }
  throw new StorageError('busy', `Lost ${attempts} races for the notes of one session`);
};

interface Attempt {
  readonly pair: string;
  readonly session: number;
  readonly base: string;
  readonly text: string;
  readonly by: string;
  readonly save: string;
}

/** Reads, merges, seals and writes; `changedMeanwhile` when somebody else wrote on the same page between, so that what was merged is old. */
async function trySave(ports: Ports, { pair, session, base, text, by, save }: Attempt): Promise<Outcome<NotesSaved>> {
  const document = await readBoard(ports, pair);
  const notes = await openNotes(ports, document?.body, session, pair);
  if (!notes) return refused('notNow');
  const seen = document && pageOf(document.body, session);
  const merged = wasSaved(seen, { by, save }) ? notes.text : mergeText({ base, mine: text, theirs: notes.text });
  if (merged === notes.text) return { kind: 'done', value: notes };
  const whole = fitting(merged);
  if (whole.kind === 'refused') return whole;
  const sealed = await sealNotes(ports, pair, merged);
  const changed = await change(ports.documents.boards, boardAt(pair), (board = newBoard(pair)): Decision<Board> => {
    const page = pageOf(board, session);
    return page?.text === seen?.text ? writeNotes(board, { session, text: sealed, by, save }, ports.clock.now()) : refused('changedMeanwhile');
  }, document);
  if (changed.kind === 'refused') return changed;
  return { kind: 'done', value: { text: merged, version: pageOf(changed.document.body, session)?.version ?? 0 } };
}
