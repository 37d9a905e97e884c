import { type PersonId } from '../../people/person';
import { seatGuests } from '../../panels/seating';
import { mixed, shuffled } from '../planning/draw';
import { type DiverseField, type EveningPlan } from '../planning/planTypes';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Scorer } from '../scoring/scorer';
import { type Two } from './companies';
import { unlikeIn } from './diversity';
import { canCome, type Peers, peersOf } from './peers';
import { byTurn, conflict, worthTogether } from './worthTogether';

export interface TablesInput {
  readonly guests: readonly MatchPerson[];
  /** One at each table, in this order. */
  readonly hosts: readonly MatchPerson[];
  /** Of guests with hosts, and of guests with one another, both by `peerRules`. */
  readonly withHosts: Scorer;
  readonly withGuests: Scorer;
  readonly rounds: number;
  readonly diverse: readonly DiverseField[];
  readonly seed: number;
  /** Guest and host, and two guests, who are to be at one table in some round, whatever it is worth. */
  readonly pins: { readonly withHosts: readonly Two[]; readonly withGuests: readonly Two[] };
}

/** People looked at, at most, to see which exchanges help: enough for some hundred guests; for thousands as many as a second or two allows. */
const mostLooked = 100_000_000;

/**
 * Which guest takes which way round the tables of `seatGuests`, that nobody comes back to a table stays true. Nobody sits with somebody they may not meet, guest or host; who is pinned together
 * meets; then, where it is asked for, tables are as diverse as exchanges make them; then guests are with hosts and guests who suit them. Whoever can be seated only against a rule is left out;
 * who is pinned is not, and where exchanges find no evening for them that is said. Undefined with fewer tables than rounds.
 */
export function seatTables(input: TablesInput): EveningPlan | { readonly noPlaceFor: readonly number[] } | undefined {
  const { guests, hosts, withHosts, withGuests, rounds, diverse, seed, pins } = input;
  if (!seatGuests({ guests: [], tables: hosts.length, rounds })) return undefined;
  const hostWorth = rowsOf(withHosts);
  const coming = [...guests.keys()].filter((guest) => {
    const person = guests[guest];
    return person && canCome(person) && hosts.filter((_, table) => hostWorth(guest, table) >= 0).length >= rounds;
  });
  coming.sort((one, other) => inTurn(guests[one], guests[other]) || one - other);
  const at = new Map(coming.map((place, guest) => [place, guest]));
  const lost = [...pins.withHosts.map(([guest]) => guest), ...pins.withGuests.flat()].filter((place) => !at.has(place));
  if (lost.length > 0) return { noPlaceFor: [...new Set(lost)] };
  const peers = peersOf(withGuests, coming);
  const together = worthTogether(peers, unlikeIn(coming.flatMap((guest) => guests[guest] ?? []), diverse));
  const alone = (guest: number, table: number): number => {
    const worth = hostWorth(coming[guest] ?? 0, table);
    return worth < 0 ? conflict : 2 * worth;
  };
  const order = seat([...coming.keys()], { peers, together, alone, tables: hosts.length, rounds, seed, wishes: wishesOf(pins, at) });
  if ('noPlaceFor' in order) return { noPlaceFor: order.noPlaceFor.map((guest) => coming[guest] ?? 0).sort((one, other) => one - other) };
  const ids = order.map((guest): PersonId => guests[coming[guest] ?? -1]?.id ?? '');
  return { hosts: hosts.map(({ id }) => id), guests: ids, seats: seatGuests({ guests: ids, tables: hosts.length, rounds }) ?? [] };
}

/** Whom each guest has to meet: tables (of hosts), and other guests. */
type Wishes = ReadonlyMap<number, { readonly tables: readonly number[]; readonly guests: readonly number[] }>;

function wishesOf({ withHosts, withGuests }: TablesInput['pins'], at: ReadonlyMap<number, number>): Wishes {
  const both = [...withGuests, ...withGuests.map(([one, other]): Two => [other, one])];
  const met = (twos: readonly Two[], guest: number): readonly number[] => twos.flatMap(([one, other]) => (one === guest ? [other] : []));
  const pinned = [...new Set([...withHosts, ...both].map(([guest]) => guest))];
  return new Map(pinned.map((guest) => [at.get(guest) ?? 0, { tables: met(withHosts, guest), guests: met(both, guest).map((other) => at.get(other) ?? 0) }]));
}

const inTurn = (one: MatchPerson | undefined, other: MatchPerson | undefined): number => (one && other ? byTurn(one, other) : 0);

/** All rows at once; the hosts of an evening are few. */
function rowsOf(scorer: Scorer): (guest: number, host: number) => number {
  const rows = Array.from({ length: scorer.mentees }, (_, guest) => {
    const row = new Int16Array(scorer.mentors);
    scorer.scoreRow(guest, row);
    return row;
  });
  return (guest, host) => rows[guest]?.[host] ?? -1;
}

interface Evening {
  readonly peers: Peers;
  readonly together: (one: number, other: number) => number;
  /** What a guest is worth at a table, for its host's sake. */
  readonly alone: (guest: number, table: number) => number;
  readonly tables: number;
  readonly rounds: number;
  readonly seed: number;
  readonly wishes: Wishes;
}

/** Where who is pinned did not all meet, so often another beginning is tried. */
const beginnings = 6;

/**
 * Guests in the order of their places; whoever breaks most rules goes, the last in turn among equals, until nobody does. `who` in the order of their turn. Pinned guests do not go: when they
 * break a rule among themselves, or do not meet, it begins again from another order.
 */
function seat(who: readonly number[], evening: Evening, beginning = 0): readonly number[] | { readonly noPlaceFor: readonly number[] } {
  const ways = waysRound(who.length, evening);
  const order = arranged(who, ways, evening, beginning);
  const broken = order.map((guest, place) => (ways[place] ?? []).reduce((sum, { table, others }) => {
    const atTable = others.filter((other) => !evening.peers.may(guest, order[other] ?? 0)).length;
    return sum + atTable + Number(evening.alone(guest, table) === conflict);
  }, 0));
  const stays = (place: number): boolean => evening.wishes.has(order[place] ?? 0);
  const inTheWay = [...order.keys()].filter((place) => (broken[place] ?? 0) > 0 && !stays(place));
  if (inTheWay.length === 0) {
    const without = [...order.keys()].filter((place) => stays(place) && ((broken[place] ?? 0) > 0 || metAt(place, order, ways[place] ?? [], evening.wishes) < wishedBy(order[place] ?? 0, evening.wishes)));
    if (without.length === 0) return order;
    return beginning + 1 < beginnings ? seat(who, evening, beginning + 1) : { noPlaceFor: without.map((place) => order[place] ?? 0) };
  }
  inTheWay.sort((one, other) => (broken[other] ?? 0) - (broken[one] ?? 0) || (order[other] ?? 0) - (order[one] ?? 0));
  const gone = new Set(inTheWay.slice(0, Math.ceil(inTheWay.length / 8)).map((place) => order[place])); // not all at once: without some, the others may find places
  return seat(who.filter((guest) => !gone.has(guest)), evening, beginning);
}

const wishedBy = (guest: number, wishes: Wishes): number => (wishes.get(guest)?.tables.length ?? 0) + (wishes.get(guest)?.guests.length ?? 0);

/** How many of those whom they have to meet somebody at this place does meet. */
function metAt(place: number, order: readonly number[], way: Way, wishes: Wishes): number {
  const wish = wishes.get(order[place] ?? 0);
  if (!wish) return 0;
  const met = (test: (stop: Way[number]) => boolean): number => Number(way.some(test));
  return wish.tables.reduce((sum, table) => sum + met((stop) => stop.table === table), 0) + wish.guests.reduce((sum, guest) => sum + met(({ others }) => others.some((other) => order[other] === guest)), 0);
}

/** For each place and round the table, and the places that are there too. */
type Way = readonly { readonly table: number; readonly others: readonly number[] }[];

function waysRound(count: number, { tables, rounds }: Evening): readonly Way[] {
  const routes = (seatGuests({ guests: Array.from({ length: count }, () => ''), tables, rounds }) ?? []).map((seated) => seated.tables);
  const at = Array.from({ length: rounds }, (_, round) => {
    const seated: number[][] = Array.from({ length: tables }, () => []);
    routes.forEach((route, place) => seated[(route[round] ?? 1) - 1]?.push(place));
    return seated;
  });
  return routes.map((route, place) => route.map((number, round) => ({ table: number - 1, others: (at[round]?.[number - 1] ?? []).filter((other) => other !== place) })));
}

/** Worth more than all rules that one exchange could mend. */
const meeting = -1_000 * conflict;

/** Two guests change places as long as that is worth more, in a fixed order. Begins with chance, so that no block is of one kind by accident of the list. */
function arranged(who: readonly number[], ways: readonly Way[], { together, alone, tables, rounds, seed, wishes }: Evening, beginning: number): readonly number[] {
  const order = shuffled(who.length, beginning === 0 ? seed : mixed(seed, beginning, who.length)).map((at) => who[at] ?? 0);
  const worth = (place: number): number => {
    const guest = order[place] ?? 0;
    let sum = wishes.size > 0 ? meeting * metAt(place, order, ways[place] ?? [], wishes) : 0;
    for (const { table, others } of ways[place] ?? []) {
      sum += alone(guest, table);
      for (const other of others) sum += together(guest, order[other] ?? 0);
    }
    return sum;
  };
  const swap = (one: number, other: number): void => {
    [order[one], order[other]] = [order[other] ?? 0, order[one] ?? 0];
  };
  const mostLooks = mostLooked / (4 * rounds * Math.max(1, who.length / tables));
  for (let looks = 0, isBetter = true; isBetter && looks < mostLooks; ) {
    isBetter = false;
    for (let one = 0; one < order.length; one += 1) {
      for (let other = one + 1; other < order.length && looks < mostLooks; other += 1, looks += 1) {
        const before = worth(one) + worth(other);
        swap(one, other);
        if (worth(one) + worth(other) > before) isBetter = true;
        else swap(one, other);
      }
    }
  }
  return order;
}
