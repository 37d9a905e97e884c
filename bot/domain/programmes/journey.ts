/** What a programme asks of its pairs from the first meeting to the last; data of a template, changed by the coordinator. */

/** How people stand to one another: two people (upwards or downwards), one mentor with many, peers, a single talk, or an evening of tables. */
export const structures = ['oneToOne', 'reverse', 'group', 'circle', 'oneOff', 'panel'] as const;
export type Structure = (typeof structures)[number];

export const documentKinds = ['agreement', 'codeOfConduct', 'goals', 'assessment', 'log', 'worksheet'] as const;
/** What a pair may write down together or each for themselves. */
export type DocumentKind = (typeof documentKinds)[number];

/** `required` documents hold the step back that they stand before; without a step they are asked for and never hold anything back. */
export interface DocumentUse {
  readonly use: 'off' | 'offered' | 'required';
  readonly before?: 'grow' | 'close' | 'ended';
}

/** `pair`: for the pair alone. `exists`: the coordinator sees that it exists. `coordinator`: its author may send it to the coordinator. */
export type Sharing = 'pair' | 'exists' | 'coordinator';

export interface JourneyRules {
  readonly cadence: Cadence;
  /** The sessions of a fixed plan, in order; empty where pairs choose their own topics. Codes of `content` (`plan.<code>`). */
  readonly plan: readonly PlanStep[];
  readonly documents: Readonly<Record<DocumentKind, DocumentUse>>;
  readonly sharing: Readonly<Record<DocumentKind, Sharing>>;
  readonly reviews: ReviewRules;
  /** By how many months a pair may be extended, and how often; 0 times: not at all. */
  readonly extension: { readonly months: number; readonly times: number };
  /** How long a pair has for saying goodbye before the system ends it. */
  readonly closingDays: number;
  readonly risk: RiskRules;
  /** Groups, circles and panels: how many people. */
  readonly size: { readonly from: number; readonly to: number };
  /** Panels: how many rounds of how many minutes; 0 rounds elsewhere. */
  readonly rounds: { readonly count: number; readonly minutes: number };
  /** The organisational issue that the programme answers, and the figures reported at its end; codes of `content`. */
  readonly outcomes: { readonly issue: string; readonly figures: readonly string[] };
}

export interface Cadence {
  /** Days between meetings, as recommended and as the least. */
  readonly recommendedDays: number;
  readonly minimumDays: number;
  readonly sessions: { readonly from: number; readonly to: number };
  readonly minutes: number;
  /** Minutes of an hour for the check-in, what is urgent, and the session's topic; scaled to the session's length. */
  readonly agenda: { readonly checkIn: number; readonly urgent: number; readonly topic: number };
}

export interface PlanStep {
  readonly code: string;
  /** What this session leaves behind. */
  readonly documents: readonly DocumentKind[];
}

export interface ReviewRules {
  /** After the first session, both sides, private. */
  readonly fitCheck: boolean;
  readonly midTerm: boolean;
  readonly final: boolean;
  /** Answers are shown to a coordinator only from this many on. */
  readonly threshold: number;
}

/** When a coordinator is shown a pair as at risk; days. */
export interface RiskRules {
  readonly firstSessionDays: number;
  readonly agreementDays: number;
  /** Times the minimum rhythm without any session. */
  readonly silentDays: number;
}
