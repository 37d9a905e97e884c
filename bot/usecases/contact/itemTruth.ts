import { type NudgeItem } from '../../domain/contact/nudges';
import { nudgeHolds } from '../../domain/contact/occasions';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** The pairs that reminders are about, as they stand now, with their programmes. */
export type Truth = ReadonlyMap<string, { readonly pair: Pair; readonly programme: Programme }>;

/** One point read a pair; pairs and programmes that are gone are left out. */
export async function truthOf({ documents, programmes }: Ports, items: readonly NudgeItem[]): Promise<Truth> {
  const ids = [...new Set(items.map(({ pair }) => pair))];
  const found = await Promise.all(ids.map(async (id) => {
    const pair = (await readAt(documents.pairs, pairAt(id)))?.body;
    const programme = pair && (await programmes.find(pair.programme));
    return pair && programme ? [[id, { pair, programme }] as const] : [];
  }));
  return new Map(found.flat());
}

/** Whether the reminder still says something true to this person. */
export function holdsIn(truth: Truth, person: PersonId, { pair: id, key }: NudgeItem, now: number): boolean {
  const known = truth.get(id);
  return known !== undefined && nudgeHolds({ pair: known.pair, rules: known.programme.journey, person, key }, now);
}
