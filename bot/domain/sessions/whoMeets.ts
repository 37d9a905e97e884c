import { presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { hours, type Instant } from '../time';
import { type Session, sessionEnds } from './session';

/** A call in Teams, as far as it can be known whose it is. */
export interface Gathering {
  /** The id of the meeting's chat. */
  readonly chat: string;
  readonly joinUrl?: string;
  readonly at: Instant;
  /** Everybody in the chat; absent when it could not be read, or somebody without an account is in it. */
  readonly people?: readonly PersonId[];
}

export interface Met {
  readonly pair: string;
  /** Absent for a call that nobody had planned here. */
  readonly session?: number;
}

/** How long before and after its planned beginning a session may begin. */
const around = hours(2);

/**
 * Whose meeting a call is, among the pairs of those who are in it. A session is known by the link that its calendar entry has, else by its time
 * and by the people in the chat being exactly the pair; a call at any other time is a pair's when it is between the two of exactly one pair.
 * Never guesses: where two could be meant, none is.
 */
export function whoMeets(pairs: readonly Pair[], gathering: Gathering): Met | undefined {
  const running = pairs.filter(({ status, structure }) => status !== 'ended' && structure !== 'panel');
  const planned = running.flatMap((pair) => pair.sessions.filter((session) => isAround(session, gathering.at)).map((session) => ({ pair, session })));
  const linked = planned.filter(({ session }) => isLinked(session, gathering));
  const own = linked.length > 0 ? linked : planned.filter(({ pair }) => isAmong(pair, gathering));
  if (own.length > 0) return own.length === 1 && own[0] ? { pair: own[0].pair.id, session: own[0].session.number } : undefined;
  const between = running.filter((pair) => presentMembers(pair).length === 2 && isAmong(pair, gathering));
  const [only] = between;
  return only && between.length === 1 && only.status !== 'paused' ? { pair: only.id } : undefined;
}

/** True when the people in the chat are this pair and nobody else. */
export function isAmong(pair: Pair, { people }: Pick<Gathering, 'people'>): boolean {
  const there = new Set(people);
  const members = presentMembers(pair);
  return there.size === members.length && members.every(({ person }) => there.has(person));
}

const isAround = (session: Session, at: Instant): boolean =>
  session.status === 'planned' && session.startsAt !== undefined && at >= session.startsAt - around && at <= Math.max(session.startsAt + around, sessionEnds(session));

/** The same link is written in more than one way, and names the chat. */
function isLinked({ calendar }: Session, { joinUrl, chat }: Gathering): boolean {
  const planned = calendar?.joinUrl === undefined ? undefined : pathOf(calendar.joinUrl);
  if (planned === undefined) return false;
  return planned.includes(`/${chat}/`) || (joinUrl !== undefined && planned === pathOf(joinUrl));
}

function pathOf(url: string): string | undefined {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${decodeURIComponent(pathname)}`;
  } catch {
    return undefined;
  }
}
