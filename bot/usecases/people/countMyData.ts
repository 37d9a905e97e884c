import { type PaperKind } from '../../domain/papers/paper';
import { type Person, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type Ports } from '../ports';
import { gatherMyDocuments, type MyDocuments } from './myDocuments';

export const dataKinds = ['known', 'listings', 'profiles', 'preferences', 'proposals', 'sent', 'received', 'pairs', 'shared', 'log', 'note', 'assessment', 'worksheet', 'slots', 'drafts', 'messages'] as const;
/**
 * Kinds of what is stored about a person. `shared`: what they wrote into a pair's own page (goals, actions, agreements, thanks and the like).
 * `preferences`: each person that they named, and the gender. `proposals`: those that they were told of.
 */
export type DataKind = (typeof dataKinds)[number];

export interface MyDataCounts {
  readonly counts: Readonly<Record<DataKind, number>>;
  /** Where the person takes part now, and whom to ask there. */
  readonly takesPartIn: readonly { readonly programme: Programme; readonly role: Role }[];
}

/** How much is stored about somebody, by kind; opens nothing. */
export const makeCountMyData = (ports: Ports) => async (person: Person): Promise<MyDataCounts> => {
  const mine = await gatherMyDocuments(ports, person);
  const takesPartIn = mine.places.flatMap(({ programme, enrolments }) => enrolments.filter(({ status }) => status === 'active').map(({ role }) => ({ programme, role })));
  return { counts: countsOf(mine), takesPartIn };
};

function countsOf({ person, known, places, pairs, papers, drafts, messages }: MyDocuments): Record<DataKind, number> {
  const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((total, item) => total + of(item), 0);
  const papersOf = (kind: PaperKind): number => papers.filter((paper) => paper.kind === kind).length;
  return {
    known: known ? 1 : 0, listings: sum(places, ({ listings }) => listings.length), drafts: drafts.length, proposals: toldOf(messages),
    preferences: sum(places, ({ preferences }) => sum(preferences, ({ wishes, avoids, gender }) => wishes.length + avoids.length + (gender ? 1 : 0))),
    profiles: sum(places, ({ enrolments }) => enrolments.length), sent: sum(places, ({ wishlist }) => wishlist?.wishes.length ?? 0), received: sum(places, ({ seat }) => seat?.requests.length ?? 0),
    pairs: pairs.length, shared: sum(pairs, ({ pair }) => sharedBy(pair, person.id)),
    log: papersOf('log'), note: papersOf('note'), assessment: papersOf('assessment'), worksheet: papersOf('worksheet'),
    slots: sum(places, ({ slots }) => slots?.slots.length ?? 0), messages: messages.length,
  };
}

/** From the ledger: looking through every run would cost too much for a number. */
const toldOf = (messages: MyDocuments['messages']): number => new Set(messages.flatMap(({ about: { programme, run, proposal } }) => (proposal === undefined ? [] : [`${programme}:${run}:${proposal}`]))).size;

/** Words of this person in the pair's own document. */
function sharedBy({ goals, actions, agreement, preparation, closing, shares = [], introductions = [] }: MyDocuments['pairs'][number]['pair'], person: string): number {
  const written = [...goals, ...actions, ...agreement.versions, ...shares, ...introductions].filter(({ by }) => by === person).length;
  return written + preparation.expectations.filter((one) => one.person === person).length + closing.thanks.filter(({ from }) => from === person).length;
}
