import { type Logger, pino } from 'pino';
import { StorageError } from './usecases/documents';

/** What an error may say in a log: its kind, code and place. Messages of strangers' errors may quote a person's words, so they stay out. */
function safeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
  const own = error instanceof StorageError || error.constructor === Error;
  return { name: error.name, ...(code !== undefined && { code }), ...(own && { message: error.message }), at: error.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6) };
}

/** JSON lines on standard output, with ids and codes only. */
export const makeLog = (level: string): Logger => pino({ level, base: null, serializers: { error: safeError } });

/** What the jobs and the bot report. */
export const reportTo = (log: Logger) => (event: string, details: Readonly<Record<string, unknown>>): void => log.warn(details, event);
