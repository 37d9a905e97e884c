import { gunzipSync } from 'node:zlib';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { z } from 'zod';

const value = z.object({ stringValue: z.string(), intValue: z.union([z.number(), z.string()]), doubleValue: z.number(), boolValue: z.boolean() }).partial();
const attributes = z.array(z.object({ key: z.string(), value })).default([]);
const traces = z.object({
  resourceSpans: z.array(z.object({
    scopeSpans: z.array(z.object({ spans: z.array(z.object({ name: z.string(), traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional(), attributes, status: z.object({ code: z.number().optional() }).optional() })) })),
  })),
});
const points = z.object({ dataPoints: z.array(z.object({ attributes, count: z.coerce.number(), asInt: z.coerce.number(), asDouble: z.number() }).partial()) }).partial();
const metrics = z.object({ resourceMetrics: z.array(z.object({ scopeMetrics: z.array(z.object({ metrics: z.array(z.object({ name: z.string(), histogram: points, sum: points, gauge: points }).partial()) })) })) });

export type Attributes = Readonly<Record<string, unknown>>;
export interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parent: string | undefined;
  readonly attributes: Attributes;
  readonly isError: boolean;
}
export interface Point {
  readonly name: string;
  readonly attributes: Attributes;
  /** Of a histogram how many were measured, else the value. */
  readonly value: number;
}

export interface Collector {
  readonly url: string;
  /** Everything that arrived, as it came: bodies, paths and headers. */
  text(): string;
  spans(): readonly Span[];
  points(): readonly Point[];
  stop(): Promise<void>;
}

/** Where measurements arrive: OTLP over HTTP in JSON is read, everything else is only kept. */
export async function startCollector(): Promise<Collector> {
  const heard: { readonly path: string; readonly headers: string; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      heard.push({ path: request.url ?? '', headers: JSON.stringify(request.headers), body: (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8') });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = (path: string): unknown[] => heard.filter((each) => each.path === path).map(({ body }) => JSON.parse(body));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: () => heard.map(({ path, headers, body }) => `${path}\n${headers}\n${body}`).join('\n'),
    spans: () => at('/v1/traces').flatMap((body) => traces.parse(body).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)))
      .map(({ name, traceId, spanId, parentSpanId, attributes: given, status }) => ({ name, traceId, spanId, parent: parentSpanId || undefined, attributes: plain(given), isError: status?.code === 2 })),
    points: () => at('/v1/metrics').flatMap((body) => metrics.parse(body).resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics)))
      .flatMap(({ name = '', histogram, sum, gauge }) => [histogram, sum, gauge].flatMap((kind) => kind?.dataPoints ?? []).map((point) => ({ name, attributes: plain(point.attributes ?? []), value: point.count ?? point.asInt ?? point.asDouble ?? NaN }))),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const plain = (given: z.infer<typeof attributes>): Attributes => Object.fromEntries(given.map(({ key, value: { stringValue, intValue, doubleValue, boolValue } }) => [key.replace(/^lodestar\./, ''), stringValue ?? boolValue ?? doubleValue ?? (intValue === undefined ? undefined : Number(intValue))]));
