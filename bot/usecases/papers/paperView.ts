import { usesGoals } from '../../domain/goals/whetherUsed';
import { isMember, nameIn, othersOf } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type LogFields } from '../../domain/papers/log';
import { type NoteFields } from '../../domain/papers/note';
import { type Paper } from '../../domain/papers/paper';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { type Ports } from '../ports';
import { logFieldsSchema, noteFieldsSchema } from './fields';
import { openPaper, sharingOf } from './paperAccess';

/** A log or a note as somebody who may read it finds it. */
export interface PaperView {
  readonly paper: Paper;
  readonly author: string;
  readonly isOwn: boolean;
  /** False for a coordinator to whom it was sent, and for an author who has left. */
  readonly isMember: boolean;
  /** The reader belongs to the pair, and it goes on: the author may change, share and send. */
  readonly isOpen: boolean;
  /** Everybody whom the author wrote this beside, also who has left. */
  readonly with: readonly string[];
  /** Whoever of them can read it while it is shared. */
  readonly readers: readonly string[];
  readonly programme: { readonly name: string; readonly contact: string };
  readonly canBeSent: boolean;
  /** What is to be done can be written down as an action. */
  readonly takesActions: boolean;
  /** When the meeting was that a log is about; when a note was made. */
  readonly at: Instant;
}

/** `fields` is absent when the pair's key was deleted: nobody can read the words any more. */
export type LogView = PaperView & { readonly fields?: LogFields };
export type NoteView = PaperView & { readonly fields?: NoteFields };

interface Setting {
  readonly pair: Pair;
  readonly programme: Programme;
  readonly reader: PersonId;
}

export function describe(paper: Paper, { pair, programme, reader }: Setting): PaperView {
  return {
    paper, author: nameIn(pair, paper.author), isOwn: paper.author === reader, isMember: isMember(pair, reader), isOpen: pair.status !== 'ended' && isMember(pair, reader),
    with: pair.members.filter(({ person }) => person !== paper.author).map(({ name }) => name), readers: othersOf(pair, paper.author).map(({ name }) => name),
    programme: { name: programme.name, contact: programme.contact.name }, canBeSent: sharingOf(paper.kind, programme) === 'coordinator', takesActions: usesGoals(programme.journey), at: momentOf(paper, pair),
  };
}

export function momentOf(paper: Paper, pair: Pair): Instant {
  const session = paper.kind === 'log' ? pair.sessions.find(({ number }) => number === paper.number) : undefined;
  return session?.startsAt ?? paper.createdAt;
}

export async function openLog(ports: Ports, view: PaperView): Promise<LogView> {
  const fields = await openPaper(ports, view.paper, logFieldsSchema);
  return fields ? { ...view, fields } : view;
}

export async function openNote(ports: Ports, view: PaperView): Promise<NoteView> {
  const fields = await openPaper(ports, view.paper, noteFieldsSchema);
  return fields ? { ...view, fields } : view;
}
