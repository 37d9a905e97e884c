import { type ButtonView } from './button';

/** "My mentoring": everything of one person, in their own words, dates and clock. One call. */
export interface HomePage {
  /** 'Hello, Mina' */
  readonly greeting: string;
  /** What helps most now, most urgent first; for somebody who has nothing yet the one step to take. Never empty. */
  readonly next: readonly NextView[];
  readonly pairs: readonly HomePairView[];
  /** Requests by programme and direction; those where nobody asks are left out. */
  readonly requests: readonly HomeRequests[];
  readonly goals: readonly HomeGoalView[];
  /** Helps to run a programme: the way to the console is shown. */
  readonly runsProgrammes: boolean;
  /** Profile, settings and everything else that the bot offers. */
  readonly buttons: readonly ButtonView[];
}

export interface NextView {
  readonly id: string;
  /** The pair or programme that it is about; absent where there is neither yet. */
  readonly about?: string;
  readonly sentence: string;
  readonly button?: ButtonView;
}

export interface HomePairView {
  readonly id: string;
  readonly title: string;
  readonly programme: string;
  /** 'Step 2 of 4: agree how you will work' */
  readonly phase: string;
  /** 'Next meeting: Tuesday, 12 May 2026 at 14:30' */
  readonly session?: string;
}

export interface HomeRequests {
  readonly id: string;
  /** 'Career · You were asked' */
  readonly title: string;
  readonly open: readonly HomeRequestView[];
  /** 'and 4 more', on the bot's card. */
  readonly more?: string;
  readonly settledTitle: string;
  readonly settled: readonly HomeRequestView[];
}

export interface HomeRequestView {
  readonly id: string;
  readonly name: string;
  /** 'please answer (due in 5 days)' */
  readonly state: string;
  /** Absent where there is nothing to look at any more. */
  readonly button?: ButtonView;
}

export interface HomeGoalView {
  readonly id: string;
  readonly pair: string;
  readonly pairTitle: string;
  readonly statement: string;
  /** 'By 12 May 2026' */
  readonly due?: string;
  /** Percent, and the same in words. */
  readonly progress: number;
  readonly progressLine: string;
}
