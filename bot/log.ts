import { type Logger, pino } from 'pino';
import { type Telemetry } from './telemetry/telemetry';
import { StorageError } from './usecases/documents';

/** What an error may say in a log: its kind, code and place. Messages of strangers' errors may quote a person's words, so they stay out. */
function safeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
  const own = error instanceof StorageError || error.constructor === Error;
  return { name: error.name, ...(code !== undefined && { code }), ...(own && { message: error.message }), at: error.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6) };
}

/** JSON lines on standard output, with ids and codes only; `traceId` says under which trace the work is measured that writes the line. */
export const makeLog = (level: string, traceId: () => string | undefined = () => undefined): Logger =>
  pino({
    level, base: null, serializers: { error: safeError },
    mixin: () => {
      const trace = traceId();
      return trace === undefined ? {} : { trace };
    },
  });

/** What the jobs and the bot report is logged, and counted where somebody measures; a turn in which something went wrong is shown as failed. */
export const reporting = (log: Logger, telemetry: Telemetry) => (event: string, details: Readonly<Record<string, unknown>>): void => {
  log.warn(details, event);
  telemetry.count('failures', { of: event });
  if (event.endsWith('.failed')) telemetry.around('turn')?.set({ outcome: 'failed' });
};
