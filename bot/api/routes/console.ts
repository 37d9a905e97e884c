import * as z from 'zod';
import { drawn } from '../changed';
import { consolePage } from '../pages/consolePage';
import { read, type Route } from '../route';

export const consoleRoutes: readonly Route[] = [
  read({
    path: '/api/console', audience: 'organisers', input: z.object({}),
    answer: async (_input, { actor, reader }, { app }) => drawn(await app.viewConsole({ actor }), (view) => consolePage(view, reader)),
  }),
];
