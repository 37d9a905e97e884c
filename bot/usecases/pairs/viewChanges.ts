import { boardAt, pairAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { openPair, type OwnPair } from './pairAccess';

/** More papers than a pair writes in years; what is beyond is seen when the page is opened anew. */
const mostPapers = 500;

/** A text that is another one after every change in a pair, whichever of its documents it was; it says nothing about what changed. Refuses `notYours`. */
export const makeViewChanges = (ports: Ports) => async (own: OwnPair): Promise<Outcome<readonly string[]>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pairs, boards, papers } = ports.documents;
  const [pair, board, written] = await Promise.all([readAt(pairs, pairAt(own.pair)), readAt(boards, boardAt(own.pair)), papers.query({ partition: own.pair, limit: mostPapers })]);
  return { kind: 'done', value: [pair, board, ...written.documents].map((document) => document?.etag ?? '') };
};
