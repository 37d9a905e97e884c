import { setImmediate as rest } from 'node:timers/promises';
import { type Optimiser, OptimiserStopped, type Planned, type Watching } from '../usecases/runs/optimiser';
import { workOn } from './work';

/** Plans on the thread that calls, for few people: tests, and a server that runs from its sources without a worker. */
export function inProcessOptimiser(): Optimiser {
  let stopped = false;
  const make = async (job: Uint8Array, { signal, progress }: Watching): Promise<Planned> => {
    const goOn = (): void => {
      if (stopped || signal.aborted) throw new OptimiserStopped();
    };
    await rest();
    goOn();
    const planned = workOn(job, (done) => {
      goOn();
      progress(done);
    });
    goOn();
    return planned;
  };
  return { make: oneAtATime(make), stop: async () => void (stopped = true) };
}

/** Who comes while another is under way waits for its end, whatever that is. */
export function oneAtATime<Given extends readonly unknown[], Result>(work: (...given: Given) => Promise<Result>): (...given: Given) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (...given) => {
    const next = last.then(() => work(...given));
    last = next.catch(() => undefined);
    return next;
  };
}
