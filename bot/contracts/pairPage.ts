import { type ButtonView } from './button';

/** The dashboard of a pair, as one of its members sees it: one call, in the reader's own words, dates and clock. */
export interface PairPage {
  readonly id: string;
  readonly title: string;
  readonly programme: string;
  readonly structure: 'oneToOne' | 'reverse' | 'group' | 'circle' | 'oneOff' | 'panel';
  readonly members: readonly MemberView[];
  readonly journey: JourneyView;
  readonly next: { readonly sentence: string; readonly button: ButtonView; readonly missing: readonly string[] };
  /** The next session, or the one that is under way or was just over; absent where none is planned or proposed. */
  readonly session?: SessionSummary;
  /** Absent where the programme knows no goals and actions. */
  readonly actions?: ActionsView;
  readonly goals?: GoalsView;
  /** Absent where the programme knows neither agreement nor code of conduct. */
  readonly agreement?: AgreementView;
  /** Parts that are loaded when they are seen. */
  readonly parts: { readonly logs: boolean; readonly assessment: boolean; readonly group: boolean };
  /** Everything else that this person may do now, as the bot offers it. */
  readonly buttons: readonly ButtonView[];
}

export interface MemberView {
  readonly name: string;
  readonly role: string;
  readonly isMe: boolean;
}

export interface JourneyView {
  /** 'Step 2 of 4: agree how you will work' */
  readonly line: string;
  readonly phases: readonly { readonly code: 'prepare' | 'agree' | 'grow' | 'close'; readonly name: string; readonly state: 'done' | 'now' | 'ahead' }[];
  readonly status: 'prepare' | 'agree' | 'grow' | 'close' | 'paused' | 'ended';
  /** Since when and until when, and what else there is to know: a pause, an ending and by whom. */
  readonly notes: readonly string[];
  /** What the programme asks for or offers, and whether it is there. */
  readonly documents: readonly { readonly name: string; readonly required: boolean; readonly done: boolean }[];
}

export interface SessionSummary {
  readonly number: number;
  readonly status: 'proposed' | 'planned' | 'held' | 'missed' | 'unconfirmed';
  /** 'Tuesday, 12 May 2026 at 14:30', or what is proposed, on the reader's clock. */
  readonly when: string;
  readonly startsAt?: number;
  readonly minutes: number;
  readonly topic?: string;
  readonly agenda: readonly { readonly part: 'checkIn' | 'urgent' | 'topic'; readonly name: string; readonly minutes: number }[];
  /** Who is late, and the like. */
  readonly notes: readonly string[];
  readonly joinUrl?: string;
  /** Proposed times to choose from, where it is this person's turn. */
  readonly times: readonly { readonly at: string; readonly when: string }[];
  readonly buttons: readonly ButtonView[];
}

export interface ActionsView {
  readonly open: readonly ActionView[];
  readonly mayWrite: boolean;
  /** Whom an action can be given to; the reader first. */
  readonly owners: readonly { readonly person: string; readonly name: string }[];
  /** For one more: the same sent twice makes one. */
  readonly newId: string;
}

export interface ActionView {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly isMine: boolean;
  readonly due?: string;
  readonly isOverdue: boolean;
  readonly mayFinish: boolean;
}

export interface GoalsView {
  readonly list: readonly GoalView[];
  readonly buttons: readonly ButtonView[];
}

export interface GoalView {
  readonly id: string;
  readonly version: number;
  readonly statement: string;
  readonly measure: string;
  readonly due?: string;
  readonly status: 'open' | 'reached' | 'dropped';
  /** Percent, as last confirmed. */
  readonly progress: number;
  /** Every confirmed step, oldest first; the chart's points. */
  readonly steps: readonly { readonly at: number; readonly when: string; readonly progress: number }[];
  /** Reported by one and not confirmed yet. */
  readonly reported?: { readonly progress: number; readonly sentence: string; readonly mayConfirm: boolean };
  readonly mayReport: boolean;
  readonly buttons: readonly ButtonView[];
}

export interface AgreementView {
  readonly state: 'none' | 'waits' | 'holds';
  readonly line: string;
  readonly version?: number;
  /** Each part under its name, as text. */
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  readonly signatures: readonly { readonly name: string; readonly signed?: string }[];
  readonly maySign: boolean;
  readonly code?: { readonly line: string; readonly mayAccept: boolean };
  readonly buttons: readonly ButtonView[];
}
