import { type ButtonView } from './button';
import { type ActionsView } from './pairPage';

/** What the members of a pair have before them in a call: the same for all of them, in the reader's own words and on the reader's clock. */
export interface MeetingPage {
  readonly title: string;
  /** Absent where no meeting is near. */
  readonly meeting?: MeetingView;
  /** Where no meeting is near: how to arrange one. */
  readonly none?: { readonly sentence: string; readonly buttons: readonly ButtonView[] };
  /** Absent where the programme knows no goals and actions. */
  readonly actions?: ActionsView;
  /** What can be brought before everybody. */
  readonly shows: readonly ('goals' | 'agreement')[];
}

export type AgendaPartCode = 'checkIn' | 'urgent' | 'topic';

export interface MeetingView {
  /** Of the session. */
  readonly number: number;
  /** 'Tuesday, 12 May 2026 at 14:30' */
  readonly when: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly topicTitle: string;
  readonly topic?: string;
  /** The step of a fixed plan. */
  readonly step?: string;
  readonly joinUrl?: string;
  readonly joinTitle: string;
  readonly stage: 'before' | 'underWay' | 'over';
  readonly agenda: readonly AgendaPartView[];
  /** Since when, on the server's clock, which part of the agenda is on. */
  readonly timer?: { readonly part: AgendaPartCode; readonly startedAt: number };
  readonly notes: NotesView;
  readonly promptTitle: string;
  readonly finish: FinishView;
}

export interface AgendaPartView {
  readonly part: AgendaPartCode;
  readonly name: string;
  readonly hint: string;
  readonly minutes: number;
  /** 'Check-in: 10 minutes' */
  readonly label: string;
}

/** What all of them write together. */
export interface NotesView {
  readonly text: string;
  /** 0 when nothing was noted yet. */
  readonly version: number;
  readonly mayWrite: boolean;
  /** The pair's key was deleted: nobody can read them any more. */
  readonly isGone: boolean;
  /** In letters. */
  readonly longest: number;
  /** More than two people see them. */
  readonly isGroup: boolean;
}

/** What is left to do once they have met. */
export interface FinishView {
  /** Whether they met is not said yet, or may be said otherwise. */
  readonly mayHold: boolean;
  readonly mayMiss: boolean;
  readonly metTitle: string;
  readonly missedTitle: string;
  /** What was said of it: that they met, or that it did not take place. */
  readonly outcome?: { readonly isHeld: boolean; readonly sentence: string };
  readonly log: 'off' | 'open' | 'written';
  /** What a log can begin with. */
  readonly prepared: { readonly issues: string; readonly followUp: string };
  /** The next meeting that is planned: 'You meet: …'. */
  readonly next?: string;
  readonly buttons: readonly ButtonView[];
}

/** One question to ask, of those that fit the reader now. */
export interface PromptPage {
  /** Absent where there is none: while the pair rests, and after its end. */
  readonly question?: string;
  /** Counts on; the last is followed by the first. */
  readonly place: number;
  readonly another: string;
  readonly themeLabel: string;
  /** The first means any. */
  readonly themes: readonly { readonly code: string; readonly name: string }[];
  readonly theme: string;
}

/** The server's clock, so that a timer is the same on every screen. */
export interface ClockPage {
  readonly now: number;
}

/** The notes as they are now, with what others have typed meanwhile. */
export interface NotesSaved {
  readonly text: string;
  readonly version: number;
}
