import { type PersonId } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, type Instant } from '../time';
import { alreadyDone, type Decision, moved, refused } from '../decision';

/** Text that only its readers' key opens; storage and logs never see the words. */
export type Sealed = string;

export type RequestStatus = 'waiting' | 'pending' | 'inConversation' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
export type RequestAction = 'begin' | 'accept' | 'decline' | 'ask' | 'reply' | 'withdraw' | 'supersede' | 'return' | 'expire' | 'restore';
type Party = 'mentor' | 'mentee' | 'system';

/** Why a request ended otherwise than by an answer. */
export type ClosedBecause = 'placed' | 'mentorLeft' | 'menteeLeft' | 'queueFull';

/**
 * One mentee asks one mentor. Two copies exist: in the mentor's seat (which decides accept, decline and expiry) and in the
 * mentee's wish list (which decides withdrawal and whether there is still room); effects carry each one's news to the other.
 */
export interface Request {
  /** Also the id of the pair that comes of it. */
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
  readonly mentee: PersonId;
  readonly mentorName: string;
  readonly menteeName: string;
  readonly status: RequestStatus;
  /** Counts restorations, so that what is sent again is a new message and not a repeat. */
  readonly round: number;
  /** What the mentee wrote, sealed under the request's key. */
  readonly message: Sealed;
  readonly thread: readonly ThreadEntry[];
  readonly sentAt: Instant;
  /** Set while the mentor's time to answer runs. */
  readonly expiresAt?: Instant;
  readonly remindedAt?: Instant;
  readonly answer?: Answer;
  readonly closedBecause?: ClosedBecause;
  readonly lastChange: { readonly action: RequestAction | 'send'; readonly by: PersonId | 'system'; readonly at: Instant };
}

export interface ThreadEntry {
  readonly from: 'mentor' | 'mentee';
  readonly text: Sealed;
  readonly at: Instant;
}

export interface Answer {
  /** Accepted: the day the pair starts. */
  readonly startsOn?: CalendarDate;
  /** Declined: a code of `content/vocabulary`. */
  readonly reason?: string;
  /** Declined: a colleague in the programme whom the mentor suggests instead. */
  readonly suggested?: { readonly person: PersonId; readonly name: string };
}

interface Move {
  readonly from: readonly RequestStatus[];
  readonly to: RequestStatus;
  readonly by: Party;
}

/** The lifecycle, whole. The diagram in docs/requests.md is compared with this table by a test. */
export const requestMoves = {
  begin: { from: ['waiting'], to: 'pending', by: 'system' },
  accept: { from: ['pending', 'inConversation'], to: 'accepted', by: 'mentor' },
  decline: { from: ['pending', 'inConversation'], to: 'declined', by: 'mentor' },
  ask: { from: ['pending', 'inConversation'], to: 'inConversation', by: 'mentor' },
  reply: { from: ['inConversation'], to: 'inConversation', by: 'mentee' },
  withdraw: { from: ['waiting', 'pending', 'inConversation'], to: 'withdrawn', by: 'mentee' },
  supersede: { from: ['waiting', 'pending', 'inConversation'], to: 'withdrawn', by: 'system' },
  return: { from: ['waiting', 'pending', 'inConversation'], to: 'declined', by: 'system' },
  expire: { from: ['pending', 'inConversation'], to: 'expired', by: 'system' },
  restore: { from: ['withdrawn'], to: 'pending', by: 'system' },
} as const satisfies Record<RequestAction, Move>;

/** Moves that may be made again and again; for all others a repeat is recognised as one. */
const repeatable: ReadonlySet<RequestAction> = new Set(['ask', 'reply']);

export const isOpen = (request: Request): boolean => request.status === 'waiting' || request.status === 'pending' || request.status === 'inConversation';

/** True while it is the mentor's turn to answer and the clock runs. */
export const isWithMentor = (request: Request): boolean => request.status === 'pending' || request.status === 'inConversation';

/** Whether `actor` may make this move now. Repeats of what the actor just did are `alreadyDone`, whatever id they came under. */
export function decideRequest(request: Request, action: RequestAction, actor: PersonId | 'system', now: Instant): Decision<Request> {
  const party = partyOf(request, actor);
  if (!party) return refused('notYours');
  const move: Move = requestMoves[action];
  if (party !== move.by) return refused('notYourMove');
  if (!repeatable.has(action) && request.lastChange.action === action && request.status === move.to) return alreadyDone(request);
  if (!move.from.includes(request.status)) return refused('tooLate');
  return moved({ ...request, status: move.to, lastChange: { action, by: actor, at: now } });
}

/** What buttons a card shows to this person: exactly the moves that `decideRequest` would allow. */
export function allowedRequestActions(request: Request, actor: PersonId): RequestAction[] {
  return (Object.keys(requestMoves) as RequestAction[]).filter((action) => decideRequest(request, action, actor, request.lastChange.at).kind === 'moved');
}

function partyOf(request: Request, actor: PersonId | 'system'): Party | undefined {
  if (actor === 'system') return 'system';
  if (actor === request.mentor) return 'mentor';
  if (actor === request.mentee) return 'mentee';
  return undefined;
}
