import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type Request } from '../../domain/requests/request';
import { type Seat } from '../../domain/requests/seat';
import { type Wishlist } from '../../domain/requests/wishlist';
import { type Slots } from '../../domain/slots/slots';
import { type Ports } from '../ports';
import { type MyPlace } from './myDocuments';
import { isoOf, type Plain } from './plain';

/** What is one's own in one programme. */
export async function myPlace(ports: Ports, { programme, enrolments, seat, wishlist, slots, watch }: MyPlace): Promise<Plain> {
  return {
    programme: programme.name, enrolments: enrolments.map(myEnrolment),
    ...(seat && { asMentor: await mySeat(ports, seat) }), ...(wishlist && { asMentee: await myWishlist(ports, wishlist) }),
    ...(slots && { offeredTimes: offered(slots) }), ...(watch && { coordinator: true }),
  };
}

function myEnrolment({ role, status, profile, codeAcceptedAt, enrolledAt, changedAt }: Enrolment): Plain {
  const { sensitive, ...said } = profile;
  return { role, status, enrolledAt: isoOf(enrolledAt), changedAt: isoOf(changedAt), codeAcceptedAt: isoOf(codeAcceptedAt), profile: { ...said, whoSees: { ...sensitive } } };
}

async function mySeat(ports: Ports, { status, capacity, away, pairs, requests, answerDays }: Seat): Promise<Plain> {
  return {
    status, capacity, ...(away && { awayUntil: away.untilDate }), mentees: pairs.map(({ menteeName, since }) => ({ name: menteeName, since: isoOf(since) })), daysToAnswer: answerDays,
    requestsReceived: await Promise.all(requests.map((request) => myRequest(ports, request, 'mentor'))),
  };
}

async function myWishlist(ports: Ports, { status, away, pairs, wishes, alerts }: Wishlist): Promise<Plain> {
  return {
    status, ...(away && { pausedUntil: away.untilDate }), mentors: pairs.map(({ mentorName, since }) => ({ name: mentorName, since: isoOf(since) })),
    requestsSent: await Promise.all(wishes.map((request) => myRequest(ports, request, 'mentee'))), savedSearches: alerts.map(({ filters, since }) => ({ filters: { ...filters }, since: isoOf(since) })),
  };
}

/** One's own side of a request: the words of the other one are theirs. */
async function myRequest({ vault }: Ports, request: Request, side: 'mentor' | 'mentee'): Promise<Plain> {
  const said = request.thread.filter(({ from }) => from === side);
  const thread = await Promise.all(said.map(async ({ text, at }) => ({ at: isoOf(at), text: (await vault.open(request.id, text)) ?? null })));
  const about = { status: request.status, sentAt: isoOf(request.sentAt), ...(request.expiresAt !== undefined && { answerBy: isoOf(request.expiresAt) }), iWrote: thread };
  if (side === 'mentee') return { to: request.mentorName, ...about, message: (await vault.open(request.id, request.message)) ?? null };
  const { startsOn, reason, suggested } = request.answer ?? {};
  return { from: request.menteeName, ...about, ...(request.answer && { myAnswer: { startsOn, reason, suggested: suggested?.name } }) };
}

const offered = ({ slots }: Slots): Plain => slots.map(({ startsAt, minutes, booked }) => ({ startsAt: isoOf(startsAt), minutes, ...(booked && { bookedBy: booked.menteeName }) }));
