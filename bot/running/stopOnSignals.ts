/** `whole`: everything that was under way came to its end. */
export type Stopped = 'whole' | 'cutShort';

/** Less than what Azure and Kubernetes leave a process between asking and killing (30 s). */
const longestStopMs = 25_000;
/** `npm start` passes a signal on that the terminal has sent to both. */
const sameSignalMs = 300;

/** Asked to end, the process stops in order and ends with 0; with 1 when that took too long. Asked again, it ends at once. */
export function stopOnSignals(stop: () => Promise<Stopped>): void {
  let askedAt: number | undefined;
  const end = (how: Stopped): never => process.exit(how === 'whole' ? 0 : 1);
  const hear = (): void => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      setTimeout(() => end('cutShort'), longestStopMs).unref();
      stop().then(end, () => end('cutShort'));
    } else if (performance.now() - askedAt > sameSignalMs) end('cutShort');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear);
}
