/** How a programme matches people, and its newest matching. */
export interface MatchingPage {
  readonly rules: RulesForm;
  /** Whether a matching can be begun now; else why not, and what to do. */
  readonly canStart: boolean;
  readonly hint: string;
  readonly run?: RunPart;
  /** 'Matching 1, 3 March 2026: 59 of 60 have somebody.' */
  readonly earlier: readonly string[];
}

/** A matching under way, or finished. */
export interface RunPart {
  readonly id: string;
  /** Said back with every decision about it. */
  readonly version: number;
  readonly title: string;
  readonly isOpen: boolean;
  readonly isAutomatic: boolean;
  /** A plan is being made. `done`: 0 to 1 of everything. */
  readonly making?: { readonly sentence: string; readonly done: number };
  /** Why the last attempt came to nothing, and the way on. */
  readonly failed?: string;
  readonly gaps?: string;
  readonly lastChange: string;
  readonly plan?: PlanPart;
  readonly counts: readonly StatusCount[];
  /** How many can be approved, and announced, at once. */
  readonly approvable: number;
  readonly announceable: number;
  /** Said before something is announced. */
  readonly announcing: string;
  /** An evening of tables: each host's subject is asked for when it is announced. */
  readonly hosts: readonly string[];
  readonly isOfTwo: boolean;
  /** Who can be kept together, or ruled out. */
  readonly keeping: string;
  readonly pins: readonly PairLine[];
  readonly forbidden: readonly PairLine[];
}

export interface PlanPart {
  /** The newest plan: a page of another one is out of date. */
  readonly number: number;
  /** What came of it, the most important first. */
  readonly sentences: readonly string[];
  /** 'Proven: no other plan …'; absent where there is nothing to prove. */
  readonly proof?: string;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
}

export interface StatusCount {
  readonly status: string;
  readonly label: string;
  readonly count: number;
}

/** Two people who are kept together, or apart. */
export interface PairLine {
  readonly mentee: string;
  readonly mentor: string;
  readonly names: string;
}

export interface RulesForm {
  readonly version: string;
  readonly weights: readonly { readonly criterion: string; readonly label: string; readonly value: number }[];
  readonly mostWeight: number;
  readonly grades: { readonly from: number; readonly to: number; readonly isHard: boolean; readonly most: number };
  readonly choices: readonly RulesChoice[];
  readonly sensitive: readonly { readonly field: string; readonly label: string; readonly isUsed: boolean; readonly reason: string; readonly since: string }[];
  readonly longestReason: number;
}

export interface RulesChoice {
  /** 'aim', 'commonLanguage', …; 'diverse' only of groups, circles and evenings. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What a form of the rules sends. */
export interface TypedRulesForm {
  readonly version: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly grades: { readonly from: number; readonly to: number; readonly isHard: boolean };
  readonly choices: Readonly<Record<string, string>>;
  readonly sensitive: readonly { readonly field: string; readonly reason: string }[];
}

/** What was wrong with a form; empty: saved. */
export interface SavedRules {
  readonly problems: readonly { readonly field: string; readonly sentence: string }[];
}

/** One page of proposals. */
export interface ProposalsPage {
  /** '12 of 60 proposals' */
  readonly summary: string;
  readonly plan: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly ProposalLine[];
  readonly filters: readonly { readonly value: string; readonly label: string }[];
  readonly dutyStations: readonly string[];
}

export interface ProposalLine {
  readonly id: string;
  readonly version: number;
  /** Who would have to be kept together for all of it to stay so: the two, or each two of a group or circle. None of an evening. */
  readonly pairs: readonly { readonly mentee: string; readonly mentor: string }[];
  /** Who can change places with somebody of another proposal; of a proposal for two its mentee, of an evening nobody. */
  readonly movable: readonly { readonly person: string; readonly name: string }[];
  /** 'Li Lei with Amina Diallo', or the names of a group. */
  readonly title: string;
  readonly where: string;
  /** '87 of 100 points' */
  readonly score: string;
  readonly reasons: readonly string[];
  /** Whom the mentee would get otherwise. */
  readonly nextBest?: { readonly sentence: string; readonly mentor: string; readonly button: string };
  readonly status: string;
  readonly note: string;
  readonly isPinned: boolean;
  readonly isRuledOut: boolean;
  /** What may be done with it now. */
  readonly deeds: readonly ProposalDeed[];
}
export const proposalDeeds = ['approve', 'retract', 'announce', 'withdraw', 'pin', 'unpin', 'forbid', 'allow', 'swap'] as const;
export type ProposalDeed = (typeof proposalDeeds)[number];

/** Who has nobody, why, and what would help; and what is scarce. */
export interface OpenEndsPage {
  readonly summary: string;
  readonly people: readonly { readonly name: string; readonly where: string; readonly why: readonly string[]; readonly help: readonly string[] }[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly scarce: readonly string[];
}

/** What many decisions at once came to. */
export interface DecidedPage {
  readonly sentence: string;
  readonly done: number;
  /** Still to be done by asking again. */
  readonly left: number;
}

/** One sentence that answers a question. */
export interface SentencePage {
  readonly sentence: string;
}

export interface CertificateFile {
  readonly fileName: string;
  readonly content: unknown;
}
