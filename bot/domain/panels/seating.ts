import { type PersonId } from '../people/person';
import { type Panel } from './panel';

interface Evening {
  /** In the order in which they are to be seated. */
  readonly guests: readonly PersonId[];
  /** How many tables, and how many rounds. At least as many tables as rounds. */
  readonly tables: number;
  readonly rounds: number;
}

/** So many ways of going round are compared for each block of guests; the same ones every time. */
const mostRoutes = 3_000;

/**
 * Who sits where in each round, tables counted from 1; undefined with fewer tables than rounds, because then somebody would meet one
 * twice. Guests are taken in blocks of one a table. The people of a block go round by the same steps, each from another table: so a table
 * has exactly one of every full block in every round, and nobody comes back to a table. Two blocks meet as often as the difference of
 * their steps comes back; each block takes the steps that meet the earlier ones least (with a prime number of tables, or a power of two,
 * hardly ever twice).
 */
export function seatGuests({ guests, tables, rounds }: Evening): Panel['seats'] | undefined {
  if (tables < rounds || tables < 1 || rounds < 1) return undefined;
  const routes = routesFor(tables, rounds);
  const chosen: (readonly number[])[] = [];
  return guests.map((person, place) => {
    const block = Math.floor(place / tables);
    const route = (chosen[block] ??= leastMeetings(routes, chosen, tables));
    return { person, tables: route.map((step) => stepOn(place % tables, step, tables) + 1) };
  });
}

/** Round the tables; with 2, 4, 8 … of them by turning bits over, where plain steps would meet again and again. */
const stepOn = (from: number, step: number, tables: number): number => (isPowerOfTwo(tables) ? from ^ step : (from + step) % tables);
const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0;

/** Steps from the first table, never the same twice: evenly spaced ones first, then every other as far as there is time to look. */
function routesFor(tables: number, rounds: number): readonly (readonly number[])[] {
  const even = Array.from({ length: tables }, (_, step) => Array.from({ length: rounds }, (__, round) => (step * round) % tables));
  const found: (readonly number[])[] = even.filter((route) => new Set(route).size === rounds);
  const extend = (route: readonly number[]): void => {
    if (found.length >= mostRoutes) return;
    if (route.length === rounds) found.push(route);
    else for (let step = 1; step < tables; step += 1) if (!route.includes(step)) extend([...route, step]);
  };
  extend([0]);
  return found;
}

/** The first of those that meet the earlier blocks least often again. */
function leastMeetings(routes: readonly (readonly number[])[], earlier: readonly (readonly number[])[], tables: number): readonly number[] {
  let best: readonly number[] = routes[0] ?? [0];
  let fewest = Infinity;
  for (const route of routes) {
    const again = earlier.reduce((sum, other) => sum + meetingsAgain(route, other, tables), 0);
    if (again < fewest) [best, fewest] = [route, again];
  }
  return best;
}

/** Two people of different blocks meet in every round in which their routes are as far apart as they began. */
function meetingsAgain(route: readonly number[], other: readonly number[], tables: number): number {
  const apart = new Map<number, number>();
  for (const [round, step] of route.entries()) {
    const difference = stepOn(step, isPowerOfTwo(tables) ? (other[round] ?? 0) : tables - (other[round] ?? 0), tables);
    apart.set(difference, (apart.get(difference) ?? 0) + 1);
  }
  return [...apart.values()].reduce((sum, times) => sum + (times * (times - 1)) / 2, 0);
}
