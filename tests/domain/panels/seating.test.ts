import { seatGuests } from '../../../bot/domain/panels/seating';
import { randomFrom } from '../../support/mentors';

const guestsOf = (count: number): string[] => Array.from({ length: count }, (_, place) => `guest ${place}`);

/** How often two people sit together again, over all pairs. */
function repeats(seats: NonNullable<ReturnType<typeof seatGuests>>): number {
  let again = 0;
  for (const [place, one] of seats.entries()) for (const other of seats.slice(place + 1)) again += Math.max(0, one.tables.filter((table, round) => table === other.tables[round]).length - 1);
  return again;
}

it('seats everybody at another table in every round, tables balanced within one, always the same way', () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  for (let run = 0; run < 60; run += 1) {
    const tables = 1 + Math.floor(random() * 14);
    const rounds = 1 + Math.floor(random() * Math.min(tables, 6));
    const guests = guestsOf(Math.floor(random() * 90));
    const evening = { guests, tables, rounds };
    const seats = seatGuests(evening);
    const told = { seed, tables, rounds, guests: guests.length };
    expect({ ...told, who: seats?.map(({ person }) => person) }).toEqual({ ...told, who: guests });
    for (const { tables: route } of seats ?? []) {
      expect({ ...told, different: new Set(route).size, length: route.length }).toEqual({ ...told, different: rounds, length: rounds });
      expect(route.every((table) => table >= 1 && table <= tables)).toBe(true);
    }
    for (let round = 0; round < rounds; round += 1) {
      const at = Array.from({ length: tables }, (_, table) => (seats ?? []).filter((seat) => seat.tables[round] === table + 1).length);
      expect({ ...told, spread: Math.max(...at) - Math.min(...at) <= 1 }).toEqual({ ...told, spread: true });
    }
    expect(seatGuests(evening)).toEqual(seats);
  }
});

it.each([[5, 3, 20], [7, 3, 42], [7, 7, 42], [11, 4, 60], [4, 3, 12]])('lets nobody meet the same person twice with %i tables, %i rounds and %i guests', (tables, rounds, count) => {
  expect(repeats(seatGuests({ guests: guestsOf(count), tables, rounds }) ?? [])).toBe(0);
});

it.each([[6, 3, 24], [10, 3, 40], [8, 4, 40]])('lets hardly anybody meet twice with %i tables, %i rounds and %i guests', (tables, rounds, count) => {
  const meetings = (count * (count / tables - 1) * rounds) / 2;
  expect(repeats(seatGuests({ guests: guestsOf(count), tables, rounds }) ?? [])).toBeLessThan(meetings * 0.1);
});

it.each([[2, 3], [0, 0], [0, 1]])('refuses %i tables for %i rounds', (tables, rounds) => {
  expect(seatGuests({ guests: guestsOf(4), tables, rounds })).toBeUndefined();
});

it('seats nobody when nobody comes', () => {
  expect(seatGuests({ guests: [], tables: 3, rounds: 3 })).toEqual([]);
});
