import { refused } from '../../domain/decision';
import { type Profile } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { followMentor } from '../../domain/requests/outcome';
import { allowedRequestActions, isWithMentor, type Request, type RequestAction } from '../../domain/requests/request';
import { findRequest, type Seat } from '../../domain/requests/seat';
import { findWish, openWishes, type Wishlist } from '../../domain/requests/wishlist';
import { enrolmentAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { readFromSeat } from './address';
import { type Outcome } from './outcome';

/** One request as its mentor or its mentee sees it, words opened. */
export interface RequestView {
  readonly side: 'mentor' | 'mentee';
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly request: Request;
  /** Left out once the request is settled: then nobody needs the words on a card any more. */
  readonly message?: string;
  readonly thread: readonly { readonly from: 'mentor' | 'mentee'; readonly text: string }[];
  /** The moves that the viewer may make now; buttons come from nothing else. */
  readonly allowed: readonly RequestAction[];
  /** What the programme shows of the other side, while it matters. */
  readonly partner?: Profile;
  /** Mentor's side: places left. Mentee's side: the place on the wish list (1 is next). */
  readonly freeSeats?: number;
  readonly rank?: number;
  /** The viewer is away until this day. Mentor's side: the clock stands still; mentee's side: what waits is not sent. */
  readonly awayUntil?: string;
  /** Mentee's side: the mentor has removed or blocked the bot, so the request was not delivered. */
  readonly unreachable?: true;
  /** Mentee's side: other requests were withdrawn because this one was accepted. */
  readonly othersWithdrawn?: true;
}

export interface ViewRequest {
  readonly programme: ProgrammeId;
  readonly request: string;
  readonly actor: PersonId;
  /** The actor's seat as a tap just left it; read when left out. */
  readonly seat?: Seat;
}

/** What a card about a request shows this person now; `notYours` for everybody who is neither its mentor nor its mentee. */
export const makeViewRequest = (ports: Ports) => async ({ programme: id, request, actor, seat: known }: ViewRequest): Promise<Outcome<RequestView>> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notYours');
  const seat = known ?? (await readAt(ports.documents.seats, seatAt(id, actor)))?.body;
  const received = seat && findRequest(seat, request);
  if (received) return { kind: 'done', value: await viewForMentor(ports, programme, seat, received) };
  const list = (await readAt(ports.documents.wishlists, wishlistAt(id, actor)))?.body;
  const sent = list && findWish(list, request);
  return sent ? { kind: 'done', value: await viewForMentee(ports, programme, list, sent) } : refused('notYours');
};

/** The mentor's view, from the seat. */
async function viewForMentor(ports: Ports, programme: Programme, seat: Seat, request: Request): Promise<RequestView> {
  const open = isWithMentor(request);
  return {
    ...base('mentor', programme, request, request.mentor),
    ...(open ? await opened(ports, request) : { thread: [] }),
    ...(open && (await partner(ports, request, 'mentee'))),
    freeSeats: Math.max(0, seat.capacity - seat.pairs.length),
    ...(seat.away && { awayUntil: seat.away.untilDate }),
  };
}

/** The mentor's news may still be on its way to the wish list: a request that is with the mentor is shown as the seat has it. */
async function withMentorsNews(ports: Ports, programme: Programme, list: Wishlist, request: Request): Promise<{ list: Wishlist; request: Request }> {
  const theirs = isWithMentor(request) ? await readFromSeat(ports, { programme: programme.id, request: request.id, mentor: request.mentor }) : undefined;
  if (!theirs) return { list, request };
  const followed = followMentor(list, theirs, programme, ports.clock.now());
  return { list: followed, request: findWish(followed, request.id) ?? request };
}

/** The mentee's view, from the wish list. */
async function viewForMentee(ports: Ports, programme: Programme, stored: Wishlist, sent: Request): Promise<RequestView> {
  const { list, request } = await withMentorsNews(ports, programme, stored, sent);
  const open = request.status === 'waiting' || isWithMentor(request);
  const rank = openWishes(list).findIndex(({ id }) => id === request.id) + 1;
  return {
    ...base('mentee', programme, request, request.mentee),
    ...(open ? await opened(ports, request) : { thread: [] }),
    ...(request.status === 'accepted' && (await partner(ports, request, 'mentor'))),
    ...(request.status === 'accepted' && list.wishes.some(({ closedBecause }) => closedBecause === 'placed') && { othersWithdrawn: true }),
    ...(programme.pairing === 'rankedWishes' && rank > 0 && { rank }),
    ...(list.away && { awayUntil: list.away.untilDate }),
    ...(isWithMentor(request) && (await findPerson(ports, request.mentor))?.unreachableSince !== undefined && { unreachable: true }),
  };
}

const base = (side: 'mentor' | 'mentee', { id, name }: Programme, request: Request, viewer: PersonId) => ({
  side, programme: { id, name }, request, allowed: allowedRequestActions(request, viewer),
});

async function opened({ vault }: Ports, request: Request) {
  const [message, ...thread] = await Promise.all([
    vault.open(request.id, request.message),
    ...request.thread.map(async ({ from, text }) => ({ from, text: (await vault.open(request.id, text)) ?? '' })),
  ]);
  return { ...(message !== undefined && { message }), thread };
}

async function partner({ documents }: Ports, request: Request, role: 'mentor' | 'mentee'): Promise<{ partner?: Profile }> {
  const row = await readAt(documents.enrolments, enrolmentAt(request.programme, role, request[role]));
  return row ? { partner: forPartner(row.body.profile) } : {};
}

/** Sensitive fields only where their owner said that partners may see them. */
export function forPartner(profile: Profile): Profile {
  const { gender, nationality, ...rest } = profile;
  return {
    ...rest,
    ...(gender !== undefined && profile.sensitive.gender !== 'nobody' && { gender }),
    ...(nationality !== undefined && profile.sensitive.nationality !== 'nobody' && { nationality }),
  };
}
