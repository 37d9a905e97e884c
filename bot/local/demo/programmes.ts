import { templates } from '../../content/templates';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type CalendarDate, shiftDate } from '../../domain/time';

const contact = { name: 'Mentoring team', email: 'mentoring@lodestar.example' };
const resources = [{ title: 'The mentoring hand-book', url: 'https://lodestar.example/handbook' }];

/** The demo's coffee programme: its mentors are not in the people file's own list, since whoever has the grade hosts. */
export const coffeeProgramme = 'coffee';

/** Five programmes, open for enrolment today: two rolling ones, a cohort that starts in four weeks, talks over coffee, and a round whose pairs the coordinator makes. `coordinator` sees how the pairs are doing. */
export function demoProgrammes(today: CalendarDate, coordinator: PersonId): readonly Programme[] {
  const common = { contact, coordinators: [coordinator], holidays: [], resources };
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
    { ...templates.women, id: 'women', name: 'Yearly mentoring round', ...rolling(today), ...common },
    { ...templates.coffee, id: coffeeProgramme, name: 'Coffee with a senior colleague', ...rolling(today), ...common },
  ];
}

function rolling(today: CalendarDate): Pick<Programme, 'enrolment' | 'runs'> {
  const opens = shiftDate(today, { months: -2 });
  return { enrolment: { opens, closes: shiftDate(today, { months: 10 }) }, runs: { from: opens } };
}
