import * as z from 'zod';
import { documentId } from '../../verbs/inputs';
import { drawn } from '../changed';
import { resourcesPage } from '../pages/resourcesPage';
import { ownPair, read } from '../route';

export const resourcesRoutes = [
  read({
    path: '/api/pairs/:pair/resources', audience: 'members', input: z.object({ pair: documentId }),
    answer: async (input, turn, { app }) => drawn(await app.viewIdeas(ownPair(input, turn)), (view) => resourcesPage(view, turn.reader)),
  }),
];
