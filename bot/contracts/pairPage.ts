import { type ButtonView } from './button';

/** The dashboard of a pair, as one of its members sees it: one call, in the reader's own words, dates and clock. */
export interface PairPage {
  readonly id: string;
  readonly title: string;
  readonly programme: string;
  readonly structure: 'oneToOne' | 'reverse' | 'group' | 'circle' | 'oneOff' | 'panel';
  readonly members: readonly MemberView[];
  /** The directory has pictures of people, each to be asked for by itself. */
  readonly hasPhotos: boolean;
  readonly journey: JourneyView;
  /** `missing`: what the programme asks for first, under its sentence. */
  readonly next: { readonly sentence: string; readonly button: ButtonView; readonly missingTitle: string; readonly missing: readonly string[] };
  /** The next session, or the one that is under way or was just over; absent where none is planned or proposed. */
  readonly session?: SessionSummary;
  /** How to arrange the next one, where there is none; absent too once the pair has ended. */
  readonly noSession?: { readonly sentence: string; readonly buttons: readonly ButtonView[] };
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
  readonly person: string;
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
  /** 'Tuesday, 12 May 2026 at 14:30', on the reader's clock; empty while times are proposed only. */
  readonly when: string;
  /** How it stands, where the time alone does not say it: that somebody suggests times, that it is over. */
  readonly sentence?: string;
  /** What is proposed, where this person does not choose among the times here. */
  readonly proposed: readonly string[];
  readonly startsAt?: number;
  readonly minutes: number;
  readonly topic?: string;
  readonly agenda: readonly { readonly part: 'checkIn' | 'urgent' | 'topic'; readonly name: string; readonly minutes: number; /** 'Check-in: 10 minutes' */ readonly label: string }[];
  /** Who is late, and the like. */
  readonly notes: readonly string[];
  readonly joinUrl?: string;
  /** Proposed times to choose from, where it is this person's turn. */
  readonly times: readonly { readonly at: string; readonly when: string }[];
  readonly buttons: readonly ButtonView[];
  /** What asks once more, or for one choice, before it is done. */
  readonly folds: readonly FoldView[];
}

export interface FoldView {
  readonly title: string;
  readonly sentence: string;
  readonly buttons: readonly ButtonView[];
}

export interface ActionsView {
  readonly open: readonly ActionView[];
  readonly mayWrite: boolean;
  /** Whom an action can be given to; the reader first. */
  readonly owners: readonly { readonly person: string; readonly name: string }[];
  /** Said where nothing is open. */
  readonly none: string;
  /** The first day by which something can be due: '2026-05-12', today on the reader's clock. */
  readonly earliestDue: string;
  /** In letters. */
  readonly longest: number;
  readonly buttons: readonly ButtonView[];
}

export interface ActionView {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly isMine: boolean;
  /** The day: '12 May 2026'. */
  readonly due?: string;
  readonly isOverdue: boolean;
  readonly mayFinish: boolean;
  /** Opens the message that it was made from. */
  readonly source?: { readonly title: string; readonly url: string };
}

export interface GoalsView {
  readonly list: readonly GoalView[];
  /** That there is none yet, that it is time to look at each again, that all are reached. */
  readonly notes: readonly string[];
  /** The form for saying how far a goal is, as the bot words it. */
  readonly report: { readonly label: string; readonly send: string; readonly choices: readonly { readonly progress: number; readonly name: string }[] };
  readonly buttons: readonly ButtonView[];
}

export interface GoalView {
  readonly id: string;
  readonly version: number;
  /** 'Goal 1' */
  readonly name: string;
  readonly statement: string;
  readonly measure: string;
  /** What stands above the measure. */
  readonly measureTitle: string;
  readonly due?: string;
  /** 'Progress: 40% · By 31 March 2027', or what became of it. */
  readonly standing: string;
  readonly status: 'open' | 'reached' | 'dropped';
  /** Percent, as last confirmed. */
  readonly progress: number;
  /** Every confirmed step, oldest first; the chart's points. */
  readonly steps: readonly { readonly at: number; readonly when: string; readonly progress: number; readonly percent: string }[];
  /** Reported by one and not confirmed yet. */
  readonly reported?: {
    readonly progress: number;
    readonly sentence: string;
    readonly mayConfirm: boolean;
    /** What the button that confirms it says. */
    readonly confirm: string;
  };
  readonly mayReport: boolean;
  /** What the button that opens the form says: it is called otherwise where the other side's number would be corrected. */
  readonly reportTitle: string;
  readonly buttons: readonly ButtonView[];
}

export interface AgreementView {
  readonly title: string;
  readonly state: 'none' | 'waits' | 'holds';
  /** That nothing is written yet, who has still to sign, or that it holds; empty where the programme knows the code of conduct only. */
  readonly line: string;
  /** Which version holds until then, and whether the programme asks for an agreement. */
  readonly notes: readonly string[];
  readonly version?: number;
  /** Which version, written by whom and when. */
  readonly written?: string;
  /** Each part under its name, as text. */
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  /** What no agreement can change, below its parts; or that its words were deleted. */
  readonly ending?: string;
  /** In the order of signing; `signed` is the day, absent for who has not yet. */
  readonly signatures: readonly { readonly name: string; readonly signed?: string }[];
  readonly maySign: boolean;
  /** 'Sign version 3' */
  readonly sign?: string;
  readonly code?: {
    readonly title: string;
    readonly line: string;
    readonly mayAccept: boolean;
    /** What is accepted, for whoever has not yet. */
    readonly text: string;
    readonly points: readonly string[];
    readonly accept: string;
  };
  /** Earlier versions, newest first. */
  readonly earlier: { readonly title: string; readonly buttons: readonly ButtonView[] };
  readonly buttons: readonly ButtonView[];
}

/** What an answered press of a part's own button says, as the bot would. */
export interface Told {
  readonly sentence: string;
}
