import { z } from 'zod';
import { ownPair, read } from '../route';
import { versionOf } from '../waiting';
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
  // Every page about the pair is asked for again when this one is another: so a tab keeps one connection waiting, however much it shows.
  read({
    path: '/api/pairs/:pair/changes', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => {
      const changes = await app.viewChanges(ownPair(input, turn));
      return changes.kind === 'refused' ? changes : { kind: 'done', value: { changes: versionOf(changes.value.join()) } };
    },
  }),
];
