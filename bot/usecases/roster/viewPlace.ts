import { refused } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { memberOf, nameIn } from '../../domain/pairs/members';
import { type PersonId, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { type Place, readMembership } from '../enrolments/membership';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** Where somebody stands in one programme, for a card about it. */
export interface PlaceView {
  readonly programme: Programme;
  readonly role: Role;
  readonly takesPart: boolean;
}

export const makeViewPlace = (ports: Ports) => async (place: Place): Promise<Outcome<PlaceView>> => {
  const [programme, row] = await Promise.all([ports.programmes.find(place.programme), readMembership(ports, place)]);
  return programme ? { kind: 'done', value: { programme, role: place.role, takesPart: row?.status === 'active' } } : refused('notFound');
};

/** Who was left behind by whom. */
export interface LeftBehindView {
  readonly programme: Programme;
  readonly pair: Pair;
  readonly role: Role;
  /** Who went away. */
  readonly leaver: string;
}

/** Refuses `notYours` to everybody who was no member when it ended, `notFound` while it has not ended so. */
export const makeViewLeftBehind = (ports: Ports) => async ({ pair: id, actor }: { readonly pair: string; readonly actor: PersonId }): Promise<Outcome<LeftBehindView>> => {
  const pair = (await readAt(ports.documents.pairs, pairAt(id)))?.body;
  const me = pair && memberOf(pair, actor);
  if (!pair || !me) return refused('notYours');
  const programme = await ports.programmes.find(pair.programme);
  if (!programme || pair.ended?.how !== 'left' || pair.ended.by === 'system') return refused('notFound');
  return { kind: 'done', value: { programme, pair, role: me.role, leaver: nameIn(pair, pair.ended.by) } };
};
