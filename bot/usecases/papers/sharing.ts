import { refused } from '../../domain/decision';
import { othersOf } from '../../domain/pairs/members';
import { type Paper, type PaperKind } from '../../domain/papers/paper';
import { tellOfSending, tellOfSharing, unshare } from '../../domain/papers/sharing';
import { change } from '../change';
import { pairAt, paperAt } from '../collections';
import { readAt } from '../documents';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { type OwnPaper, sendPaper, sharePaper } from './paperAccess';

type OwnNumbered = OwnPair & { readonly number: number };

/** Shown to the others, who are told. Refuses `notYours`, `notFound`, `pairEnded`. */
export const makeSharePaper = (ports: Ports, kind: PaperKind) => (own: OwnNumbered): Promise<Outcome<Paper>> =>
  sharePaper(ports, { ...own, kind }, (paper, { others }) => tellOfSharing(paper, others.map(({ person }) => person)));

/** Sent to those who look after the programme, where it collects logs. Refuses `notYours`, `notFound`, `notNow`. */
export const makeSendLog = (ports: Ports) => (own: OwnNumbered): Promise<Outcome<Paper>> =>
  sendPaper(ports, { ...own, kind: 'log' }, (paper, { programme }) => tellOfSending(paper, programme.coordinators));

/** Taken back from the others; authors may at any time, also after the end or after leaving. Refuses `notYours` and `notFound`. */
export const makeUnsharePaper = (ports: Ports, kind: PaperKind) => (own: OwnNumbered): Promise<Outcome<Paper>> => unsharePaper(ports, { ...own, kind });

export async function unsharePaper(ports: Ports, own: OwnPaper): Promise<Outcome<Paper>> {
  const home = await readAt(ports.documents.pairs, pairAt(own.pair));
  const others = home ? othersOf(home.body, own.actor).map(({ person }) => person) : [];
  const changed = await change(ports.documents.papers, paperAt(own.pair, own.kind, own.actor, own.number), (paper) => (paper ? unshare(paper, others, ports.clock.now()) : refused('notFound')));
  if (changed.kind !== 'refused') return performing(ports, 'papers', changed);
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : changed;
}
