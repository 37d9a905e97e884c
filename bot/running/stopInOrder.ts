import { type Server } from 'restify';
import { type ServedApi } from '../api/serveApi';
import { type App } from '../app';
import { type Health } from './health';
import { type RequestsUnderWay } from './requestsUnderWay';
import { type OrganisationKey } from '../sealing/organisationKey';
import { type Stopped } from './stopOnSignals';
import { within } from './within';
import { type Telemetry } from '../telemetry/telemetry';
import { type DocumentStore } from '../usecases/documents';

interface Stopping {
  readonly server: Server;
  readonly requests: RequestsUnderWay;
  readonly health: Health;
  readonly api: ServedApi;
  readonly app: App;
  readonly key: OrganisationKey;
  readonly telemetry: Telemetry;
  readonly store: DocumentStore;
}

/** From the beginning: Teams gives a turn up after 15 s, and a message that is being sent is given up after 10 s. */
const answersMs = 15_000;
const messagesMs = 20_000;

/**
 * Says first that it is not ready any more, answers what has come, then lets nobody in, brings to an end what follows from it, and leaves the rest,
 * which is owed in the store, to the next process. What cannot be finished in time is given back.
 */
export async function stopInOrder({ server, requests, health, api, app, key, telemetry, store }: Stopping): Promise<Stopped> {
  const began = performance.now();
  const until = (ms: number): number => Math.max(0, began + ms - performance.now());
  health.stopping();
  api.letGo();
  const swept = app.stopSweeping();
  const answered = await within(until(answersMs), requests.finish());
  const closed = close(server);
  if (!answered) server.server.closeAllConnections();
  await closed;
  const finished = await within(until(messagesMs), Promise.all([swept, app.stop()]));
  if (!finished) await app.release();
  await key.stop();
  await telemetry.stop();
  await store.close();
  return answered && finished ? 'whole' : 'cutShort';
}

/** Connections that nobody is answered on are closed with it. */
const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
