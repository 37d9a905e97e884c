import { boardAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type OwnPair, versionOfPair } from './pairAccess';

/** More papers than a pair writes in years; what is beyond is seen when the page is opened anew. */
const mostPapers = 500;

/** Texts of which one is another after every change in a pair, whichever of its documents it was; they say nothing about what changed. Refuses `notYours`. */
export const makeViewChanges = (ports: Ports) => async (own: OwnPair): Promise<Outcome<readonly string[]>> => {
  const version = await versionOfPair(ports, own);
  if (version.kind === 'refused') return version;
  const { boards, papers } = ports.documents;
  const [board, written] = await Promise.all([readAt(boards, boardAt(own.pair)), papers.query({ partition: own.pair, limit: mostPapers })]);
  return { kind: 'done', value: [version.value, board?.etag ?? '', ...written.documents.map(({ etag }) => etag)] };
};
