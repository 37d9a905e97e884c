import * as z from 'zod';
import { countFromOne, documentId, loose } from '../../verbs/inputs';
import { readMoment } from '../../usecases/sessions/readTimes';
import { changed } from '../changed';
import { write } from '../route';

export const sessionsRoutes = [
  write({
    path: '/api/pairs/:pair/sessions/:session/choose', audience: 'members', input: z.object({ pair: documentId, session: countFromOne, at: loose.transform(readMoment).pipe(z.number()) }),
    answer: async ({ pair, session, at }, { actor }, { app }) => changed(await app.chooseTime({ pair, session, actor, times: [at] })),
  }),
];
