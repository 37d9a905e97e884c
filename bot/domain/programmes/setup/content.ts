import { type CalendarDate } from '../../time';
import { type Programme, type ProgrammeId } from '../programme';
import { type StepCode } from './steps';

/** What a programme consists of, in the making or open: a programme without its id, of which what people fill in last may still be missing. */
export interface ProgrammeContent extends Omit<Programme, 'id' | 'name' | 'enrolment' | 'runs' | 'contact'> {
  /** '' while there is none. */
  readonly name: string;
  readonly enrolment: { readonly opens?: CalendarDate; readonly closes?: CalendarDate };
  readonly runs: { readonly from?: CalendarDate; readonly until?: CalendarDate };
  readonly contact: { readonly name: string; readonly email: string };
}

export type MissingField = 'name' | 'contactName' | 'contactEmail' | 'opens' | 'closes' | 'from' | 'coordinators';

/** A field without which nobody could join, and the step that asks for it. */
export interface Missing {
  readonly step: StepCode;
  readonly field: MissingField;
}

/** What is still missing before a programme can be opened; what is open lacks none of it. */
export function missingIn({ name, contact, enrolment, runs, coordinators }: ProgrammeContent): Missing[] {
  const wanted: readonly (readonly [Missing, unknown])[] = [
    [{ step: 'purpose', field: 'name' }, name], [{ step: 'purpose', field: 'contactName' }, contact.name], [{ step: 'purpose', field: 'contactEmail' }, contact.email],
    [{ step: 'calendar', field: 'opens' }, enrolment.opens], [{ step: 'calendar', field: 'closes' }, enrolment.closes], [{ step: 'calendar', field: 'from' }, runs.from],
    [{ step: 'people', field: 'coordinators' }, coordinators.length],
  ];
  return wanted.filter(([, value]) => !value).map(([missing]) => missing);
}

/** The programme that this content makes; undefined while something is missing. */
export function programmeOf(content: ProgrammeContent, id: ProgrammeId): Programme | undefined {
  const { enrolment: { opens, closes }, runs: { from, until } } = content;
  if (opens === undefined || closes === undefined || from === undefined || missingIn(content).length > 0) return undefined;
  return { ...content, id, enrolment: { opens, closes }, runs: { from, ...(until !== undefined && { until }) } };
}
