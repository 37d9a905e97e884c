import { type Pair } from '../../domain/pairs/pair';
import { type LogFields } from '../../domain/papers/log';
import { type NoteFields } from '../../domain/papers/note';
import { type Paper } from '../../domain/papers/paper';
import { type PersonId } from '../../domain/people/person';
import { type Instant } from '../../domain/time';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { allOf, type Sought } from '../pages';
import { type Ports } from '../ports';
import { logFieldsSchema, noteFieldsSchema } from './fields';
import { openPaper } from './paperAccess';
import { momentOf } from './paperView';

/** A log or a note in its author's journal. `fields` is absent when the pair's key was deleted. */
export type JournalEntry = EntryAbout & ({ readonly kind: 'log'; readonly fields?: LogFields } | { readonly kind: 'note'; readonly fields?: NoteFields });

interface EntryAbout {
  readonly pair: string;
  /** A log: the session's number. */
  readonly number: number;
  /** Whom the author was in this pair with, by name. */
  readonly with: readonly string[];
  readonly programme: string;
  /** When the meeting was, or when the note was made. */
  readonly at: Instant;
  readonly changedAt: Instant;
  readonly sharedAt?: Instant;
  readonly sentAt?: Instant;
}

/** A paper with the pair it belongs to, still sealed. */
export interface FoundPaper {
  readonly paper: Paper;
  readonly pair: Pair | undefined;
}

/** Everything that a person has written for themselves, opened: logs and notes of all their pairs, also of those that have ended. Newest first. */
export const makeExportJournal = (ports: Ports) => (person: PersonId): Promise<JournalEntry[]> => exportJournal(ports, person);

export async function exportJournal(ports: Ports, person: PersonId): Promise<JournalEntry[]> {
  const found = await journalOf(ports, person);
  return Promise.all(found.map((one) => openEntry(ports, one)));
}

/** The sealed papers of a journal, newest first. Someone's years fit in a few pages: only what is shown is opened. */
export async function journalOf(ports: Ports, person: PersonId, only?: string): Promise<FoundPaper[]> {
  const written: Sought = { where: [{ field: 'author', is: 'equal', value: person }], orderBy: { field: 'changedAt', direction: 'descending' }, ...(only !== undefined && { partition: only }) };
  const papers = (await allOf(ports.documents.papers, written, { size: 100 })).filter(({ kind }) => kind === 'log' || kind === 'note');
  const pairs = new Map(await Promise.all([...new Set(papers.map(({ pair }) => pair))].map(async (id) => [id, (await readAt(ports.documents.pairs, pairAt(id)))?.body] as const)));
  return papers.map((paper) => ({ paper, pair: pairs.get(paper.pair) })).sort((one, other) => atOf(other) - atOf(one) || other.paper.createdAt - one.paper.createdAt);
}

const atOf = ({ paper, pair }: FoundPaper): Instant => (pair ? momentOf(paper, pair) : paper.createdAt);

export async function openEntry(ports: Ports, found: FoundPaper): Promise<JournalEntry> {
  const { paper, pair } = found;
  const programme = await ports.programmes.find(paper.programme);
  const about: EntryAbout = {
    pair: paper.pair, number: paper.number, with: (pair?.members ?? []).filter(({ person }) => person !== paper.author).map(({ name }) => name),
    programme: programme?.name ?? '', at: atOf(found), changedAt: paper.changedAt,
    ...(paper.sharedAt !== undefined && { sharedAt: paper.sharedAt }), ...(paper.sentAt !== undefined && { sentAt: paper.sentAt }),
  };
  if (paper.kind === 'log') {
    const fields = await openPaper(ports, paper, logFieldsSchema);
    return { ...about, kind: 'log', ...(fields && { fields }) };
  }
  const fields = await openPaper(ports, paper, noteFieldsSchema);
  return { ...about, kind: 'note', ...(fields && { fields }) };
}
