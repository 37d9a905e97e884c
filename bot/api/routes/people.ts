import * as z from 'zod';
import { documentId } from '../../verbs/inputs';
import { drawn } from '../changed';
import { ownPair, read, type Route } from '../route';

/** The picture of somebody in one's own pair, as the address of an image. */
export const peopleRoutes: readonly Route[] = [
  read({
    path: '/api/pairs/:pair/photos/:person', audience: 'members', input: z.object({ pair: documentId, person: documentId }),
    answer: async ({ pair, person }, turn, { app, token }) =>
      drawn(await app.viewPhoto({ ...ownPair({ pair }, turn), person, token }), ({ photo }) => (photo ? { image: `data:${photo.type};base64,${photo.base64}` } : {})),
  }),
];
