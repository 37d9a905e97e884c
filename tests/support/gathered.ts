import { type Role } from '../../bot/domain/people/person';
import { type Product } from './product';
import { idOf } from './productPeople';
import { everythingIn } from './stored';
import { buttonsOn } from './taps';
import { type Json } from './teams/cards';
import { type InvokeResponse, type Person } from './teams/person';

/** Where people read which language. */
export const locales = ['ar-EG', 'fr-CH', 'zh-CN', 'en-GB', 'ru-RU', 'es-PA'] as const;

/** Somebody who takes part and reads in that locale. */
export const joins = (product: Product, programme: string, name: string, role: Role, locale: (typeof locales)[number] = 'en-GB', form: Json = {}): Promise<Person> =>
  product.signedUp(name, role, { programme, form, who: { locale } });

/** As a coordinator would: brings them together and empties no inbox. */
export async function bringTogether(product: Product, programme: string, id: string, members: readonly (readonly [person: Person, role: Role])[]): Promise<void> {
  const formed = await product.server.app.useCases.formPair({ programme, id, members: members.map(([person, role]) => ({ person: idOf(person), role })) });
  if (formed.kind === 'refused') throw new Error(`Could not bring them together: ${formed.reason}`);
  await product.settle();
}

/** The pair's document now. */
export async function pairNow(product: Product, id: string) {
  const found = (await everythingIn(product.documents.pairs)).find(({ body }) => body.id === id);
  if (!found) throw new Error(`No pair ${id}`);
  return found.body;
}

/** The card that answers a tap. Throws for anything else: a refusal is a sentence. */
export async function tapped(person: Person, verb: string, data: Json, inputs: Json = {}): Promise<Json> {
  const answer: InvokeResponse | undefined = await person.taps({ verb, data: { v: 1, ...data } }, inputs);
  if (!answer || answer.type !== 'application/vnd.microsoft.card.adaptive') throw new Error(`${person.name} taps ${verb}: ${JSON.stringify(answer)}`);
  return JSON.parse(JSON.stringify(answer.value));
}

/** Without the marks that keep names apart from the text around them. */
export const plainly = (card: unknown): string => JSON.stringify(card).replaceAll(/[\u2066-\u2069]/g, '');

export const verbsOn = (card: unknown): string[] => buttonsOn(card).map(({ verb }) => verb);
