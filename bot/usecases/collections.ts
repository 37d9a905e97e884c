import { type PersonId, type Role } from '../domain/people/person';
import { type ProgrammeId } from '../domain/programmes/programme';
import { deliverySchema } from './delivery/delivery';
import { type CollectionDefinition, type DocumentStore } from './documents';
import { enrolmentSchema, pairSchema, personSchema, programmeSchema, seatSchema, wishlistSchema } from './schemas';
import { sealingKeySchema } from './sealingKeys';

const define = <Body>(name: string, schema: { parse: (stored: unknown) => Body }, indexes: readonly (readonly string[])[] = []): CollectionDefinition<Body> => ({
  name, parse: (stored) => schema.parse(stored), indexes,
});

/** Every collection: its name, its schema, and what it may be queried by. `infra/` creates the same ones. */
export const collections = {
  people: define('people', personSchema),
  programmes: define('programmes', programmeSchema),
  enrolments: define('enrolments', enrolmentSchema, [['role', 'changedAt'], ['nextDue']]),
  seats: define('seats', seatSchema, [['nextDue']]),
  wishlists: define('wishlists', wishlistSchema, [['programme', 'hasAlerts'], ['nextDue']]),
  pairs: define('pairs', pairSchema, [['nextDue']]),
  deliveries: define('deliveries', deliverySchema),
  keys: define('keys', sealingKeySchema),
};

/** Opens all collections on one store. */
export function openDocuments(store: DocumentStore) {
  return {
    people: store.open(collections.people),
    programmes: store.open(collections.programmes),
    enrolments: store.open(collections.enrolments),
    seats: store.open(collections.seats),
    wishlists: store.open(collections.wishlists),
    pairs: store.open(collections.pairs),
    deliveries: store.open(collections.deliveries),
    keys: store.open(collections.keys),
  };
}
export type Documents = ReturnType<typeof openDocuments>;

/** Where a document is: its collection's partition and its id. */
export interface Address {
  readonly partition: string;
  readonly id: string;
}

export const personAt = (person: PersonId): Address => ({ partition: person, id: 'person' });
export const programmeAt = (programme: ProgrammeId): Address => ({ partition: programme, id: 'programme' });
export const enrolmentAt = (programme: ProgrammeId, role: Role, person: PersonId): Address => ({ partition: programme, id: `${role}:${person}` });
export const seatAt = (programme: ProgrammeId, mentor: PersonId): Address => ({ partition: `${programme}|${mentor}`, id: 'seat' });
export const wishlistAt = (programme: ProgrammeId, mentee: PersonId): Address => ({ partition: `${programme}|${mentee}`, id: 'wishlist' });
export const pairAt = (pair: string): Address => ({ partition: pair, id: 'pair' });
export const deliveryAt = (person: PersonId, tell: string): Address => ({ partition: person, id: tell });
export const keyAt = (keyId: string): Address => ({ partition: keyId, id: 'key' });
