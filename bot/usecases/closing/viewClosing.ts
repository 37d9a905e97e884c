import { earnsCertificate } from '../../domain/closing/certificate';
import { type NextChoice } from '../../domain/closing/closing';
import { refused } from '../../domain/decision';
import { nameIn } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { hasAnswered, isReviewOpen } from '../../domain/reviews/answering';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type PairView, viewOf } from '../pairs/viewPair';
import { readablePapers } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type NoteOfThanks, wordsOf } from './sayGoodbye';

/** How far one of them has come with saying goodbye, and after the end what is left of it. */
export interface ClosingView extends PairView {
  /** Absent where the programme has none, and one was not written. */
  readonly worksheet?: { readonly isWritten: boolean; readonly isRequired: boolean };
  /** Who of the others has shown theirs. */
  readonly shared: readonly { readonly person: PersonId; readonly name: string }[];
  /** The viewer's own words of thanks. */
  readonly said?: string;
  readonly received: readonly NoteOfThanks[];
  readonly choices: readonly NextChoice[];
  /** Absent where the programme has no last review, or its time is over. */
  readonly review?: { readonly isAnswered: boolean };
  readonly isDone: boolean;
  readonly mayFinish: boolean;
  /** For the next form of thanks. */
  readonly formId: string;
  /** The address of the certificate; absent when there is none, or nothing is reachable from outside Teams. */
  readonly certificate?: string;
}

/** Refuses `notYours`, and `notNow` before it is time. */
export const makeViewClosing = (ports: Ports) => async (own: OwnPair): Promise<Outcome<ClosingView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { status } = opened.value.pair;
  if (status !== 'close' && status !== 'ended') return refused('notNow');
  const papers = await readablePapers(ports, own, 'worksheet');
  const authors = papers.kind === 'done' ? papers.value.map(({ author }) => author) : [];
  const [view, thanks] = await Promise.all([viewOf(ports, opened.value), openedThanks(ports, opened.value)]);
  return { kind: 'done', value: { ...view, ...progress(ports, opened.value, authors), ...thanks, formId: ports.newId() } };
};

function progress(ports: Ports, { pair, programme, me: { person } }: PairContext, authors: readonly PersonId[]) {
  const { use } = programme.journey.documents.worksheet;
  // The mark on the pair follows a moment after the paper.
  const isWritten = authors.includes(person) || pair.closing.worksheets.includes(person);
  const isDone = pair.closing.done.includes(person);
  const certificate = earnsCertificate(pair) ? ports.links.make({ kind: 'certificate', pair: pair.id, person }) : undefined;
  return {
    ...((use !== 'off' || isWritten) && { worksheet: { isWritten, isRequired: use === 'required' } }),
    shared: authors.filter((author) => author !== person).map((author) => ({ person: author, name: nameIn(pair, author) })),
    choices: pair.closing.next.find((one) => one.person === person)?.choices ?? [],
    ...(isReviewOpen(pair, 'final', programme.journey, ports.clock.now()) && { review: { isAnswered: hasAnswered(pair, 'final', person) } }),
    isDone, mayFinish: pair.status === 'close' && !isDone && (use !== 'required' || isWritten),
    ...(certificate !== undefined && { certificate }),
  };
}

async function openedThanks(ports: Ports, { pair, me }: PairContext): Promise<Pick<ClosingView, 'said' | 'received'>> {
  const opened = await Promise.all(pair.closing.thanks.map(async (one) => ({ from: one.from, name: nameIn(pair, one.from), words: await wordsOf(ports, pair.id, one) })));
  const notes = opened.flatMap(({ words, ...note }) => (words === undefined ? [] : [{ ...note, words }]));
  const said = notes.find(({ from }) => from === me.person)?.words;
  return { received: notes.filter(({ from }) => from !== me.person), ...(said !== undefined && { said }) };
}
