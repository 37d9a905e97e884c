import { type PersonId, type Role } from '../domain/people/person';
import { type ProgrammeId } from '../domain/programmes/programme';
import { boardSchema } from './boards/boardSchema';
import { deliverySchema } from './delivery/delivery';
import { type CollectionDefinition, type DocumentStore } from './documents';
import { type PaperKind } from '../domain/papers/paper';
import { reviewSchema } from './reviews/reviewSchema';
import { enrolmentSchema, pairSchema, paperSchema, personSchema, programmeSchema, seatSchema, wishlistSchema } from './schemas';
import { nudgesSchema } from './contact/nudgesSchema';
import { watchSchema } from './overview/watchSchema';
import { placeSchema } from './places/placeSchema';
import { sealingKeySchema } from './sealingKeys';
import { mailingSchema } from './mailings/mailingSchema';
import { releaseSchema } from './report/releaseSchema';
import { knownSchema } from './roster/knownSchema';
import { listingSchema } from './roster/listingSchema';
import { preferencesSchema, proposalSchema, runPartSchema, runSchema } from './runs/runSchemas';
import { draftSchema } from './setup/draftSchema';
import { slotsSchema } from './slots/slotsSchema';

const define = <Body>(name: string, schema: { parse: (stored: unknown) => Body }, indexes: readonly (readonly string[])[] = []): CollectionDefinition<Body> => ({
  name, parse: (stored) => schema.parse(stored), indexes, sweptBy: 'nextDue',
});

/**
 * More than a year, so that a message of last year's round can still be drawn again. What is older only guards messages that nobody owes any
 * more: each is owed once, by the change that caused it, and let go after a day of trying (docs/decisions/0017).
 */
const ledgerKeepsDays = 400;

/**
 * Every collection: its name, its schema, what it may be queried by, and how long it keeps. `infra/` creates the same ones. A backup reads
 * them in this order: first what owes something, then what is made of it, then the ledger, and last the keys, so that no text is without its key.
 */
export const collections = {
  people: define('people', personSchema),
  programmes: define('programmes', programmeSchema),
  enrolments: define('enrolments', enrolmentSchema, [['role', 'changedAt'], ['nextDue']]),
  seats: define('seats', seatSchema, [['nextDue']]),
  wishlists: define('wishlists', wishlistSchema, [['programme', 'hasAlerts'], ['nextDue']]),
  pairs: define('pairs', pairSchema, [['programme', 'status'], ['nextDue']]),
  papers: define('papers', paperSchema, [['author', 'changedAt'], ['programme', 'sentAt'], ['nextDue']]),
  boards: define('boards', boardSchema),
  reviews: define('reviews', reviewSchema),
  nudges: define('nudges', nudgesSchema, [['nextDue']]),
  slots: define('slots', slotsSchema, [['hasFree'], ['nextDue']]),
  watches: define('watches', watchSchema, [['nextDue']]),
  places: define('places', placeSchema),
  drafts: define('drafts', draftSchema, [['owner']]),
  known: define('known', knownSchema, [['tenant'], ['nextDue']]),
  listings: define('listings', listingSchema, [['comesFirstSince'], ['nextDue']]),
  mailings: define('mailings', mailingSchema, [['nextDue']]),
  preferences: define('preferences', preferencesSchema),
  runs: define('runs', runSchema, [['nextDue']]),
  runparts: define('runparts', runPartSchema),
  proposals: define('proposals', proposalSchema, [['nextDue']]),
  releases: define('releases', releaseSchema),
  deliveries: { ...define('deliveries', deliverySchema), keepsDays: ledgerKeepsDays },
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
    papers: store.open(collections.papers),
    boards: store.open(collections.boards),
    reviews: store.open(collections.reviews),
    nudges: store.open(collections.nudges),
    slots: store.open(collections.slots),
    watches: store.open(collections.watches),
    places: store.open(collections.places),
    drafts: store.open(collections.drafts),
    known: store.open(collections.known),
    listings: store.open(collections.listings),
    mailings: store.open(collections.mailings),
    preferences: store.open(collections.preferences),
    runs: store.open(collections.runs),
    runparts: store.open(collections.runparts),
    proposals: store.open(collections.proposals),
    releases: store.open(collections.releases),
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
/** The times that one mentor offers. */
export const slotsAt = (programme: ProgrammeId, mentor: PersonId): Address => ({ partition: programme, id: mentor });
export const pairAt = (pair: string): Address => ({ partition: pair, id: 'pair' });
/** One author's log, note, self-assessment or worksheet, beside the pair's other papers. */
export const paperAt = (pair: string, kind: PaperKind, author: PersonId, number: number): Address => ({ partition: pair, id: `${kind}:${number}:${author}` });
/** What a pair has before it while it meets. */
export const boardAt = (pair: string): Address => ({ partition: pair, id: 'board' });
/** One person's answers to one review of one pair, under a pseudonym of the three. */
export const reviewAt = (programme: ProgrammeId, pseudonym: string): Address => ({ partition: programme, id: pseudonym });
export const nudgesAt = (person: PersonId): Address => ({ partition: person, id: 'nudges' });
/** When one coordinator of a programme is told of pairs at risk. */
export const watchAt = (programme: ProgrammeId, coordinator: PersonId): Address => ({ partition: programme, id: coordinator });
/** A chat of several people, a team, or a meeting's chat. */
export const placeAt = ({ tenant, place }: { readonly tenant: string; readonly place: string }): Address => ({ partition: `${tenant}|${place}`, id: 'place' });
/** A programme in the making. */
export const draftAt = (draft: string): Address => ({ partition: draft, id: 'draft' });
/** What a file or the organisation's directory says of a person. */
export const knownAt = (person: PersonId): Address => ({ partition: person.toLowerCase(), id: 'known' });
/** Somebody's place on a programme's list before they take part. */
export const listingAt = (programme: ProgrammeId, role: Role, person: PersonId): Address => ({ partition: programme, id: `${role}:${person}` });
export const mailingAt = (programme: ProgrammeId, mailing: string): Address => ({ partition: programme, id: mailing });
export const preferencesAt = (programme: ProgrammeId, role: Role, person: PersonId): Address => ({ partition: programme, id: `${role}:${person}` });
export const runAt = (programme: ProgrammeId, run: string): Address => ({ partition: programme, id: run });
/** A piece of something large that belongs to a run. */
export const runPartAt = (programme: ProgrammeId, run: string, part: string): Address => ({ partition: `${programme}|${run}`, id: part });
export const proposalAt = (programme: ProgrammeId, run: string, proposal: string): Address => ({ partition: `${programme}|${run}`, id: proposal });
export const releaseAt = (programme: ProgrammeId, release: string): Address => ({ partition: programme, id: release });
export const deliveryAt = (person: PersonId, tell: string): Address => ({ partition: person, id: tell });
export const keyAt = (keyId: string): Address => ({ partition: keyId, id: 'key' });
