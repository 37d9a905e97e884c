import { type Programme } from '../../../bot/domain/programmes/programme';
import { type Proposal, proposedPair } from '../../../bot/domain/runs/proposal';
import { type MatchRun } from '../../../bot/domain/runs/run';
import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { pairAt, runAt, seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { type DocumentStore, readAt } from '../../../bot/usecases/documents';
import { type Outcome } from '../../../bot/usecases/requests/outcome';
import { proposalsOf } from '../../../bot/usecases/runs/runDocuments';
import { everythingIn } from '../../support/stored';
import { openWorld, personId, type World } from '../../support/world';

export const coordinator = personId(90);
export const otherCoordinator = personId(91);
/** Mentors are 0, 1, 2 …; mentees begin here. */
export const firstMentee = 20;

export interface MatchWorld extends World {
  /** The one run of the tests, as it is now. */
  run(): Promise<MatchRun>;
  /** What counts now, in the order of the plan. */
  proposals(): Promise<Proposal[]>;
  /** Waits until no plan is being made and nothing is owed. */
  start(options?: { readonly isAutomatic?: boolean }): Promise<void>;
  approveAll(): Promise<void>;
  announceAll(): Promise<void>;
  seatsTaken(mentor: number): Promise<number>;
  roomTaken(mentee: number): Promise<number>;
  pairs(): Promise<string[]>;
}

export const must = async <Value>(what: Promise<Outcome<Value>>): Promise<Value> => {
  const outcome = await what;
  if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.reason}`);
  return outcome.value;
};

/** A programme whose coordinator brings people together; everybody fits everybody. */
export async function openMatchWorld(store: DocumentStore, { mentors, mentees, capacity = '2', programme = {} }: { readonly mentors: number; readonly mentees: number; readonly capacity?: string; readonly programme?: Partial<Programme> }): Promise<MatchWorld> {
  const world = await openWorld(store, { pairing: 'coordinator', coordinators: [coordinator, otherCoordinator], matching: { ...usualMatching, sameUnit: 'allowed' }, ...programme });
  for (let number = 0; number < mentors; number += 1) await world.join(number, 'mentor', { form: { capacity } });
  for (let number = 0; number < mentees; number += 1) await world.join(firstMentee + number, 'mentee');
  await world.settle();
  world.sent.length = 0;
  const { documents } = world.app.ports;
  const id = 'run-0001';
  const run = async (): Promise<MatchRun> => {
    const found = await readAt(documents.runs, runAt('career', id));
    if (!found) throw new Error('There is no run');
    return found.body;
  };
  const proposals = async (): Promise<Proposal[]> => {
    const { plan } = await run();
    return (await proposalsOf(world.app.ports, { programme: 'career', run: id })).map(({ body }) => body).filter((one) => one.status !== 'proposed' || one.plan === plan?.number);
  };
  const decided = { programme: 'career', run: id, actor: coordinator, meant: 'all' } as const;
  return {
    ...world, run, proposals,
    start: async ({ isAutomatic = false } = {}) => {
      await must(world.app.useCases.startRun({ programme: 'career', actor: coordinator, isAutomatic }));
      await world.app.idle();
    },
    approveAll: async () => void (await must(world.app.useCases.approveProposals(decided))),
    announceAll: async () => {
      await must(world.app.useCases.announceProposals(decided));
      await world.app.idle();
    },
    seatsTaken: async (mentor) => (await readAt(documents.seats, seatAt('career', personId(mentor))))?.body.pairs.length ?? 0,
    roomTaken: async (mentee) => (await readAt(documents.wishlists, wishlistAt('career', personId(mentee))))?.body.pairs.length ?? 0,
    pairs: async () => (await everythingIn(documents.pairs)).filter(({ body }) => body.status !== 'ended').map(({ body }) => body.id).sort(),
  };
}

export const pairDocument = async (world: World, id: string) => (await readAt(world.app.ports.documents.pairs, pairAt(id)))?.body;

/** The two of a proposal; fails the test for more. */
export function twoOf(proposal: Proposal | undefined): { readonly mentee: string; readonly mentor: string } {
  const pair = proposal && proposedPair(proposal);
  if (!pair) throw new Error('No proposal for two');
  return pair;
}
