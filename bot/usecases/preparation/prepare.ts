import { checklist, mentorRoles } from '../../content/handbook';
import { type Decision, refused } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { chooseRoles, noteRead, saveTicks } from '../../domain/preparation/preparing';
import { type Instant } from '../../domain/time';
import { changePair, openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { preparationOf, type PreparationView } from './viewPreparation';

const items: readonly string[] = checklist.flatMap<string>((group) => group.items);
const roleCodes: readonly string[] = mentorRoles.map(({ code }) => code);
const hasUnknown = (codes: readonly string[], known: readonly string[]): boolean => codes.some((code) => !known.includes(code));

async function changing(ports: Ports, own: OwnPair, decide: (pair: Pair, now: Instant) => Decision<Pair>): Promise<Outcome<PreparationView>> {
  const changed = await changePair(ports, own, ({ pair }, now) => decide(pair, now));
  return changed.kind === 'refused' ? changed : { kind: 'done', value: await preparationOf(ports, changed.value) };
}

/** Ticks and takes away ticks of the list that all share; `badChoice` for an item that the hand-book does not have. */
export const makeSaveTicks = (ports: Ports) => ({ ticked, drawn, ...own }: OwnPair & { readonly ticked: readonly string[]; readonly drawn: readonly string[] }): Promise<Outcome<PreparationView>> =>
  changing(ports, own, (pair, now) => (hasUnknown([...ticked, ...drawn], items) ? refused('badChoice') : saveTicks(pair, { ticked, drawn }, own.actor, now)));

/** The roles that a mentor likes to play, in the hand-book's order; none is an answer too. */
export const makeChooseRoles = (ports: Ports) => ({ roles, ...own }: OwnPair & { readonly roles: readonly string[] }): Promise<Outcome<PreparationView>> =>
  changing(ports, own, (pair) => (hasUnknown(roles, roleCodes) ? refused('badChoice') : chooseRoles(pair, roleCodes.filter((code) => roles.includes(code)), own.actor)));

/** Opens the page about one's role, and notes that it was read; where nothing changes any more it is only opened. */
export const makeReadRole = (ports: Ports) => async (own: OwnPair): Promise<Outcome<PreparationView>> => {
  const changed = await changePair(ports, own, ({ pair }) => noteRead(pair, own.actor));
  const context = changed.kind === 'done' ? changed : await openPair(ports, own);
  return context.kind === 'refused' ? context : { kind: 'done', value: await preparationOf(ports, context.value) };
};
