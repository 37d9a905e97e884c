import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, plugins } from 'restify';
import { lookingAt } from './api/lookingAt';
import { routes } from './api/routes';
import { serveApi } from './api/serveApi';
import { serveTabs } from './api/serveTabs';
import { makeSignIn } from './api/signIn';
import { buildApp } from './app';
import { type Config } from './settings/config';
import { describeTurn } from './describeTurn';
import { makeHealth, serveHealth } from './running/health';
import { lateLinks } from './lateLinks';
import { makeLog, reporting } from './log';
import { openCalendar, openDirectory, openMeasuring, openOrganisation, openOrganisationKey, openPhotos, openStore, type VaultAccess } from './outside';
import { openOptimiser } from './optimiser/openOptimiser';
import { answerLink } from './pages/answerLink';
import { serveAbout } from './pages/serveAbout';
import { servePages } from './pages/servePages';
import { makeTabLinks } from './pages/tabLinks';
import { trackRequests } from './running/requestsUnderWay';
import { stopInOrder } from './running/stopInOrder';
import { type Credentials, makeAdapter } from './teams/adapter';
import { LodestarBot } from './teams/bot';
import { botSettings } from './teams/botSettings';
import { makeClients } from './teams/clients';
import { isActivity } from './teams/incoming';
import { withCard } from './teams/messages';
import { makeMessenger, post } from './teams/messenger';
import { notices } from './teams/notices';
import { measureRequests } from './telemetry/measureRequests';
import { collections, programmeAt } from './usecases/collections';
import { readAt } from './usecases/documents';
import { type Optimiser } from './usecases/runs/optimiser';
import { type Clock } from './usecases/ports';
import { type Photos } from './usecases/people/photos';
import { type Organisation } from './usecases/roster/peopleSource';
import { type CalendarPort } from './usecases/sessions/calendar';

export interface ServerOverrides {
  /** Local mode and tests: a clock that can be moved. */
  readonly clock?: Clock;
  /** Local mode and tests: outgoing tokens without Entra. */
  readonly credentials?: Credentials;
  /** Tests: calendars of our own instead of the configured ones. */
  readonly calendar?: CalendarPort;
  /** Tests: a directory of our own. */
  readonly organisation?: Organisation;
  /** Tests: pictures of our own instead of the directory's. */
  readonly photos?: Photos;
  /** Tests: plans made otherwise than by a process of its own. */
  readonly optimiser?: Optimiser;
  /** Tests: a vault of keys of our own. */
  readonly vault?: VaultAccess;
  /** Where the built tab is; where `npm run build` puts it unless told otherwise. */
  readonly tabsFolder?: string;
}

/** Far above any activity of Teams; a body beyond it is not read. */
const largestBody = 1_000_000;
/** A file of fifty thousand people, as it is sent. */
const largestFile = 16_000_000;
/** As much as Node reads of a request's head: the router itself would cut links off at a hundred characters. */
const longestPath = 16_384;

/** Builds everything from the configuration and listens. The only place that knows both the SDK and our own house. */
export async function startServer(config: Config, { clock = { now: Date.now }, credentials, calendar: ownCalendar, organisation: ownOrganisation, photos: ownPhotos, optimiser = openOptimiser(__dirname), vault, tabsFolder = join(process.cwd(), '.build', 'web') }: ServerOverrides = {}) {
  const telemetry = await openMeasuring(config);
  const log = makeLog(config.logLevel, telemetry.traceId);
  const report = reporting(log, telemetry);
  for (const { given, meant } of config.misspelt) log.warn({ given, meant }, 'setting.unknown');
  const [store, directory, photos, calendar, organisation] = await Promise.all([openStore(config), openDirectory(config, clock), ownPhotos ?? openPhotos(config, clock), ownCalendar ?? openCalendar(config), ownOrganisation ?? openOrganisation(config)]);
  const { adapter, authentication } = makeAdapter(botSettings(config.bot), credentials);
  const clientFor = makeClients(authentication, config.bot.id);
  const listening = { port: config.port };
  const key = await openOrganisationKey(config, { store, report, access: vault });
  const pages = lateLinks(key, { clock, address: () => config.publicUrl ?? (config.mode === 'local' ? `http://127.0.0.1:${listening.port}` : undefined) });
  const links = { ...pages, ...makeTabLinks(config) };
  const app = buildApp({
    store, directory, clock, calendar, organisation, photos, links, optimiser, sealingKey: key, report, telemetry, sweepEveryMs: config.sweepEverySeconds * 1000,
    messenger: (useCases) => makeMessenger({ app: useCases, clock, notices, clientFor }),
  });
  const bot = new LodestarBot({
    app: app.useCases, clock, report,
    sendPrivately: async ({ person }, card) => (await post(person, withCard(card), clientFor)).kind === 'sent',
  });
  adapter.onTurnError = async (_context, error) => report('turn.failed', { error });

  const server = createServer({ name: 'Lodestar', maxParamLength: longestPath });
  const requests = trackRequests(server);
  // The limit below counts what arrives: a packed megabyte can unpack to a thousand. Teams packs nothing.
  server.pre((request, response, next) => (request.headers['content-encoding'] === undefined ? next() : void response.send(415)));
  // JSON only: the parser of everything else would keep a stranger's uploads on this disk.
  const [readUsual, readLarge] = [plugins.bodyReader({ maxBodySize: largestBody }), plugins.bodyReader({ maxBodySize: largestFile })];
  const takesFiles = new Set(routes.filter((route) => route.takesFile).map(({ path }) => path));
  server.use((request, response, next) => (takesFiles.has(String(request.getRoute()?.path)) ? readLarge : readUsual)(request, response, next), plugins.jsonBodyParser({ bodyReader: true }));
  measureRequests(server, telemetry, describeTurn);
  server.post('/api/messages', async (request, response) => {
    const { body, headers } = request;
    if (!isActivity(body)) return void response.send(400);
    await adapter.process({ body, headers, method: 'POST' }, response, (context) => bot.run(context));
  });
  const api = serveApi(server, routes, { app: app.useCases, clock, report, check: makeSignIn(config), waiting: { bell: app.bell, look: lookingAt(app.ports.documents) } });
  serveTabs(server, tabsFolder);
  serveAbout(server, { contact: config.supportContact, days: collections.deliveries.keepsDays });
  servePages(server, (opened) => answerLink({ links, app: app.useCases, clock, report }, opened));
  const health = makeHealth({ readStorage: () => readAt(app.ports.documents.programmes, programmeAt('readyz')), key, report });
  serveHealth(server, health);
  server.listen(config.port);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  listening.port = port;
  log.info({ port, mode: config.mode }, 'listening');
  return {
    app, port, server,
    stop: () => stopInOrder({ server, requests, health, api, app, key, telemetry, store }),
  };
}
export type RunningServer = Awaited<ReturnType<typeof startServer>>;
