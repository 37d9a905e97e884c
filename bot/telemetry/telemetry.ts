/** What is measured; each is a span and a histogram of durations under this name. */
export type Work = 'turn' | 'request' | 'usecase' | 'storage' | 'delivery' | 'sweep' | 'attend' | 'call';

/** What is counted besides. */
export type Count = 'refusals' | 'throttled' | 'failures';

/** What has one value at a time. Ages and lags are seconds. */
export type Gauge = 'outbox.backlog' | 'outbox.age' | 'sweep.lag' | 'sweep.due';

/**
 * Says what kind of work it was, in words that this program has chosen: names of verbs, routes, collections, outcomes. Never what came from a person
 * or names one: no ids, names, texts, addresses.
 */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Work that is under way. */
export interface Measured {
  set(attributes: Attributes): void;
  /** Adds to a number, for what comes in several parts. */
  add(attribute: string, by: number): void;
}

export interface Telemetry {
  /** False: nothing is measured, and nothing need be wrapped to be measured. */
  readonly isOn: boolean;
  /**
   * Runs the work and measures it, as a part of the work that it is called in. `quiet`: only how long it and its parts take, for what happens
   * every few seconds.
   */
  measure<Result>(work: Work, attributes: Attributes, run: (measured: Measured) => Promise<Result>, options?: { readonly quiet?: boolean }): Promise<Result>;
  count(what: Count, attributes: Attributes): void;
  show(gauge: Gauge, value: number): void;
  /** The work of this kind that is under way around the caller. */
  around(work: Work): Measured | undefined;
  /** Under which the work around is found where measurements go. */
  traceId(): string | undefined;
  /** Sends what is left and ends. Never rejects. */
  stop(): Promise<void>;
}

const unmeasured: Measured = { set: () => undefined, add: () => undefined };

export const noTelemetry: Telemetry = {
  isOn: false,
  measure: (_work, _attributes, run) => run(unmeasured),
  count: () => undefined,
  show: () => undefined,
  around: () => undefined,
  traceId: () => undefined,
  stop: async () => undefined,
};
