import { z } from 'zod';
import { documentId } from '../../verbs/inputs';
import { ownPair, read, type Route } from '../route';

/** The picture of somebody in one's own pair, as the address of an image. */
export const peopleRoutes: readonly Route[] = [
  read({
    path: '/api/pairs/:pair/photos/:person', audience: 'members', input: z.object({ pair: documentId, person: documentId }),
    answer: async ({ pair, person }, turn, { app, token }) => {
      const found = await app.viewPhoto({ ...ownPair({ pair }, turn), person, token });
      if (found.kind === 'refused') return found;
      const { photo } = found.value;
      return { kind: 'done', value: photo ? { image: `data:${photo.type};base64,${photo.base64}` } : {} };
    },
  }),
];
