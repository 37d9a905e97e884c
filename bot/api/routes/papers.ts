import * as z from 'zod';
import { namesOf } from '../../cards/papers/parts';
import { texts, type TextKey } from '../../content/texts';
import { type PaperDeed, type PaperDone, type PaperKind } from '../../contracts/papersPage';
import { refused } from '../../domain/decision';
import { type OwnPair } from '../../usecases/pairs/pairAccess';
import { type Outcome } from '../../usecases/requests/outcome';
import { countFromOne, documentId, loose, versionFrom } from '../../verbs/inputs';
import { type Turn } from '../../verbs/verb';
import { logFormPage } from '../pages/logFormPage';
import { logPage, notePage } from '../pages/paperPage';
import { papersPage } from '../pages/papersPage';
import { drawn } from '../changed';
import { type ApiParts, type Answered, ownPair, read, write } from '../route';

const ofPair = z.object({ pair: documentId });
const ofSession = ofPair.extend({ session: countFromOne });
const ofNote = ofPair.extend({ number: countFromOne });
const ofPaper = ofNote.extend({ kind: z.enum(['log', 'note']) });
const ofDeed = z.discriminatedUnion('kind', [
  ofNote.extend({ kind: z.literal('log'), deed: z.enum(['share', 'unshare', 'send']) }),
  ofNote.extend({ kind: z.literal('note'), deed: z.enum(['share', 'unshare', 'remove']) }),
]);
const typedLog = ofSession.extend({ from: versionFrom, issues: loose, objectives: loose, followUp: loose, takeAways: loose, nextOn: loose, nextTopic: loose });

const done = (key: TextKey, { reader }: Turn, name = ''): { readonly kind: 'done'; readonly value: PaperDone } => ({ kind: 'done', value: { sentence: texts(reader.language)(key, { name }) } });

export const papersRoutes = [
  read({
    path: '/api/pairs/:pair/papers', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => drawn(await app.viewPapers(ownPair(input, turn)), (view) => papersPage(view, turn.reader)),
  }),
  read({
    // The reader's own, unless another author is named.
    path: '/api/pairs/:pair/papers/:kind/:number', audience: 'members', input: ofPaper.extend({ author: documentId.optional() }),
    answer: async ({ pair, kind, number, author }, { actor, reader }, { app }) => {
      const ref = { pair, number, author: author ?? actor, reader: actor };
      return kind === 'log' ? drawn(await app.viewLog(ref), (log) => logPage(log, reader)) : drawn(await app.viewNote(ref), (note) => notePage(note, reader));
    },
  }),
  write({ path: '/api/pairs/:pair/papers/:kind/:number/:deed', audience: 'members', input: ofDeed, answer: doDeed }),
  write({
    path: '/api/pairs/:pair/notes/:number', audience: 'members', input: ofNote.extend({ from: versionFrom, text: loose }),
    answer: async (input, turn, { app }) => {
      const saved = await app.saveNote({ ...input, actor: turn.actor });
      return saved.kind === 'refused' ? saved : done('papers.note.saved', turn);
    },
  }),
  read({
    path: '/api/pairs/:pair/log/:session', audience: 'members', input: ofSession,
    answer: async (input, turn, { app }) => {
      const page = await app.showLog({ ...input, actor: turn.actor });
      if (page.kind === 'refused') return page;
      const { session } = page.value;
      return session ? { kind: 'done', value: logFormPage(page.value, session, turn.reader) } : refused('notFound');
    },
  }),
  write({
    path: '/api/pairs/:pair/log/:session', audience: 'members', input: typedLog,
    answer: async ({ pair, session, from, ...typed }, turn, { app }) => {
      const saved = await app.saveLog({ pair, session, from, typed, actor: turn.actor });
      return saved.kind === 'refused' ? saved : done('papers.log.saved', turn);
    },
  }),
];

const said = { share: 'papers.share.done', unshare: 'papers.unshare.done', send: 'papers.log.sent', remove: 'papers.note.removed' } as const satisfies Record<PaperDeed, TextKey>;

/** Shares, takes back, sends or deletes one's own. */
async function doDeed({ deed, ...input }: z.infer<typeof ofDeed>, turn: Turn, { app }: ApiParts): Promise<Answered> {
  const { pair, number, kind } = input;
  const outcome = await deedOf({ deed, kind }, app)({ pair, number, actor: turn.actor });
  if (outcome.kind === 'refused') return outcome;
  if (deed === 'send' || deed === 'remove') return done(said[deed], turn);
  const ref = { pair, number, author: turn.actor, reader: turn.actor };
  const view = await (kind === 'log' ? app.viewLog(ref) : app.viewNote(ref));
  return done(said[deed], turn, view.kind === 'done' ? namesOf(view.value.readers, turn.reader) : '');
}

function deedOf({ deed, kind }: { readonly deed: PaperDeed; readonly kind: PaperKind }, app: ApiParts['app']): (own: OwnPair & { readonly number: number }) => Promise<Outcome<unknown>> {
  switch (deed) {
    case 'share':
      return kind === 'log' ? app.shareLog : app.shareNote;
    case 'unshare':
      return kind === 'log' ? app.unshareLog : app.unshareNote;
    case 'send':
      return app.sendLog;
    case 'remove':
      return app.removeNote;
  }
}
