import { type Member, memberOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { type Instant } from '../time';
import { type Panel } from './panel';
import { seatGuests } from './seating';

/** What is announced: when the first round begins, and who hosts which table on what subject. */
export interface Announcement {
  readonly roundsAt: Instant;
  readonly tables: readonly { readonly host: PersonId; readonly subject: string }[];
}

/** The plan of the evening: rounds follow each other without a break. Undefined with fewer tables than rounds. */
export function panelOf({ roundsAt, tables }: Announcement, guests: readonly PersonId[], { rounds }: Pick<JourneyRules, 'rounds'>): Panel | undefined {
  const seats = seatGuests({ guests, tables: tables.length, rounds: rounds.count });
  if (!seats) return undefined;
  return {
    tables: tables.map((table, place) => ({ number: place + 1, ...table })),
    rounds: Array.from({ length: rounds.count }, (_, round) => ({ number: round + 1, startsAt: roundsAt + round * rounds.minutes * 60_000, minutes: rounds.minutes })),
    seats,
  };
}

/** Where somebody is in one round, and with whom. */
export interface Sitting {
  readonly round: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly table: number;
  readonly subject: string;
  readonly host: Member | undefined;
  /** The guests at that table who are still coming, oneself left out. */
  readonly others: readonly Member[];
}

/** A guest's way through the evening, or a host's table round by round; empty for everybody else. */
export function sittingsOf(pair: Pair, person: PersonId): readonly Sitting[] {
  const { panel } = pair;
  if (!panel) return [];
  const own = panel.tables.find(({ host }) => host === person)?.number;
  const route = panel.seats.find((seat) => seat.person === person)?.tables ?? [];
  return panel.rounds.flatMap(({ number: round, startsAt, minutes }, place) => {
    const number = own ?? route[place];
    const table = panel.tables.find((one) => one.number === number);
    if (!table) return [];
    const guests = panel.seats.filter((seat) => seat.tables[place] === number && seat.person !== person).map((seat) => memberOf(pair, seat.person));
    return [{ round, startsAt, minutes, table: table.number, subject: table.subject, host: memberOf(pair, table.host), others: guests.filter((guest) => guest !== undefined) }];
  });
}
