import { type PersonId } from '../../people/person';
import { type Instant } from '../../time';
import { type Programme, type ProgrammeId, type ProgrammeRules } from '../programme';
import { type ProgrammeContent } from './content';

/** A programme in the making: its coordinators alone know of it. */
export interface Draft {
  readonly id: string;
  /** Who began it. */
  readonly owner: PersonId;
  readonly changedAt: Instant;
  readonly content: ProgrammeContent;
  /** Chosen when it is opened, and final from then on: what was begun under this id is finished under it, however often. */
  readonly opensAs?: ProgrammeId;
}

const nothingYet = { name: '', enrolment: {}, runs: {}, holidays: [], contact: { name: '', email: '' } } as const;

/** The content of a new draft from rules alone: a template's, or those of a blank. */
export const fromRules = (rules: ProgrammeRules, by: PersonId): ProgrammeContent => ({ ...rules, ...nothingYet, coordinators: [by] });

/** The content of a new draft that is like an earlier programme: its rules, words, links and staff; neither its days nor its people. */
export function likeProgramme({ enrolment: _enrolment, runs: _runs, holidays: _holidays, history: _history, draft: _draft, id: _id, ...kept }: Programme, by: PersonId): ProgrammeContent {
  return { ...kept, enrolment: {}, runs: {}, holidays: [], coordinators: [by, ...kept.coordinators.filter((one) => one !== by)] };
}

/** Only whoever coordinates it sees it. */
export const isTheirDraft = ({ content }: Draft, person: PersonId): boolean => content.coordinators.includes(person);
