import { createHash } from 'node:crypto';
import { type Decision, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { isByChoice, type ProgrammeId } from '../../domain/programmes/programme';
import { isOpen, type Request } from '../../domain/requests/request';
import { availabilityOf, type Seat } from '../../domain/requests/seat';
import { askMentor, type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { enrolmentAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { inReportingLine } from '../find/reportingLine';
import { type Ports } from '../ports';
import { cleanText, type TextProblem } from '../text';
import { performing, type WishlistOutcome } from './outcome';

export interface AskMentor {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
  readonly mentor: PersonId;
  /** The mentee's own words, 1–2,000 characters. */
  readonly message: string;
}

export const longestMessage = 2_000;

/** A mentee asks a mentor: at once, or as the last of the ranked wishes. A second tap is recognised by the request that is already open. */
export const makeAskMentor = (ports: Ports) => async ({ programme: id, mentee, mentor, message }: AskMentor): Promise<WishlistOutcome> => {
  const text = cleanText(message, { longest: longestMessage });
  if (text.kind === 'refused') return refused(text.reason satisfies TextProblem);
  const [programme, seat, asker] = await Promise.all([
    ports.programmes.find(id),
    readAt(ports.documents.seats, seatAt(id, mentor)),
    readAt(ports.documents.enrolments, enrolmentAt(id, 'mentee', mentee)),
  ]);
  if (!programme || !seat) return refused('notFound');
  if (!isByChoice(programme.pairing)) return refused('notByChoice');
  if (asker?.body.status !== 'active') return refused('notEnrolled');
  const closed = whyNotNow(seat.body);
  if (closed) return refused(closed);
  // Mentoring is never in the reporting line, either way, at any depth that the directory knows.
  if (await inReportingLine(ports.directory, mentee, mentor)) return refused('reportingLine');

  const place = wishlistAt(id, mentee);
  const current = await readAt(ports.documents.wishlists, place);
  const requestId = nameRequest(id, mentee, mentor, current?.body);
  const sealed = await ports.vault.seal(requestId, text.value);
  const wish = { id: requestId, mentor, mentorName: seat.body.mentorName, message: sealed };
  const changed = await change(ports.documents.wishlists, place, (list): Decision<Wishlist> => (list ? askMentor(list, wish, programme, ports.clock.now()) : refused('notEnrolled')));
  return performing(ports, 'wishlists', changed);
};

/** Before the mentee writes for nothing. The seat itself decides again when the request arrives. */
function whyNotNow(seat: Seat): 'mentorClosed' | 'full' | 'mentorAway' | undefined {
  if (seat.status === 'closed') return 'mentorClosed';
  if (availabilityOf(seat).freeSeats === 0) return 'full';
  return seat.away ? 'mentorAway' : undefined;
}

/** The same mentee, mentor and attempt give the same id, so a request can be made twice but never be two. */
function nameRequest(programme: ProgrammeId, mentee: PersonId, mentor: PersonId, list: Wishlist | undefined): Request['id'] {
  const open = list?.wishes.find((wish) => wish.mentor === mentor && isOpen(wish));
  return open?.id ?? createHash('sha256').update(JSON.stringify([programme, mentee, mentor, list?.asked ?? 0])).digest('base64url').slice(0, 24);
}
