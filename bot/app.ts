import { type Seat, timersDue } from './domain/requests/seat';
import { type Due } from './domain/effects/effect';
import { wishlistTimersDue } from './domain/requests/pause';
import { type Wishlist } from './domain/requests/wishlist';
import { makeOutbox } from './jobs/outbox/outbox';
import { startSweeping } from './jobs/sweep';
import { makeChanges } from './usecases/changes';
import { openDocuments } from './usecases/collections';
import { type Directory } from './usecases/directory';
import { type DocumentStore } from './usecases/documents';
import { makeMentorDirectory } from './usecases/find/mentorDirectory';
import { makeUseCases, type UseCases } from './usecases';
import { type Clock, type Messenger, type Ports, type Vault } from './usecases/ports';
import { makeProgrammes } from './usecases/programmes';
import { makeTickSeat } from './usecases/seats/tickSeat';
import { makeTickWishlist } from './usecases/wishlists/tickWishlist';
import { localKeyWrapper, openVault } from './sealing/vault';

export interface AppParts {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly sealingKey: Buffer;
  readonly messenger: (app: () => UseCases) => Messenger;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
  readonly sweepEveryMs: number;
}

/** Builds the use cases and the jobs on one store. The same for production, for one laptop and for tests. */
export function buildApp({ store, directory, clock, sealingKey, messenger, report, sweepEveryMs }: AppParts) {
  const documents = openDocuments(store);
  const vault: Vault = openVault({ keys: documents.keys, wrapper: localKeyWrapper(sealingKey) });
  const programmes = makeProgrammes({ programmes: documents.programmes, clock });
  const mentors = makeMentorDirectory({ documents, programmes, clock });
  // The outbox performs what use cases owe, and use cases hand it what they owe: the ports tie the two together.
  const ports: Ports = { clock, documents, programmes, directory, vault, mentors, perform: (owner) => outbox.perform(owner) };
  const useCases = makeUseCases(ports);
  const outbox = makeOutbox({
    documents, clock, messenger: messenger(() => useCases), changes: makeChanges(ports), random: Math.random, report,
    timersDue: async (_collection, body) => (isSeat(body) ? seatTimers(ports, body) : isWishlist(body) ? wishlistTimersDue(body) : undefined),
  });
  const tickSeat = makeTickSeat(ports);
  const tickWishlist = makeTickWishlist(ports);
  const sweeper = startSweeping({
    documents, clock, report, perform: ports.perform,
    tick: async ({ document: { body } }) => {
      if (isSeat(body)) await tickSeat({ programme: body.programme, mentor: body.mentor });
      else if (isWishlist(body) && body.away) await tickWishlist({ programme: body.programme, mentee: body.mentee });
    },
  }, sweepEveryMs);
  return {
    useCases, ports, sweepNow: sweeper.now,
    /** Resolves when nothing is being performed any more. */
    idle: outbox.idle,
    /** Lets what is under way finish; what is owed after that is the next process's to perform. */
    stop: async () => {
      await sweeper.stop();
      await outbox.idle();
    },
  };
}

export type App = ReturnType<typeof buildApp>;

const isSeat = (body: Due): body is Seat => 'answerDays' in body;
const isWishlist = (body: Due): body is Wishlist => 'wishes' in body;

async function seatTimers({ programmes }: Ports, seat: Seat) {
  const programme = await programmes.find(seat.programme);
  return programme && timersDue(seat, programme.limits);
}
