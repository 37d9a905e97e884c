import { readableComments } from '../../domain/report/release';
import { type ReviewKind } from '../../domain/reviews/review';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { commentKey } from '../reviews/viewReview';
import { type ReviewResults } from './results';

export interface CommentsView {
  readonly kinds: readonly { readonly kind: ReviewKind; readonly comments: readonly string[] }[];
}

/** What people wrote to the programme with their answers: let out by tens at least, in no order, without role or date. Nobody but coordinators reads them. */
export const makeViewComments = (ports: Ports, results: ReviewResults) => async (at: AtConsole): Promise<Outcome<CommentsView>> => {
  const opened = await openProgramme(ports, at, 'seeSent');
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  const read = await results(programme);
  const kinds = await Promise.all(read.results.map(async (one) => {
    const opening = readableComments(one, read.reviews).map((sealed) => ports.vault.open(commentKey(programme.id), sealed));
    return { kind: one.kind, comments: (await Promise.all(opening)).filter((text) => text !== undefined) };
  }));
  return { kind: 'done', value: { kinds: kinds.filter(({ comments }) => comments.length > 0) } };
};
