import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';
import { type NextChoice } from './closing';

/** Somebody has written the closing worksheet: the pair knows that it exists. Harmless when repeated. */
export function noteWorksheet(pair: Pair, person: PersonId): Decision<Pair> {
  if (pair.closing.worksheets.includes(person)) return alreadyDone(pair);
  return moved({ ...pair, closing: { ...pair.closing, worksheets: [...pair.closing.worksheets, person] } });
}

interface Words {
  /** Of the form that the words came in. */
  readonly id: string;
  readonly text: Sealed;
}

/** A note of thanks to the others, who are told at once. It may be written anew until the end. */
export function thank(pair: Pair, from: PersonId, { id, text }: Words, now: Instant): Decision<Pair> {
  const no = onlyWhileClosing(pair);
  if (no) return no;
  if (pair.closing.thanks.some((one) => one.from === from && one.id === id)) return alreadyDone(pair);
  const thanks = [...pair.closing.thanks.filter((one) => one.from !== from), { from, text, at: now, id }];
  const told = othersOf(pair, from).map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:thanks:${id}:${person}`, to: person, notice: 'closing.thanks', about: { programme: pair.programme, pair: pair.id, person: from },
  }));
  return moved(owe({ ...pair, closing: { ...pair.closing, thanks } }, told, now));
}

/** What somebody would like to do next; choosing nothing takes it back. */
export function plan(pair: Pair, person: PersonId, choices: readonly NextChoice[]): Decision<Pair> {
  const no = onlyWhileClosing(pair);
  if (no) return no;
  const before = pair.closing.next.find((one) => one.person === person)?.choices ?? [];
  if (before.join() === choices.join()) return alreadyDone(pair);
  return moved({ ...pair, closing: { ...pair.closing, next: [...pair.closing.next.filter((one) => one.person !== person), { person, choices }] } });
}

function onlyWhileClosing({ status }: Pair): ReturnType<typeof refused> | undefined {
  if (status === 'close') return undefined;
  return refused(status === 'ended' ? 'pairEnded' : 'notNow');
}
