/** Wakes whoever waits for a partition's documents to change. It hears this process only; whoever must not miss another's change looks now and then. */
export interface Bell {
  /** True at the next save or removal in the partition; false after `ms`, or when the signal is given. Never rejects. */
  heard(partition: string, ms: number, signal: AbortSignal): Promise<boolean>;
}
