/** Work that goes on after the person who began it was answered. What must not be lost is written down elsewhere: it ends with the process. */
export interface Background {
  /** Begins the work, unless some of the same name is under way here. The signal is given when it is cancelled or the server ends; what fails is reported. */
  begin(name: string, work: (signal: AbortSignal) => Promise<void>): void;
  /** Nothing happens when no such work is under way in this process. */
  cancel(name: string): void;
}
