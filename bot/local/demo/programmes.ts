import { templates } from '../../content/templates';
import { type Programme } from '../../domain/programmes/programme';
import { type CalendarDate, shiftDate } from '../../domain/time';

const common = { contact: { name: 'Mentoring team', email: 'mentoring@lodestar.example' }, coordinators: [], holidays: [] };

/** Three programmes, open for enrolment today: two rolling ones and a cohort that starts in four weeks. */
export function demoProgrammes(today: CalendarDate): readonly Programme[] {
  const starts = shiftDate(today, { days: 28 });
  return [
    { ...templates.career, id: 'career', name: 'Career mentoring for junior professionals', ...rolling(today), ...common },
    { ...templates.induction, id: 'induction', name: 'Welcome aboard', ...rolling(today), ...common },
    {
      ...templates.together,
      id: 'together',
      name: 'Together across the UN',
      enrolment: { opens: shiftDate(today, { days: -14 }), closes: shiftDate(today, { days: 21 }) },
      runs: { from: starts, until: shiftDate(starts, { months: templates.together.months }) },
      ...common,
    },
  ];
}

function rolling(today: CalendarDate): Pick<Programme, 'enrolment' | 'runs'> {
  const opens = shiftDate(today, { months: -2 });
  return { enrolment: { opens, closes: shiftDate(today, { months: 10 }) }, runs: { from: opens } };
}
