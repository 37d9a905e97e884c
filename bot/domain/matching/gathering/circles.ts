import { mixed, shuffled } from '../planning/draw';
import { type DiverseField } from '../planning/planTypes';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Scorer } from '../scoring/scorer';
import { companiesOf, type Two } from './companies';
import { packed } from './packing';
import { unlikeIn } from './diversity';
import { exchangePlaces } from './exchange';
import { canCome, type Peers, peersOf } from './peers';
import { circleCount } from './sizes';
import { byTurn, conflict, worthTogether } from './worthTogether';

export interface CirclesInput {
  readonly people: readonly MatchPerson[];
  /** Of these people with one another, by `peerRules`. */
  readonly scorer: Scorer;
  readonly size: { readonly from: number; readonly to: number };
  readonly diverse: readonly DiverseField[];
  readonly seed: number;
  /** Who is to sit in one circle, whatever it is worth. */
  readonly pins: readonly Two[];
  /** Who sat in one circle in the plan before, and rather does so again than with others who are more unlike or suit them better. */
  readonly standing?: readonly Two[];
}

/** Circles of places in `people`; nobody in two, and no two in one who may not be. Or those of the pinned who find no place together. */
export type CirclesOutcome = Circles | { readonly noPlaceFor: readonly number[] };

export interface Circles {
  readonly circles: readonly (readonly number[])[];
  /** What the members are worth to one another, by circle. */
  readonly scores: readonly number[];
}

/** So many beginnings are tried, the first one with the likest people dealt out; of more people than `many` only that one. */
const beginnings = 4;
const many = 600;

/**
 * Peers in circles whose sizes differ by at most one. Where diversity is asked for it comes first, then who suits whom. Everybody has a place as far as numbers go; whoever cannot be placed
 * without breaking a rule stays outside, those who were left out last time and have waited longest last of all. Who is pinned together comes before everybody else, and sits together before all
 * that would be worth more. Exchange finds a good arrangement, not surely the best.
 */
export function formCircles({ people, scorer, size, diverse, seed, pins, standing = [] }: CirclesInput): CirclesOutcome {
  const isPinned = new Set(pins.flat());
  const everybody = [...people.keys()].filter((place) => people[place] && canCome(people[place]));
  const inOrder = everybody.sort((one, other) => Number(isPinned.has(other)) - Number(isPinned.has(one)) || compare(people, one, other));
  const among = withEnoughPeers(inOrder, scorer, size.from - 1);
  const at = new Map(among.map((place, one) => [place, one]));
  const lost = [...isPinned].filter((place) => !at.has(place));
  if (lost.length > 0) return { noPlaceFor: lost };
  const peers = peersOf(scorer, among);
  const here = (twos: readonly Two[]): Two[] => twos.flatMap(([one, other]): Two[] => {
    const [mine, theirs] = [at.get(one), at.get(other)];
    return mine === undefined || theirs === undefined ? [] : [[mine, theirs]];
  });
  const circle: Circle = {
    peers, together: worthTogether(peers, unlikeIn(among.flatMap((place) => people[place] ?? []), diverse)), size, seed, kinds: among.map((place) => kindOf(people[place], diverse)),
    companies: companiesOf(here(pins)), before: companiesOf(here(standing)),
  };
  const groups = seat([...among.keys()], circle);
  if (!groups) return { noPlaceFor: [...isPinned].sort((one, other) => one - other) };
  return {
    circles: groups.map((group) => group.map((one) => among[one] ?? 0).sort((one, other) => one - other)),
    scores: groups.map((group) => group.reduce((sum, one, at) => sum + group.slice(at + 1).reduce((each, other) => each + peers.worth(one, other), 0), 0)),
  };
}

const compare = (people: readonly MatchPerson[], one: number, other: number): number => {
  const [mine, theirs] = [people[one], people[other]];
  return mine && theirs ? byTurn(mine, theirs) || one - other : 0;
};

const kindOf = (person: MatchPerson | undefined, fields: readonly DiverseField[]): string => fields.map((field) => person?.[field]).join('\n');

interface Circle {
  readonly peers: Peers;
  readonly together: (one: number, other: number) => number;
  readonly size: { readonly from: number; readonly to: number };
  readonly seed: number;
  readonly kinds: readonly string[];
  /** Those who stay together, and those who were together before. */
  readonly companies: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
}

/** Whoever has fewer people they could sit with than a circle needs is nobody's company; without them it may be too few for others. */
function withEnoughPeers(among: readonly number[], scorer: Scorer, least: number): readonly number[] {
  const peers = peersOf(scorer, among);
  let left = [...among.keys()];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const still = left;
    left = still.filter((one) => still.filter((other) => other !== one && peers.may(one, other)).length >= least);
  }
  return left.map((one) => among[one] ?? 0);
}

/**
 * Arranges people, and whoever is in the way of most others stays outside, until no rule is broken. `who` in the order of their turn, those who stay together first. Undefined where these find no
 * place: then fewer circles, which are larger, are tried before that is said.
 */
function seat(who: readonly number[], circle: Circle, most = Infinity): readonly (readonly number[])[] | undefined {
  const { size, companies, peers } = circle;
  const count = Math.min(circleCount(who.length, size), most);
  if (count === 0) return companies.length === 0 ? [] : undefined;
  const best = arranged(who.slice(0, count * size.to), count, circle);
  const stays = new Set(companies.flat());
  const broken = best?.map((group) => whoGoes(group, peers, stays)) ?? ['nobody'];
  if (!best || broken.includes('nobody')) return seat(who, circle, count - 1);
  const going = broken.flatMap((goes) => (typeof goes === 'number' ? [goes] : []));
  if (going.length === 0) return best;
  const gone = new Set(going.slice(0, Math.ceil(going.length / 4))); // not all at once: the others may find room where these were
  return seat(who.filter((one) => !gone.has(one)), circle, most);
}

/** Whoever may not sit with most others of their circle, the last in turn among equals; undefined where no rule is broken, and `nobody` where only those break one who stay together with others. */
function whoGoes(group: readonly number[], peers: Peers, stays: ReadonlySet<number>): number | 'nobody' | undefined {
  const inTheWay = group.map((one) => group.filter((other) => other !== one && !peers.may(one, other)).length);
  if (Math.max(...inTheWay) === 0) return undefined;
  const movable = group.map((one, at) => (stays.has(one) ? 0 : (inTheWay[at] ?? 0)));
  const worst = Math.max(...movable);
  return worst > 0 ? Math.max(...group.filter((_, at) => movable[at] === worst)) : 'nobody';
}

/** Worth more than all rules that an exchange could mend: who stays together is never parted. */
const staying = -1_000 * conflict;

/** Worth more than being unlike and suiting one another, and less than a rule. */
const known = 20_000_000;

/** The best of a few beginnings after all exchanges that help; undefined where those who stay together fit into no circles of these sizes. */
function arranged(who: readonly number[], count: number, circle: Circle): readonly (readonly number[])[] | undefined {
  const { together, companies, before } = circle;
  const placeOf = new Map(who.map((one, at) => [one, at]));
  const placed = companies.map((company) => company.map((one) => placeOf.get(one) ?? -1));
  const stood = before.map((group) => group.flatMap((one) => placeOf.get(one) ?? []));
  const [areKept, areKnown] = [inOneOf(placed, who.length), inOneOf(stood, who.length)];
  const among = (one: number, other: number): number => together(who[one] ?? 0, who[other] ?? 0) + (areKept(one, other) ? staying : areKnown(one, other) ? known : 0);
  let best: { readonly groupOf: Int32Array; readonly worth: number } | undefined;
  for (const groupOf of begun(who, count, circle, { placed, stood })) {
    exchangePlaces({ groupOf, groups: count, together: among });
    const worth = groupsOf(groupOf, count).reduce((sum, group) => sum + worthOf(group, among), 0);
    if (!best || worth > best.worth) best = { groupOf, worth };
  }
  return best && groupsOf(best.groupOf, count).map((group) => group.map((one) => who[one] ?? 0));
}

/** Where exchanges begin from: as it was, as far as it was and still fits, then those who are alike dealt out, then chance. None where companies do not fit. */
function begun(who: readonly number[], count: number, { seed, kinds }: Circle, { placed, stood }: { readonly placed: readonly (readonly number[])[]; readonly stood: readonly (readonly number[])[] }): readonly Int32Array[] {
  const chained = (groups: readonly (readonly number[])[]): Two[] => groups.flatMap((group) => group.slice(1).map((other, at): Two => [group[at] ?? 0, other]));
  const asBefore = stood.length === 0 ? undefined : packed({ order: [...who.keys()], count, companies: companiesOf(chained([...placed, ...stood])) });
  const anew = Array.from({ length: who.length > many ? 1 : beginnings }, (_, beginning) => {
    const chance = shuffled(who.length, mixed(seed, beginning, who.length));
    const order = beginning === 0 ? chance.sort((one, other) => compareText(kinds[who[one] ?? 0], kinds[who[other] ?? 0])) : chance;
    return packed({ order, count, companies: placed });
  });
  return [asBefore, ...anew].flatMap((groupOf) => groupOf ?? []);
}

/** Whether two are in one of these groups; of those who are in none nobody is. */
function inOneOf(groups: readonly (readonly number[])[], count: number): (one: number, other: number) => boolean {
  const groupOf = new Int32Array(count).fill(-1);
  groups.forEach((group, number) => group.forEach((one) => (groupOf[one] = number)));
  return (one, other) => (groupOf[one] ?? -1) >= 0 && groupOf[one] === groupOf[other];
}

const compareText = (one = '', other = ''): number => Number(one > other) - Number(one < other);

const worthOf = (group: readonly number[], together: (one: number, other: number) => number): number =>
  group.reduce((sum, one, at) => sum + group.slice(at + 1).reduce((each, other) => each + together(one, other), 0), 0);

/** The members of each group, in order of their numbers. */
export function groupsOf(groupOf: Int32Array, count: number): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  groupOf.forEach((group, person) => groups[group]?.push(person));
  return groups;
}
