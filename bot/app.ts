import { randomUUID } from 'node:crypto';
import { type Seat, timersDue } from './domain/requests/seat';
import { type Due } from './domain/effects/effect';
import { type Pair } from './domain/pairs/pair';
import { type Nudges, nudgesTimersDue } from './domain/contact/nudges';
import { type Watch, watchTimersDue } from './domain/overview/watch';
import { pairTimersDue } from './domain/pairs/tick';
import { type Instant } from './domain/time';
import { wishlistTimersDue } from './domain/requests/pause';
import { type Wishlist } from './domain/requests/wishlist';
import { proposalTimersDue } from './domain/runs/answering';
import { runTimersDue } from './domain/runs/making';
import { type Proposal } from './domain/runs/proposal';
import { type MatchRun } from './domain/runs/run';
import { inProcessOptimiser } from './optimiser/inProcess';
import { makeBackground } from './jobs/background';
import { makeOutbox } from './jobs/outbox/outbox';
import { startSweeping } from './jobs/sweep';
import { announcing } from './storage/announcing';
import { makeChanges } from './usecases/changes';
import { noCalendar } from './calendar/noCalendar';
import { backgrounds, grades, practiceAreas, spokenLanguages } from './content/vocabulary';
import { peopleFile } from './directory/peopleFile';
import { storedDirectory } from './directory/storedDirectory';
import { openDocuments } from './usecases/collections';
import { type Directory } from './usecases/directory';
import { type DocumentStore } from './usecases/documents';
import { makeMentorDirectory } from './usecases/find/mentorDirectory';
import { makeUseCases, type UseCases } from './usecases';
import { type Clock, type Messenger, type Ports, type Vault } from './usecases/ports';
import { type Links } from './usecases/links';
import { makeProgrammes } from './usecases/programmes';
import { type CalendarPort } from './usecases/sessions/calendar';
import { noPhotos, type Photos } from './usecases/people/photos';
import { makeTickNudges } from './usecases/contact/tickNudges';
import { makeKeepWatches } from './usecases/overview/keepWatches';
import { makeTickProposal, makeTickRun } from './usecases/runs/follow';
import { type Optimiser } from './usecases/runs/optimiser';
import { makeTickWatch } from './usecases/overview/tickWatch';
import { makeTickPair } from './usecases/pairs/tickPair';
import { makeTickSeat } from './usecases/seats/tickSeat';
import { makeTickWishlist } from './usecases/wishlists/tickWishlist';
import { noOrganisation, type Organisation } from './usecases/roster/peopleSource';
import { makePseudonym } from './sealing/pseudonym';
import { heldKey, type OrganisationKey } from './sealing/organisationKey';
import { openVault } from './sealing/vault';
import { measuredMessenger } from './telemetry/measuredMessenger';
import { measuredStore } from './telemetry/measuredStore';
import { measuredUseCases } from './telemetry/measuredUseCases';
import { noTelemetry, type Telemetry } from './telemetry/telemetry';
import { watchSweeps } from './telemetry/watchSweeps';

export interface AppParts {
  readonly store: DocumentStore;
  readonly directory: Directory;
  readonly clock: Clock;
  /** The organisation's key: its bytes, or what stands for them where they are in a vault. */
  readonly sealingKey: Buffer | OrganisationKey;
  readonly messenger: (app: () => UseCases) => Messenger;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
  readonly sweepEveryMs: number;
  /** Left out: people get files for their calendars. */
  readonly calendar?: CalendarPort;
  /** Left out: people are imported from files only. */
  readonly organisation?: Organisation;
  /** Left out: people have initials. */
  readonly photos?: Photos;
  /** Left out: nothing is reachable from outside Teams. */
  readonly links?: Links;
  /** Left out: plans are made in this process. */
  readonly optimiser?: Optimiser;
  /** Left out: nothing is measured. */
  readonly telemetry?: Telemetry;
}

const noLinks: Links = { make: () => undefined, tab: () => undefined, pageAt: () => undefined };

/** Builds the use cases and the jobs on one store. The same for production, for one laptop and for tests. */
export function buildApp({ store: plainStore, directory, clock, sealingKey, messenger, report, sweepEveryMs, calendar = noCalendar, organisation = noOrganisation, photos = noPhotos, links = noLinks, optimiser = inProcessOptimiser(), telemetry = noTelemetry }: AppParts) {
  const { store, bell } = announcing(measuredStore(plainStore, telemetry));
  const key = Buffer.isBuffer(sealingKey) ? heldKey(sealingKey) : sealingKey;
  const pseudonymOf = onFirstUse(() => makePseudonym(key.secret()));
  const documents = openDocuments(store);
  const vault: Vault = openVault({ keys: documents.keys, wrapper: key });
  const programmes = makeProgrammes({ programmes: documents.programmes, clock });
  const mentors = makeMentorDirectory({ documents, programmes, clock });
  const background = makeBackground(report);
  // The outbox performs what use cases owe, and use cases hand it what they owe: the ports tie the two together.
  const ports: Ports = { clock, documents, programmes, directory: storedDirectory(documents, directory), peopleFile: peopleFile({ grades, backgrounds, practiceAreas, spokenLanguages }), organisation, vault, pseudonym: (text) => pseudonymOf()(text), calendar, photos, links, mentors, optimiser, background, newId: () => randomUUID(), perform: (owner) => outbox.perform(owner) };
  const useCases = measuredUseCases(makeUseCases(ports), telemetry);
  const outbox = makeOutbox({
    documents, clock, messenger: measuredMessenger(messenger(() => useCases), telemetry), changes: makeChanges(ports), random: Math.random, report,
    timersDue: (_collection, body) => timersOf(ports, body),
  });
  const tickSeat = makeTickSeat(ports);
  const tickWishlist = makeTickWishlist(ports);
  const tickPair = makeTickPair(ports);
  const tickNudges = makeTickNudges(ports);
  const tickWatch = makeTickWatch(ports);
  const tickRun = makeTickRun(ports);
  const tickProposal = makeTickProposal(ports);
  const watch = watchSweeps(telemetry, clock);
  const sweeper = startSweeping({
    documents, clock, report, ...(watch && { watch }), perform: ports.perform, prepare: makeKeepWatches(ports),
    tick: async ({ document: { body } }) => {
      if (isSeat(body)) await tickSeat({ programme: body.programme, mentor: body.mentor });
      else if (isPair(body)) await tickPair(body.id);
      else if (isNudges(body)) await tickNudges(body.person);
      else if (isWatch(body)) await tickWatch(body);
      else if (isRun(body)) await tickRun({ programme: body.programme, run: body.id });
      else if (isProposal(body)) await tickProposal({ programme: body.programme, run: body.run, proposal: body.id });
      else if (isWishlist(body) && body.away) await tickWishlist({ programme: body.programme, mentee: body.mentee });
    },
  }, sweepEveryMs);
  return {
    useCases, ports, bell, sweepNow: sweeper.now,
    /** Resolves when nothing is being performed any more. */
    idle: async () => {
      await background.idle();
      await outbox.idle();
    },
    /** No other document is looked at; resolves when the last one is done. */
    stopSweeping: sweeper.stop,
    /** Lets what is under way finish; what is owed after that is the next process's to perform. */
    stop: async () => {
      await sweeper.stop();
      await Promise.all([background.stop(), optimiser.stop()]);
      await outbox.stop();
    },
    /** Gives back what it has claimed and will not finish. */
    release: outbox.release,
  };
}

export type App = ReturnType<typeof buildApp>;

function onFirstUse<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const isSeat = (body: Due): body is Seat => 'answerDays' in body;
const isWishlist = (body: Due): body is Wishlist => 'wishes' in body;
const isPair = (body: Due): body is Pair => 'preparation' in body;
const isNudges = (body: Due): body is Nudges => 'batches' in body;
const isWatch = (body: Due): body is Watch => 'coordinator' in body;
const isRun = (body: Due): body is MatchRun => 'pins' in body;
const isProposal = (body: Due): body is Proposal => 'reasons' in body;

async function timersOf({ programmes }: Ports, body: Due): Promise<Instant | undefined> {
  if (isWishlist(body)) return wishlistTimersDue(body);
  if (isNudges(body)) return nudgesTimersDue(body);
  if (isWatch(body)) return watchTimersDue(body);
  if (isRun(body)) return runTimersDue(body);
  if (isProposal(body)) return proposalTimersDue(body);
  if (!isSeat(body) && !isPair(body)) return undefined;
  const programme = await programmes.find(body.programme);
  if (!programme) return undefined;
  return isSeat(body) ? timersDue(body, programme.limits) : pairTimersDue(body, programme.journey);
}
