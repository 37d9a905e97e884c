import { refused } from '../decision';
import { type Effect } from '../effects/effect';
import { isMember } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';

/** Goals and actions are worked on by members while the pair is together: not in a pause, not after the end. */
export function whyNotWork(pair: Pair, actor: PersonId): ReturnType<typeof refused> | undefined {
  if (!isMember(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  return pair.status === 'paused' ? refused('notNow') : undefined;
}

/** A message about one goal or action to each of these people; `key` says which occasion, so that a repeat sends nothing. */
export function tellAbout(pair: Pair, people: readonly PersonId[], { notice, key, about }: { readonly notice: string; readonly key: string; readonly about: Readonly<Record<string, string>> }): Effect[] {
  return people.map((person) => ({ kind: 'tell', id: `${pair.id}:${notice}:${key}:${person}`, to: person, notice, about: { programme: pair.programme, pair: pair.id, ...about } }));
}

/** The list with at most so many settled entries; the oldest of those go, open ones never. A pair's document must stay small. */
export function keepingSettled<Item extends { readonly status: string }>(items: readonly Item[], most: number): readonly Item[] {
  const settled = items.filter(({ status }) => status !== 'open');
  const gone = new Set(settled.slice(0, Math.max(0, settled.length - most)));
  return gone.size === 0 ? items : items.filter((item) => !gone.has(item));
}
