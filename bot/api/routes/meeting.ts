import * as z from 'zod';
import { type ClockPage } from '../../contracts/meetingPage';
import { longestNotes } from '../../domain/boards/board';
import { countFromOne, documentId, loose } from '../../verbs/inputs';
import { changed, drawn } from '../changed';
import { meetingPage, promptPage } from '../pages/meetingPage';
import { ownPair, read, write } from '../route';

const ofPair = z.object({ pair: documentId });
const ofSession = ofPair.extend({ session: countFromOne });
/** What is far too long is no text of ours; what is a little too long is answered with a sentence. */
const notes = z.string().max(longestNotes * 8);

export const meetingRoutes = [
  read({
    path: '/api/pairs/:pair/meeting', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => drawn(await app.viewBoard(ownPair(input, turn)), (board) => meetingPage(board, turn.reader)),
  }),
  read({
    path: '/api/pairs/:pair/meeting/:session/prompt', audience: 'members', input: ofSession.extend({ place: z.coerce.number().int().min(0).max(10_000).default(0), theme: loose }),
    answer: async (input, { actor, reader }, { app }) => drawn(await app.viewAgenda({ ...input, actor }), (agenda) => promptPage(agenda, reader)),
  }),
  write({
    path: '/api/pairs/:pair/meeting/:session/notes', audience: 'members', input: ofSession.extend({ base: notes, text: notes, save: documentId }),
    answer: async (input, { actor }, { app }) => app.saveNotes({ ...input, actor }),
  }),
  write({
    path: '/api/pairs/:pair/meeting/:session/timer', audience: 'members', input: ofSession.extend({ part: z.enum(['checkIn', 'urgent', 'topic']).optional() }),
    answer: async ({ part, ...input }, { actor }, { app }) => changed(await app.runTimer({ ...input, actor, ...(part && { part }) })),
  }),
  write({
    path: '/api/pairs/:pair/meeting/:session/outcome', audience: 'members', input: ofSession.extend({ met: z.boolean() }),
    answer: async ({ met, ...input }, { actor }, { app }) => changed(await (met ? app.holdSession : app.missSession)({ ...input, actor })),
  }),
  read({ path: '/api/clock', audience: 'self', input: z.object({}), answer: async (_input, { reader }) => ({ kind: 'done', value: { now: reader.now } satisfies ClockPage }) }),
];
