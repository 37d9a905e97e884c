import * as z from 'zod';
import { drawn } from '../changed';
import { ownPair, read } from '../route';
import { versionOf } from '../waiting';
import { pairPage } from '../pages/pairPage';
import { documentId } from '../../verbs/inputs';

const ofPair = z.object({ pair: documentId });

export const pairRoutes = [
  read({
    path: '/api/pairs/:pair', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => drawn(await app.viewDashboard(ownPair(input, turn)), (found) => pairPage(found, turn.reader)),
  }),
  // Every page about the pair is asked for again when this one is another: so a tab keeps one connection waiting, however much it shows.
  read({
    path: '/api/pairs/:pair/changes', audience: 'members', input: ofPair, watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => drawn(await app.viewChanges(ownPair(input, turn)), (versions) => ({ changes: versionOf(versions.join()) })),
  }),
];
