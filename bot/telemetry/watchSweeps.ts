import { type SweepWatch } from '../jobs/sweep';
import { type Clock } from '../usecases/ports';
import { type Telemetry } from './telemetry';

/**
 * Measures the sweep: how long it takes, how many documents were due, how far behind the oldest was, how many messages and changes waited in them
 * and for how long. Sweeps that find nothing come every few seconds and leave no span.
 */
export function watchSweeps(telemetry: Telemetry, clock: Clock): SweepWatch | undefined {
  if (!telemetry.isOn) return undefined;
  let found = { due: 0, lagMs: 0, backlog: 0, ageMs: 0 };
  return {
    sweep: (work) => {
      found = { due: 0, lagMs: 0, backlog: 0, ageMs: 0 };
      return telemetry.measure('sweep', {}, async () => {
        const looked = await work();
        telemetry.show('sweep.due', found.due);
        telemetry.show('sweep.lag', found.lagMs / 1000);
        telemetry.show('outbox.backlog', found.backlog);
        telemetry.show('outbox.age', found.ageMs / 1000);
        return looked;
      }, { quiet: true });
    },
    attend: ({ collection, document: { body: { nextDue, effects = [] } } }, work) => {
      const lagMs = Math.max(0, clock.now() - (nextDue || clock.now()));
      found = { due: found.due + 1, lagMs: Math.max(found.lagMs, lagMs), backlog: found.backlog + effects.length, ageMs: effects.length > 0 ? Math.max(found.ageMs, lagMs) : found.ageMs };
      return telemetry.measure('attend', { collection }, work);
    },
  };
}
