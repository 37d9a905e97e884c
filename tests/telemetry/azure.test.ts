import { randomUUID } from 'node:crypto';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { azureExporters } from '../../bot/telemetry/exporters';
import { openTelemetry } from '../../bot/telemetry/openTelemetry';
import { type Collector, startCollector } from '../support/collector';

let collector: Collector;
beforeAll(async () => void (collector = await startCollector()));
afterAll(() => collector.stop());

const client = createDefaultHttpClient();

it('reaches Application Insights at the address of the connection string, and nowhere else', async () => {
  const key = randomUUID();
  const telemetry = openTelemetry(await azureExporters(`InstrumentationKey=${key};IngestionEndpoint=${collector.url}/;LiveEndpoint=${collector.url}/`, { httpClient: { sendRequest: (request) => client.sendRequest(Object.assign(request, { url: request.url.replace('https:', 'http:'), allowInsecureConnection: true })) } }));
  await telemetry.measure('turn', { kind: 'invoke', verb: 'menu', outcome: 'answered' }, async () => telemetry.measure('storage', { collection: 'people', operation: 'read' }, async () => undefined));
  telemetry.count('refusals', { reason: 'notYours' });
  await telemetry.stop();
  for (const word of [key, 'lodestar.turn.duration', 'lodestar.refusals', 'notYours', '"lodestar.verb":"menu"', '"lodestar.collection":"people"']) expect(collector.text()).toContain(word);
});
