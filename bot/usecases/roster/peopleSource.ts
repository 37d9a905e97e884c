import { type TextKey } from '../../content/texts';
import { type DirectoryEntry, type Role } from '../../domain/people/person';
import { type KnownStatus } from '../../domain/roster/known';
import { type CalendarDate } from '../../domain/time';

/** One person, as a file or the organisation's directory says. */
export interface ReadPerson {
  /** As a spreadsheet shows it; from the directory, its place there. */
  readonly row: number;
  readonly entry: DirectoryEntry;
  readonly status: KnownStatus;
  /** In which roles they are to stand on the programme's list. */
  readonly roles: readonly Role[];
  readonly isNominated: boolean;
}

/** What is wrong with a row, or with the file as a whole, and how to mend it: a text of the catalogue with its values. */
export interface RowProblem {
  readonly key: Extract<TextKey, `csv.${string}`>;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ReadFile {
  /** The good rows. */
  readonly people: readonly ReadPerson[];
  /** The first hundred. */
  readonly problems: readonly RowProblem[];
  readonly totalProblems: number;
}

export interface ReadingFor {
  readonly tenant: string;
  /** What durations in date columns are counted back from. */
  readonly today: CalendarDate;
}

/** Reads a coordinator's file. Never throws for what is in it, and never keeps the process for long. */
export interface PeopleFile {
  read(text: string, reading: ReadingFor): Promise<ReadFile>;
}

/** What the organisation's directory says; whatever it does not know is left out. `isHere` is false for accounts that are switched off. */
export interface OrganisationPerson {
  readonly id: string;
  readonly isHere: boolean;
  readonly name: string;
  readonly email: string;
  readonly title?: string;
  readonly unit?: string;
  readonly agency?: string;
  readonly dutyStation?: string;
  readonly joinedOn?: CalendarDate;
  readonly managerId?: string;
}

/** The organisation's own directory. `everybody` throws DirectoryError. */
export interface Organisation {
  readonly isConfigured: boolean;
  everybody(tenant: string): Promise<readonly OrganisationPerson[]>;
}

export const noOrganisation: Organisation = { isConfigured: false, everybody: async () => [] };
