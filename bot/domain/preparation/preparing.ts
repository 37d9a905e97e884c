import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PairStatus } from '../pairs/lifecycle';
import { memberOf, othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';
import { type Preparation } from './preparation';

/** What was prepared may still be mended while the two work together. */
const preparingIn: readonly PairStatus[] = ['prepare', 'agree', 'grow'];

/** Why this person cannot change what was prepared at this point; undefined when they can. */
export function whyNoPreparing(pair: Pair, actor: PersonId): ReturnType<typeof refused> | undefined {
  if (!memberOf(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  return preparingIn.includes(pair.status) ? undefined : refused('notNow');
}

const changed = (pair: Pair, part: Partial<Preparation>): Pair => ({ ...pair, preparation: { ...pair.preparation, ...part } });

export interface Ticking {
  /** Items as they are ticked on the card now, and as they were when it was drawn: only what differs was this person's doing. */
  readonly ticked: readonly string[];
  readonly drawn: readonly string[];
}

/** The list is everybody's: what two people tick at the same time both counts, and a tick is taken away only by who saw it. */
export function saveTicks(pair: Pair, { ticked, drawn }: Ticking, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNoPreparing(pair, actor);
  if (no) return no;
  const { ticks } = pair.preparation;
  const isTicked = (item: string): boolean => ticks.some((tick) => tick.item === item);
  const added = ticked.filter((item) => !drawn.includes(item) && !isTicked(item));
  const removed = drawn.filter((item) => !ticked.includes(item) && isTicked(item));
  if (added.length === 0 && removed.length === 0) return alreadyDone(pair);
  const left = ticks.filter(({ item }) => !removed.includes(item));
  return moved(changed(pair, { ticks: [...left, ...[...new Set(added)].map((item) => ({ item, by: actor, at: now }))] }));
}

/** One's own expectations; `changedMeanwhile` when another device of the same person was quicker. The others hear of the first time only. */
export function saveExpectations(pair: Pair, { text, from }: { readonly text: Sealed; readonly from: number }, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNoPreparing(pair, actor);
  if (no) return no;
  const { expectations } = pair.preparation;
  const own = expectations.find(({ person }) => person === actor);
  if ((own?.version ?? 0) !== from) return refused('changedMeanwhile');
  const next = changed(pair, { expectations: [...expectations.filter(({ person }) => person !== actor), { person: actor, text, version: from + 1, at: now }] });
  return moved(own ? next : owe(next, tell(pair, actor), now));
}

/** The roles that a mentor likes to play, as the mentor chose them last. */
export function chooseRoles(pair: Pair, roles: readonly string[], actor: PersonId): Decision<Pair> {
  const no = whyNoPreparing(pair, actor);
  if (no) return no;
  if (memberOf(pair, actor)?.role !== 'mentor') return refused('notYourMove');
  const { mentorRoles } = pair.preparation;
  const before = mentorRoles.find(({ person }) => person === actor)?.roles ?? [];
  if (before.join() === roles.join()) return alreadyDone(pair);
  return moved(changed(pair, { mentorRoles: [...mentorRoles.filter(({ person }) => person !== actor), { person: actor, roles }] }));
}

/** One has opened the page about one's role. */
export function noteRead(pair: Pair, actor: PersonId): Decision<Pair> {
  const no = whyNoPreparing(pair, actor);
  if (no) return no;
  const { read } = pair.preparation;
  return read.includes(actor) ? alreadyDone(pair) : moved(changed(pair, { read: [...read, actor] }));
}

function tell(pair: Pair, actor: PersonId): Effect[] {
  return othersOf(pair, actor).map(({ person }) => ({
    kind: 'tell', id: `${pair.id}:expectations:${actor}:${person}`, to: person, notice: 'preparation.expectations', about: { programme: pair.programme, pair: pair.id, person: actor },
  }));
}
