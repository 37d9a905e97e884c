import { type CalendarDate } from '../time';
import { type Person } from './person';
import { type Calendar, workingTimeFor } from './workingTime';

/** When this person works: as they said, else as is usual where they are. `holidays` are those of the programmes it is about. */
export const calendarOf = ({ timeZone, working, absences = [] }: Person, holidays: readonly CalendarDate[] = []): Calendar => ({
  timeZone, working: working ?? workingTimeFor(timeZone), absences, holidays,
});
