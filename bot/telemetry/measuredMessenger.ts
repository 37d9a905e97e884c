import { type Messenger } from '../usecases/ports';
import { type Telemetry } from './telemetry';

/** The same messenger, each of whose sendings is measured by the name of its notice. Whom it is for and what it is about is not told. */
export function measuredMessenger(messenger: Messenger, telemetry: Telemetry): Messenger {
  if (!telemetry.isOn) return messenger;
  return {
    send: (to, notice, about, activityId) =>
      telemetry.measure('delivery', { notice, again: activityId !== undefined }, async (measured) => {
        const sending = await messenger.send(to, notice, about, activityId);
        measured.set({ outcome: sending.kind });
        return sending;
      }),
  };
}
