import { type UseCases } from '../usecases';
import { type Telemetry } from './telemetry';

/** The same use cases, each of which is measured under its own name, with what it refused. */
export function measuredUseCases(useCases: UseCases, telemetry: Telemetry): UseCases {
  if (!telemetry.isOn) return useCases;
  return new Proxy(useCases, {
    get(target, name, receiver) {
      const useCase: unknown = Reflect.get(target, name, receiver);
      if (typeof useCase !== 'function' || typeof name !== 'string') return useCase;
      return (...input: unknown[]) =>
        telemetry.measure('usecase', { name }, async (measured) => {
          const outcome: unknown = await Reflect.apply(useCase, target, input);
          const reason = refusalIn(outcome);
          measured.set({ outcome: reason ?? 'done' });
          if (reason !== undefined) {
            telemetry.count('refusals', { reason, name });
            telemetry.around('turn')?.set({ outcome: 'refused', reason });
            telemetry.around('request')?.set({ reason });
          }
          return outcome;
        });
    },
  });
}

/** Refusals are named in `domain/decision`. */
function refusalIn(outcome: unknown): string | undefined {
  if (typeof outcome !== 'object' || outcome === null || !('kind' in outcome) || outcome.kind !== 'refused') return undefined;
  return 'reason' in outcome && typeof outcome.reason === 'string' ? outcome.reason : 'unknown';
}
