import { refused } from '../../domain/decision';
import { type Joining } from '../../domain/groups/forming';
import { type Pair } from '../../domain/pairs/pair';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type CalendarDate, isCalendarDate } from '../../domain/time';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { carryOut } from './carryOut';

export interface FormPair {
  readonly programme: ProgrammeId;
  /** Made by whoever brings them together; the same id again is the same pair. */
  readonly id: string;
  readonly members: readonly Joining[];
  /** Left out: at once. */
  readonly startsOn?: CalendarDate;
}

/**
 * Brings enrolled people together, as the programme's structure says: a pair, a group with its mentor, a circle. Takes a place of the
 * mentor's for each mentee and everybody's room, or nothing at all. Evenings of tables are made by `formPanel`.
 */
export const makeFormPair = (ports: Ports) => async ({ programme, id, members, startsOn }: FormPair): Promise<Outcome<Pair>> => {
  if (startsOn !== undefined && !isCalendarDate(startsOn)) return refused('badDate');
  return carryOut(ports, { programme, pair: id }, { members, notice: 'group.formed', ...(startsOn && { startsOn }) });
};
