import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

export const sessionStatuses = ['proposed', 'planned', 'held', 'missed', 'unconfirmed', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** One meeting of a pair, from the first proposal to what became of it. Lives in the pair's document, so that an ended pair has none to come. */
export interface Session {
  /** Counts from 1; also its id within the pair. */
  readonly number: number;
  readonly status: SessionStatus;
  readonly minutes: number;
  /** Raised with every change of the time, also when it is chosen or taken away: calendars follow it, and news of the old time is moot. */
  readonly sequence: number;
  readonly startsAt?: Instant;
  readonly proposal?: Proposal;
  readonly topic?: Sealed;
  /** The step of the programme's fixed plan. */
  readonly step?: string;
  /** Circles: who leads this one. */
  readonly facilitator?: PersonId;
  /** Groups: who was there, as noted afterwards. */
  readonly attended: readonly PersonId[];
  /** Who has written a log about it; the words are papers of theirs. */
  readonly logged: readonly PersonId[];
  readonly calendar?: SessionCalendar;
  /** Who said that they come a little late. */
  readonly late?: readonly Delay[];
  /** The `sequence` that people were reminded of, and that they were asked about afterwards: each is done once, and anew when the time changes. */
  readonly reminded?: number;
  readonly asked?: number;
  /** The `sequence` that had begun when Teams said that its call had, and everybody got the agenda. */
  readonly begun?: number;
  /** Since when it has this status and time, and by whom. */
  readonly changedBy: PersonId | 'system';
  readonly changedAt: Instant;
}

export interface Proposal {
  readonly by: PersonId;
  readonly at: Instant;
  /** Up to five. */
  readonly times: readonly Instant[];
  /** Groups: which of them each one can make. */
  readonly answers: readonly { readonly person: PersonId; readonly times: readonly Instant[] }[];
}

export interface Delay {
  readonly person: PersonId;
  readonly minutes: number;
  readonly at: Instant;
}

/** What the calendar service made of it; absent where there is none. */
export interface SessionCalendar {
  readonly eventId?: string;
  readonly joinUrl?: string;
  /** In whose calendar it stands. */
  readonly organiser?: PersonId;
  /** The entry could not be made; the session stands all the same. */
  readonly failed?: true;
  /** The `sequence` it was made for. */
  readonly sequence: number;
  /** How many members had left then; whoever leaves later is still invited. Absent for none. */
  readonly left?: number;
}

type Party = 'member' | 'system';
interface SessionMove {
  readonly from: readonly (SessionStatus | 'new')[];
  readonly to: SessionStatus;
  readonly by: readonly Party[];
}

/** Every move a session can make. `choose` is for those who did not propose; `hold` and `miss` only once it has begun. The system cancels a proposal whose times have passed. */
export const sessionMoves = {
  propose: { from: ['new'], to: 'proposed', by: ['member'] },
  plan: { from: ['new'], to: 'planned', by: ['member', 'system'] },
  choose: { from: ['proposed'], to: 'planned', by: ['member'] },
  move: { from: ['proposed', 'planned'], to: 'proposed', by: ['member'] },
  cancel: { from: ['proposed', 'planned'], to: 'cancelled', by: ['member', 'system'] },
  record: { from: ['new'], to: 'held', by: ['member'] },
  hold: { from: ['planned', 'missed', 'unconfirmed'], to: 'held', by: ['member'] },
  miss: { from: ['planned', 'unconfirmed'], to: 'missed', by: ['member'] },
  lapse: { from: ['planned'], to: 'unconfirmed', by: ['system'] },
} as const satisfies Record<string, SessionMove>;
export type SessionAction = keyof typeof sessionMoves;

export const isToCome = ({ status }: Session): boolean => status === 'proposed' || status === 'planned';
export const heldSessions = (sessions: readonly Session[]): readonly Session[] => sessions.filter(({ status }) => status === 'held');
export const sessionEnds = ({ startsAt = 0, minutes }: Session): Instant => startsAt + minutes * 60_000;

/** A planned session whose time has passed, or that people were asked about already because they had hung up. */
export const isOver = (session: Session, now: Instant): boolean => session.status === 'planned' && (sessionEnds(session) <= now || session.asked === session.sequence);

/** The next planned session that has not ended yet. */
export function nextSession(sessions: readonly Session[], now: Instant): Session | undefined {
  return sessions.filter((one) => one.status === 'planned' && sessionEnds(one) > now).sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))[0];
}

export const findSession = ({ sessions }: { readonly sessions: readonly Session[] }, number: number): Session | undefined => sessions.find((session) => session.number === number);

/** True when the table knows this move of a session with that status, or of a `new` one. */
export function isSessionMove(action: SessionAction, from: SessionStatus | 'new'): boolean {
  const move: SessionMove = sessionMoves[action];
  return move.from.includes(from);
}
