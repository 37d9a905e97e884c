/** One page of a programme's people, as those who run it see them: where each stands, never what is said. */
export interface PeoplePage {
  /** '132 people' */
  readonly found: string;
  readonly none: string;
  /** How full it is, where there is a limit. */
  readonly places: readonly string[];
  readonly roles: readonly Option[];
  readonly statuses: readonly Option[];
  readonly dutyStations: readonly Option[];
  readonly people: readonly PersonLine[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

export interface Option {
  readonly value: string;
  readonly title: string;
}

export interface PersonLine {
  readonly person: string;
  readonly role: 'mentor' | 'mentee';
  readonly name: string;
  /** 'Mentor · Nairobi' */
  readonly line: string;
  readonly status: string;
  /** What else there is to know: nominated, how to reach them, what came of the last message. */
  readonly notes: readonly string[];
  readonly actions: readonly { readonly action: 'nominate' | 'takeIn'; readonly title: string }[];
  /** Can be chosen for an invitation or a reminder; or, taking part, for an announcement. */
  readonly mayGet?: 'invitation' | 'reminder' | 'announcement';
}

/** What taking over a file or the directory would do. */
export interface ImportReportPage {
  readonly digest: string;
  readonly lookedAt: number;
  /** '48 people can be taken over.', and what that means. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly string[]; readonly more?: string }[];
  /** The button; absent when there is nothing to do. */
  readonly apply?: string;
}

export interface ImportProgressPage {
  readonly next: number;
  readonly isDone: boolean;
  readonly sentence: string;
}
