import * as z from 'zod';
import { journalCard } from '../cards/papers/journalCard';
import { noteCard } from '../cards/papers/noteCard';
import { noteFormCard } from '../cards/papers/noteFormCard';
import { namesOf } from '../cards/papers/parts';
import { texts, type TextKey } from '../content/texts';
import { type UseCases } from '../usecases';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { countFromOne, documentId, loose, versionFrom } from './inputs';
import { whichPair } from './whichPair';

const ofNote = z.object({ pair: documentId, number: countFromOne });
type OfNote = z.infer<typeof ofNote>;
const savedNote = ofNote.extend({ from: versionFrom, text: loose });

export const noteVerbs: readonly Verb[] = [
  verb('note.new', z.object({ pair: documentId.optional() }), (input, turn, app) => whichPair(input.pair, 'note.new', turn, app, (pair) => start(pair, undefined, turn, app))),
  verb('note.edit', ofNote, async (input, turn, app) => {
    const stored = await app.viewNote({ ...input, author: turn.actor, reader: turn.actor });
    return stored.kind === 'refused' ? refuse(stored.reason) : show(noteFormCard({ ...input, with: stored.value.with, stored: stored.value }, turn.reader));
  }),
  verb('note.save', savedNote, save),
  verb('note.share', ofNote, async (input, turn, app) => after(await app.shareNote({ ...input, actor: turn.actor }), input, 'papers.share.done', turn, app)),
  verb('note.unshare', ofNote, async (input, turn, app) => after(await app.unshareNote({ ...input, actor: turn.actor }), input, 'papers.unshare.done', turn, app)),
  verb('note.read', ofNote.extend({ author: documentId }), async (input, turn, app) => {
    const note = await app.viewNote({ ...input, reader: turn.actor });
    return note.kind === 'refused' ? refuse(note.reason) : show(noteCard(note.value, turn.reader));
  }),
  verb('note.remove', ofNote, async (input, { actor, reader }, app) => {
    const removed = await app.removeNote({ ...input, actor });
    if (removed.kind === 'refused') return refuse(removed.reason);
    const journal = await app.readJournal({ person: actor, page: 1 });
    return journal.kind === 'refused' ? refuse(journal.reason) : show(journalCard(journal.value, reader, texts(reader.language)('papers.note.removed')));
  }),
];

async function start(pair: string, back: { readonly typed: string; readonly note: string } | undefined, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const fresh = await app.startNote({ pair, actor });
  if (fresh.kind === 'refused') return refuse(fresh.reason);
  const { number, others } = fresh.value;
  return show(noteFormCard({ pair, number, with: others.map(({ name }) => name), typed: back?.typed }, reader, back?.note));
}

async function save({ pair, number, from, text }: z.infer<typeof savedNote>, turn: Turn, app: UseCases): Promise<Answer> {
  const { actor, reader } = turn;
  const t = texts(reader.language);
  const saved = await app.saveNote({ pair, number, from, text, actor });
  if (saved.kind === 'done') return show(noteCard(saved.value, reader, t('papers.note.saved')));
  const note = t(`errors.${saved.reason}`);
  const stored = from === 0 ? undefined : await app.viewNote({ pair, author: actor, number, reader: actor });
  // Whatever the reason, the words come back in the form; those of a note that was deleted meanwhile in that of a new one.
  if (stored?.kind === 'done') return show(noteFormCard({ pair, number, with: stored.value.with, stored: stored.value, typed: text, conflict: saved.reason === 'changedMeanwhile' }, reader, note));
  return saved.reason === 'notYours' ? refuse('notYours') : start(pair, { typed: text, note }, turn, app);
}

/** The note as it stands after a tap, with a sentence about what became of it. */
async function after(outcome: Outcome<unknown>, input: OfNote, done: TextKey, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const note = await app.viewNote({ ...input, author: actor, reader: actor });
  if (note.kind === 'refused') return refuse(outcome.kind === 'refused' ? outcome.reason : note.reason);
  const t = texts(reader.language);
  return show(noteCard(note.value, reader, outcome.kind === 'refused' ? t(`errors.${outcome.reason}`) : t(done, { name: namesOf(note.value.readers, reader) })));
}
