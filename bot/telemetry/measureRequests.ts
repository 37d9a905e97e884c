import { type Request, type Response, type Server } from 'restify';
import { type Attributes, type Telemetry } from './telemetry';

/** What a turn is, in words of ours. */
export type DescribeTurn = (activity: unknown) => Attributes;

const turns = '/api/messages';
/** Asked every few seconds, by machines. */
const probes = new Set(['/healthz', '/readyz']);

/** Measures what comes in, each under the pattern of its route; turns by what they are. To be called after everything that reads a body, before the routes. */
export function measureRequests(server: Server, telemetry: Telemetry, describeTurn: DescribeTurn): void {
  if (!telemetry.isOn) return;
  server.use((request: Request, response: Response, next: () => void) => {
    const route = String(request.getRoute()?.path ?? 'other');
    if (probes.has(route)) return next();
    const answered = new Promise<void>((resolve) => response.once('close', resolve));
    const isTurn = route === turns;
    // Who waits for a page to change is looked after every second or so.
    const waits = request.header('prefer', '').includes('wait=');
    const attributes = isTurn ? describeTurn(request.body) : { route, method: request.method ?? 'other', waits };
    void telemetry.measure(isTurn ? 'turn' : 'request', attributes, async (measured) => {
      next();
      await answered;
      measured.set({ status: response.statusCode, ...(isTurn && response.statusCode >= 400 && { outcome: 'turnedAway' }), ...(response.statusCode >= 500 && { outcome: 'failed' }) });
    }, { quiet: waits });
  });
}
