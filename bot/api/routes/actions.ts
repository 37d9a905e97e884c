import * as z from 'zod';
import { documentId, loose } from '../../verbs/inputs';
import { changed } from '../changed';
import { write } from '../route';

const ofPair = z.object({ pair: documentId });

export const actionsRoutes = [
  write({
    path: '/api/pairs/:pair/actions', audience: 'members', input: ofPair.extend({ id: documentId, text: loose, owner: loose, dueOn: loose }),
    answer: async ({ pair, id, text, owner, dueOn }, { actor, reader }, { app }) => changed(await app.addAction({ pair, actor, action: id, text, owner, dueOn, timeZone: reader.timeZone })),
  }),
  write({
    path: '/api/pairs/:pair/actions/finish', audience: 'members', input: ofPair.extend({ actions: z.array(documentId).max(100) }),
    answer: async ({ pair, actions }, { actor }, { app }) => changed(await app.finishActions({ pair, actor, actions })),
  }),
];
