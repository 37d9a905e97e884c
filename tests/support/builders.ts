import { noAgreement } from '../../bot/domain/agreement/agreement';
import { noClosing } from '../../bot/domain/closing/closing';
import { noContact } from '../../bot/domain/contact/contact';
import { type Member } from '../../bot/domain/pairs/members';
import { type PersonId } from '../../bot/domain/people/person';
import { noPreparation } from '../../bot/domain/preparation/preparation';
import { noReviews } from '../../bot/domain/reviews/review';
import { type Session } from '../../bot/domain/sessions/session';
import { days } from '../../bot/domain/time';
import { type Pair } from '../../bot/domain/pairs/pair';
import { type ProgrammeLimits } from '../../bot/domain/programmes/programme';
import { type Decision } from '../../bot/domain/decision';
import { type Request } from '../../bot/domain/requests/request';
import { newSeat, type Seat } from '../../bot/domain/requests/seat';
import { newWishlist, type Wishlist, type WishRules } from '../../bot/domain/requests/wishlist';

/** Monday 23 November 2026, noon in UTC. */
export const noon = Date.UTC(2026, 10, 23, 12);

export const programme = 'career-2026';

export const people = {
  mentor: 'un:amina',
  otherMentor: 'un:bo',
  mentee: 'un:li',
  otherMentee: 'un:chidi',
  stranger: 'un:zoe',
} as const satisfies Record<string, PersonId>;

/** Roomy enough that a test meets only the limit that it sets itself. */
export function limits(overrides: Partial<ProgrammeLimits> = {}): ProgrammeLimits {
  return { menteesPerMentor: 5, mentorsPerMentee: 1, openRequests: 3, daysToAnswer: 10, remindDaysBefore: 3, trialDays: 30, ...overrides };
}

export const rules = (pairing: WishRules['pairing'] = 'choice', overrides: Partial<ProgrammeLimits> = {}): WishRules => ({ pairing, limits: limits(overrides) });

/** Sent at noon and not answered; its clock is set only when the test says `expiresAt`. */
export function aRequest(overrides: Partial<Request> = {}): Request {
  const { mentee = people.mentee } = overrides;
  return {
    id: 'r1', programme, mentor: people.mentor, mentee, mentorName: 'Amina Diallo', menteeName: 'Li Lei', status: 'pending', round: 1, message: 'sealed words',
    thread: [], sentAt: noon, lastChange: { action: 'send', by: mentee, at: noon },
    ...overrides,
  };
}

/** An open seat for two mentees with nothing in it. */
export function aSeat(overrides: Partial<Seat> = {}): Seat {
  return { ...newSeat({ programme, mentor: people.mentor, mentorName: 'Amina Diallo', capacity: 2 }), ...overrides };
}

export function aWishlist(overrides: Partial<Wishlist> = {}): Wishlist {
  return { ...newWishlist({ programme, mentee: people.mentee, menteeName: 'Li Lei' }), ...overrides };
}

/** Amina mentors Li; nothing has happened yet, and half a year is ahead. */
export function aPair(overrides: Partial<Pair> = {}): Pair {
  return {
    id: 'r1', programme, structure: 'oneToOne', members: twoMembers, status: 'prepare', createdAt: noon, since: noon, endsAt: noon + days(183), extension: { times: 0 },
    preparation: noPreparation, agreement: noAgreement, goals: [], actions: [], sessions: [], assessments: [], reviews: noReviews, contact: noContact, closing: noClosing, ...overrides,
  };
}

export const twoMembers: readonly Member[] = [{ person: people.mentor, name: 'Amina Diallo', role: 'mentor' }, { person: people.mentee, name: 'Li Lei', role: 'mentee' }];

/** A planned session tomorrow at noon, an hour long. */
export function aSession(overrides: Partial<Session> = {}): Session {
  return { number: 1, status: 'planned', minutes: 60, sequence: 0, startsAt: noon + days(1), attended: [], logged: [], changedBy: people.mentee, changedAt: noon, ...overrides };
}

/** What the rule moved to; anything else fails the test with the rule's own answer. */
export function movedTo<Next>(decision: Decision<Next>): Next {
  if (decision.kind !== 'moved') throw new Error(`Expected a move: ${decision.kind === 'refused' ? decision.reason : decision.kind}`);
  return decision.next;
}
