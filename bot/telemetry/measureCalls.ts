import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as z from 'zod';
import { type Attributes, type Telemetry } from './telemetry';

export type Service = 'cosmos' | 'keyVault' | 'graph' | 'entra' | 'teams';

/** Which service a host is; undefined for what is not to be measured. What nobody has configured are the addresses that Teams gives. */
export type ServiceOf = (host: string) => Service | undefined;

/** What Node tells of a call by its `http` and `https`, and by `fetch`. */
const heard = z.object({ request: z.custom<object>((value) => typeof value === 'object' && value !== null) });
const askedByHttp = z.object({ method: z.string() });
const askedByFetch = z.object({ method: z.string(), origin: z.union([z.string(), z.instanceof(URL)]) });
const answeredByHttp = z.object({ response: z.object({ statusCode: z.number(), headers: z.record(z.string(), z.unknown()) }) });
const answeredByFetch = z.object({ response: z.object({ statusCode: z.number() }) });

type Ends = (attributes: Attributes, charge?: number) => void;

/**
 * Measures every call from this process to a service outside, whichever library makes it: the service, the method, the status, and what Cosmos DB
 * charges for it. Addresses, which may name people, are looked at for the host only. Gives what ends it.
 */
export function measureCalls(telemetry: Telemetry, serviceOf: ServiceOf): () => void {
  if (!telemetry.isOn) return () => undefined;
  const underWay = new WeakMap<object, Ends>();
  const begin = (request: object, host: string, method: string): void => {
    const service = serviceOf(host);
    if (service === undefined) return;
    const storage = telemetry.around('storage');
    void telemetry.measure('call', { service, method }, (call) => new Promise<void>((resolve) => {
      underWay.set(request, (attributes, charge) => {
        call.set(attributes);
        if (attributes['status'] === 429) telemetry.count('throttled', { service });
        if (charge !== undefined && Number.isFinite(charge)) storage?.add('charge', charge);
        resolve();
      });
    }));
  };
  const end = (message: unknown, attributes: Attributes, charge?: number): void => {
    const { request } = heard.parse(message);
    underWay.get(request)?.(attributes, charge);
    underWay.delete(request);
  };
  const channels: Readonly<Record<string, (message: unknown) => void>> = {
    'http.client.request.start': (message) => {
      const { request } = heard.parse(message);
      const { method } = askedByHttp.parse(request);
      begin(request, hostOf(request), method);
    },
    'http.client.response.finish': (message) => {
      const { response: { statusCode, headers } } = answeredByHttp.parse(message);
      end(message, { status: statusCode }, Number(headers['x-ms-request-charge']));
    },
    'http.client.request.error': (message) => end(message, { outcome: 'failed' }),
    'undici:request:create': (message) => {
      const { request } = heard.parse(message);
      const { method, origin } = askedByFetch.parse(request);
      begin(request, new URL(origin).host, method);
    },
    'undici:request:headers': (message) => end(message, { status: answeredByFetch.parse(message).response.statusCode }),
    'undici:request:error': (message) => end(message, { outcome: 'failed' }),
  };
  const listeners = Object.entries(channels).map(([channel, listen]) => ({ channel, listener: carefully(listen) }));
  for (const { channel, listener } of listeners) subscribe(channel, listener);
  return () => {
    for (const { channel, listener } of listeners) unsubscribe(channel, listener);
  };
}

/** As the request itself says: it is what the call is made with. */
function hostOf(request: object): string {
  const header: unknown = 'getHeader' in request && typeof request.getHeader === 'function' ? request.getHeader('host') : undefined;
  return typeof header === 'string' ? header : '';
}

/** A measurement is never worth a call: should Node tell something else one day, nothing is measured. */
const carefully = (listen: (message: unknown) => void) => (message: unknown): void => {
  try {
    listen(message);
  } catch {
    // Not measured.
  }
};
