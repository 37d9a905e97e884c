import { hasGoals } from '../../domain/goals/whetherUsed';
import { type Participation, type Person, type PersonId, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { isOpen, type Request } from '../../domain/requests/request';
import { openWishes } from '../../domain/requests/wishlist';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type GoalView, openGoalWords } from '../goals/viewGoals';
import { openPair, type PairContext } from '../pairs/pairAccess';
import { type PairView, standingOf } from '../pairs/viewPair';
import { type Ports } from '../ports';
import { settledRequests } from '../requests/listRequests';
import { byUrgency } from './urgency';

/** Where somebody takes part, in one role, with the requests of that place. */
export interface HomePlace {
  readonly role: Role;
  readonly programme: Programme;
  /** In the order of a wish list, or as they came in. */
  readonly open: readonly Request[];
  /** The last ones that came to nothing, newest first. */
  readonly settled: readonly Request[];
  readonly isPaused: boolean;
}

export interface HomePair {
  readonly view: PairView;
  /** The open ones, with their words. */
  readonly goals: readonly GoalView[];
}

/** Everything of one person at a glance. */
export interface HomeView {
  readonly person: Person;
  readonly places: readonly HomePlace[];
  /** Whose next step is most urgent comes first. */
  readonly pairs: readonly HomePair[];
}

/** How many settled requests are worth showing. */
const settledShown = 3;

/** One point read a place and one a pair, and one for a pair's key when it is not known yet. */
export const makeViewHome = (ports: Ports) => async (person: Person): Promise<HomeView> => {
  const places = (await Promise.all(person.takesPartIn.map((part) => placeOf(ports, person.id, part)))).filter((place) => place !== undefined);
  const ids = [...new Set(places.flatMap(({ pairs }) => pairs))];
  const opened = await Promise.all(ids.map((pair) => openPair(ports, { pair, actor: person.id })));
  const now = ports.clock.now();
  const found = await Promise.all(opened.flatMap((one) => (one.kind === 'done' ? [pairOf(ports, one.value, now)] : [])));
  const urgent = byUrgency(now);
  return { person, places, pairs: found.sort((one, other) => urgent(one.view, other.view)) };
};

/** From the one document that knows the person's requests and pairs in this programme and role. */
async function placeOf({ documents, programmes }: Ports, person: PersonId, { programme: id, role }: Participation): Promise<(HomePlace & { readonly pairs: readonly string[] }) | undefined> {
  const programme = await programmes.find(id);
  if (!programme) return undefined;
  if (role === 'mentor') {
    const seat = (await readAt(documents.seats, seatAt(id, person)))?.body;
    return seat && { role, programme, open: seat.requests.filter(isOpen), settled: settledRequests(seat.requests, settledShown), isPaused: seat.away !== undefined, pairs: seat.pairs.map(({ pair }) => pair) };
  }
  const list = (await readAt(documents.wishlists, wishlistAt(id, person)))?.body;
  return list && { role, programme, open: openWishes(list), settled: settledRequests(list.wishes, settledShown), isPaused: list.away !== undefined, pairs: list.pairs.map(({ pair }) => pair) };
}

async function pairOf(ports: Ports, context: PairContext, now: number): Promise<HomePair> {
  const { pair, programme } = context;
  const open = hasGoals(pair, programme.journey) ? pair.goals.filter(({ status }) => status === 'open') : [];
  return { view: standingOf(context, now), goals: await openGoalWords(ports, pair, open) };
}
