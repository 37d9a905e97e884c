import { type Role } from '../../../bot/domain/people/person';
import { tapped, plainly } from '../../support/gathered';
import { type Product } from '../../support/product';
import { filledForm, idOf } from '../../support/productPeople';
import { type Json } from '../../support/teams/cards';
import { type Person } from '../../support/teams/person';
import { roleOf, type Row } from '../cast';
import { type PlaceKey } from '../ledger';

/** Somebody of the file, as they stand in Teams. */
export interface Someone {
  readonly row: Row;
  readonly role: Role;
  readonly person: Person;
  readonly id: string;
  readonly key: PlaceKey;
}

/** Has the bot, and has written to it once. */
export async function arrives(product: Product, row: Row): Promise<Someone> {
  const person = product.newcomer(row.name ?? '', { objectId: row.objectId ?? '' });
  await person.says('hello');
  const [id, role] = [idOf(person), roleOf(row)];
  return { row, role, person, id, key: `${role}:${id}` };
}

/** Signs up by the form; identity comes from the file. */
export async function joins({ person, role }: Pick<Someone, 'person' | 'role'>, programme: string, form: Json = {}): Promise<void> {
  const card = plainly(await tapped(person, 'signup.save', { programme, role }, { ...filledForm, capacity: '1', ...form }));
  if (!card.includes('"verb":"profile.show"')) throw new Error(`${person.name} could not sign up: ${card}`);
}

/** The sentence with which a tap is refused. Throws when a card came instead. */
export async function refusal(person: Person, verb: string, data: Json, inputs: Json = {}): Promise<string> {
  const answer = await person.taps({ verb, data: { v: 1, ...data } }, inputs);
  if (typeof answer?.value !== 'string') throw new Error(`${person.name} was not refused ${verb}: ${plainly(answer)}`);
  return answer.value;
}

/** The card says why nothing came of it, above how things stand. */
export const says = async (person: Person, words: string, verb: string, data: Json, inputs: Json = {}): Promise<void> => {
  const card = plainly(await tapped(person, verb, data, inputs));
  if (!card.includes(words)) throw new Error(`${person.name} does not read “${words}” after ${verb}: ${card}`);
};
