import { alreadyDone, type Decision, moved } from '../decision';
import { type Effect, type Redraw, type Tell } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { type Paper } from './paper';

/** Named after the moment of sharing, so that what is shared anew is told anew. */
function tellShared(paper: Paper, to: PersonId): Tell {
  const { pair, programme, author, kind, number, sharedAt = 0 } = paper;
  return { kind: 'tell', id: `${pair}:${kind}:${number}:${author}:shared:${sharedAt}:${to}`, to, notice: `${kind}.shared`, about: { programme, pair, author, number: String(number) } };
}

/** Tells the others that there is something to read; never what it says. */
export const tellOfSharing = (paper: Paper, others: readonly PersonId[]): Effect[] => others.map((to) => tellShared(paper, to));

/** Tells those who look after the programme that an author has sent them something. */
export const tellOfSending = (paper: Paper, coordinators: readonly PersonId[]): Effect[] => coordinators.filter((to) => to !== paper.author).map((to) => ({
  kind: 'tell', id: `${paper.pair}:${paper.kind}:${paper.number}:${paper.author}:sent:${to}`, to, notice: 'paper.sent',
  about: { programme: paper.programme, pair: paper.pair, paper: paper.kind, author: paper.author, number: String(paper.number) },
}));

/** Takes it back from the others: they can read it no more, and the message that told them of it is drawn again. */
export function unshare(paper: Paper, others: readonly PersonId[], now: Instant): Decision<Paper> {
  if (paper.sharedAt === undefined) return alreadyDone(paper);
  const { sharedAt: _shared, ...own } = paper;
  const redraws = others.map((to): Redraw => {
    const { id } = tellShared(paper, to);
    return { kind: 'redraw', id: `${id}:back`, to, tell: id };
  });
  return moved(owe(own, redraws, now));
}
