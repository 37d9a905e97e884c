import * as z from 'zod';
import { exportCard } from '../cards/papers/exportCard';
import { journalCard } from '../cards/papers/journalCard';
import { logCard } from '../cards/papers/logCard';
import { noteCard } from '../cards/papers/noteCard';
import { sharedListCard } from '../cards/papers/sharedCards';
import { type UseCases } from '../usecases';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { countFromOne, documentId, loose } from './inputs';

const ofPage = z.object({ pair: documentId.optional(), page: countFromOne.default(1) });

export const journalVerbs: readonly Verb[] = [
  verb('journal.show', ofPage, (input, turn, app) => journal(input, turn, app)),
  // Typed words come from the input, those of the next page from its button.
  verb('journal.search', ofPage.extend({ sought: loose, words: loose }), ({ sought, words, ...input }, turn, app) => journal({ ...input, search: (sought || words).trim() || undefined }, turn, app)),
  verb('journal.read', z.object({ pair: documentId, kind: z.enum(['log', 'note']), number: countFromOne }), ({ kind, ...input }, turn, app) => (kind === 'log' ? ownLog(input, turn, app) : ownNote(input, turn, app))),
  verb('journal.shared', ofPage.extend({ pair: documentId }), async (input, turn, app) => {
    const list = await app.listShared({ ...input, actor: turn.actor });
    return list.kind === 'refused' ? refuse(list.reason) : show(sharedListCard(list.value, turn.reader));
  }),
  verb('journal.export', z.object({}), async (_input, turn, app) => show(exportCard(app.linkJournal(turn.actor), turn.reader))),
];

async function journal(input: z.infer<typeof ofPage> & { readonly search?: string | undefined }, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const page = await app.readJournal({ ...input, person: actor });
  return page.kind === 'refused' ? refuse(page.reason) : show(journalCard(page.value, reader));
}

type OfPaper = { readonly pair: string; readonly number: number };

async function ownLog(input: OfPaper, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const log = await app.viewLog({ ...input, author: actor, reader: actor });
  return log.kind === 'refused' ? refuse(log.reason) : show(logCard(log.value, reader));
}

async function ownNote(input: OfPaper, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const note = await app.viewNote({ ...input, author: actor, reader: actor });
  return note.kind === 'refused' ? refuse(note.reason) : show(noteCard(note.value, reader));
}
