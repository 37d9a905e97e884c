import { z } from 'zod';
import { ownPair, read } from '../route';
import { pairPage } from '../pages/pairPage';
import { documentId } from '../../verbs/inputs';

const ofPair = z.object({ pair: documentId });

export const pairRoutes = [
  read({
    path: '/api/pairs/:pair', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => {
      const found = await app.viewDashboard(ownPair(input, turn));
      return found.kind === 'refused' ? found : { kind: 'done', value: pairPage(found.value, turn.reader) };
    },
  }),
];
