import { type CalendarDate, isCalendarDate } from '../../../domain/time';
import { type FormReader } from '../formReader';
import { type Range } from '../typed';
import { type SetupStep } from './step';

export const programmeMonths: Range = { min: 1, max: 36 };
export const mostHolidays = 40;

/** When one may sign up, when mentoring runs (without a last day each pair has its own), and the days on which nobody is reminded. */
export const calendar: SetupStep = {
  typed: ({ enrolment, runs, months, holidays }) => ({
    opens: enrolment.opens ?? '', closes: enrolment.closes ?? '', from: runs.from ?? '', until: runs.until ?? '', months: String(months), holidays: holidays.map((day) => ({ day })),
  }),
  read: (form, content, { isOpen }) => {
    const day = (field: string): CalendarDate | undefined => form.date(field, { required: isOpen });
    const [opens, closes, from, until] = [day('opens'), day('closes'), day('from'), form.date('until')];
    if (opens !== undefined && closes !== undefined && closes < opens) form.fail('closes', 'closesFirst');
    if (from !== undefined && until !== undefined && until < from) form.fail('until', 'endsFirst');
    if (closes !== undefined && until !== undefined && until < closes) form.fail('until', 'endsBeforeClosing');
    return {
      ...content, months: form.number('months', programmeMonths, content.months), holidays: holidaysFrom(form),
      enrolment: { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) }, runs: { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
    };
  },
};

function holidaysFrom(form: FormReader): CalendarDate[] {
  const days = form.rows('holidays', mostHolidays).flatMap(({ row, cell }) => {
    if (isCalendarDate(cell('day'))) return [cell('day')];
    form.fail('holidays', 'date', { row });
    return [];
  });
  return [...new Set(days)].sort();
}
