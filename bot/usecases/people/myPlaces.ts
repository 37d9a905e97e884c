import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type Request } from '../../domain/requests/request';
import { type Seat } from '../../domain/requests/seat';
import { type Wishlist } from '../../domain/requests/wishlist';
import { type Listing } from '../../domain/roster/listing';
import { counterpartOf, type Preferences } from '../../domain/runs/preferences';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type Slots } from '../../domain/slots/slots';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type MyPlace } from './myDocuments';
import { isoOf, type Plain, plain } from './plain';

/** What is one's own in one programme. */
export async function myPlace(ports: Ports, { programme, enrolments, listings, preferences, seat, wishlist, slots, watch }: MyPlace): Promise<Plain> {
  return {
    programme: programme.name, enrolments: enrolments.map(myEnrolment), lists: listings.map(myListing), matchWishes: await Promise.all(preferences.map((own) => myPreferences(ports, programme, own))),
    ...(seat && { asMentor: await mySeat(ports, seat) }), ...(wishlist && { asMentee: await myWishlist(ports, wishlist) }),
    ...(slots && { offeredTimes: offered(slots) }), ...(watch && { coordinator: true }),
  };
}

function myEnrolment({ role, status, profile, codeAcceptedAt, enrolledAt, changedAt }: Enrolment): Plain {
  const { sensitive, ...said } = profile;
  return { role, status, enrolledAt: isoOf(enrolledAt), changedAt: isoOf(changedAt), codeAcceptedAt: isoOf(codeAcceptedAt), profile: { ...said, whoSees: { ...sensitive } } };
}

function myListing({ role, status, name, email, dutyStation, nomination, application, comesFirstSince, since }: Listing): Plain {
  return {
    role, status, since: isoOf(since), name, email, dutyStation, ...(nomination && { nominatedAt: isoOf(nomination.at) }), ...(comesFirstSince !== undefined && { comesFirstSince: isoOf(comesFirstSince) }),
    ...(application && { inLineSince: isoOf(application.at), signUp: plain(application.profile), ...(application.capacity !== undefined && { capacity: application.capacity }) }),
  };
}

/** Whoever has left the programme's records altogether has no name any more. */
async function myPreferences({ documents }: Ports, { id, structure }: Programme, { role, wishes, avoids, gender }: Preferences): Promise<Plain> {
  const nameOf = async (person: PersonId): Promise<Plain> => (await readAt(documents.enrolments, enrolmentAt(id, counterpartOf(role, structure), person)))?.body.profile.name ?? null;
  return { role, ratherWith: await Promise.all(wishes.map(nameOf)), ratherNotWith: await Promise.all(avoids.map(nameOf)), ...(gender && { gender }) };
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
