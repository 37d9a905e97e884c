import { type Instant } from '../time';
import { type Due, type Effect } from './effect';

/** The process that saved a change performs its effects at once; only after this long does a sweep take them for left behind. */
const graceMs = 5_000;

/** Adds effects to what the document owes (each id once) and makes sure that a sweep will find it. */
export function owe<Body extends Due>(body: Body, effects: readonly Effect[], now: Instant): Body {
  if (effects.length === 0) return body;
  const owed = body.effects ?? [];
  const known = new Set(owed.map((effect) => effect.id));
  const fresh = effects.filter(({ id }) => !known.has(id) && known.add(id));
  return { ...body, effects: [...owed, ...fresh], nextDue: Math.min(body.nextDue ?? Infinity, now + graceMs) };
}

/** The requests that an effect owed by the document still speaks of. */
export function owedRequests({ effects = [] }: Due): ReadonlySet<string> {
  return new Set(effects.flatMap((effect) => (effect.kind === 'change' && effect.with['request'] ? [effect.with['request']] : [])));
}

/** What an attempt to perform effects came to: those done, and when to try the others again. */
export interface Performed {
  readonly done: ReadonlySet<string>;
  readonly later: ReadonlyMap<string, Instant>;
}

/** The document without the effects that were performed; `timersDue` is when its own timers next need attention. */
export function settleEffects<Body extends Due>(body: Body, { done, later }: Performed, timersDue: Instant | undefined): Body {
  const left = (body.effects ?? []).filter((effect) => !done.has(effect.id)).map((effect) => postponed(effect, later.get(effect.id)));
  return { ...body, effects: left.length > 0 ? left : undefined, nextDue: earliest([timersDue, ...left.map((effect) => effect.notBefore ?? 0)]) };
}

function postponed(effect: Effect, notBefore: Instant | undefined): Effect {
  return notBefore === undefined ? effect : { ...effect, notBefore, attempts: (effect.attempts ?? 0) + 1 };
}

/** Sets when the document's own timers need attention, keeping an earlier time that its effects need. */
export function wakeAt<Body extends Due>(body: Body, timersDue: Instant | undefined, now: Instant): Body {
  return { ...body, nextDue: earliest([timersDue, body.effects?.length ? now + graceMs : undefined]) };
}

function earliest(moments: readonly (Instant | undefined)[]): Instant | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
