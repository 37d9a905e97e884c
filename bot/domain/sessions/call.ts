import { days, type Instant } from '../time';

/** The last call in a meeting's chat, as far as Teams told. Ids only. */
export interface Call {
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /** The pair that it was a meeting of, and the session; without a session nobody had planned it. */
  readonly pair?: string;
  readonly session?: number;
}

export interface CallEvent {
  readonly what: 'started' | 'ended';
  readonly at: Instant;
}

/** Whoever talks longer has forgotten to hang up, or the end of an earlier call was never told. */
const longest = days(1);
/** Shorter than this, somebody only tried the link. */
const shortest = 3 * 60_000;

/** What an event adds to what is known; undefined for what was told before. Teams tells in no promised order, and again. */
export function hearCall(known: Call | undefined, { what, at }: CallEvent): Call | undefined {
  return what === 'started' ? hearStart(known, at) : hearEnd(known, at);
}

function hearStart(known: Call | undefined, at: Instant): Call | undefined {
  const { startedAt, endedAt } = known ?? {};
  if (startedAt !== undefined && at <= Math.max(startedAt, endedAt ?? startedAt)) return undefined;
  // The end came first.
  if (startedAt === undefined && endedAt !== undefined && at <= endedAt) return endedAt - at < longest ? { startedAt: at, endedAt } : undefined;
  return { startedAt: at };
}

function hearEnd(known: Call | undefined, at: Instant): Call | undefined {
  const { startedAt, endedAt } = known ?? {};
  if (endedAt !== undefined) return at <= endedAt ? undefined : { endedAt: at };
  if (startedAt === undefined || at - startedAt >= longest) return { endedAt: at };
  return at < startedAt ? undefined : { ...known, endedAt: at };
}

/** A whole call of some length; undefined while it goes on, when its beginning is unknown, and when somebody only tried. */
export function wholeCall({ startedAt, endedAt }: Call): { readonly startedAt: Instant; readonly endedAt: Instant } | undefined {
  return startedAt !== undefined && endedAt !== undefined && endedAt - startedAt >= shortest ? { startedAt, endedAt } : undefined;
}
