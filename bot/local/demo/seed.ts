import { type UseCases } from '../../usecases';
import { type TypedForm, emptyForm } from '../../usecases/enrolments/form';
import { type Ports } from '../../usecases/ports';
import { saveProgramme } from '../../usecases/programmes';
import { type Programme } from '../../domain/programmes/programme';
import { type CalendarDate, dateIn, shiftDate, weekdayOf } from '../../domain/time';
import { type DemoPerson } from './people';
import { coffeeProgramme, demoProgrammes } from './programmes';

/** Opens the demo's programmes and enrols its people, through the same use cases as everybody. Nothing is done when they are there. */
export async function seedDemo(app: { readonly useCases: UseCases; readonly ports: Ports }, people: readonly DemoPerson[]): Promise<'seeded' | 'there'> {
  const { documents, clock } = app.ports;
  const today = dateIn('UTC', clock.now());
  const [coordinator] = people;
  if (!coordinator) throw new Error('The demo needs people');
  const programmes = demoProgrammes(today, coordinator.entry.id);
  const there = await documents.programmes.query({ limit: 1 });
  if (there.documents.length > 0) return 'there';
  for (const programme of programmes) {
    await saveProgramme(documents.programmes, programme);
    app.ports.programmes.note(programme); // the server runs already, and may have read them a moment ago
  }
  for (const person of people) {
    for (const programme of programmes.filter(({ id }) => person.demoEnrol.some((one) => one === id))) await enrolIn(app.useCases, person, programme);
  }
  const coffee = programmes.find(({ id }) => id === coffeeProgramme);
  for (const host of people.filter(isHost).slice(0, hosts)) if (coffee) await pourCoffee(app.useCases, host, coffee, today);
  return 'seeded';
}

const hosts = 6;
const isHost = ({ demoRole, entry }: DemoPerson): boolean => demoRole === 'mentor' && ['P5', 'D1', 'D2'].includes(entry.grade);

/** A senior colleague offers three talks in the next two weeks, on working days of the usual week. */
async function pourCoffee(useCases: UseCases, host: DemoPerson, coffee: Programme, today: CalendarDate): Promise<void> {
  const { id: mentor, timeZone } = host.entry;
  await enrolIn(useCases, host, coffee);
  const workdays = Array.from({ length: 14 }, (_, ahead) => shiftDate(today, { days: ahead + 2 })).filter((date) => weekdayOf(date) > 0 && weekdayOf(date) < 5);
  const times = workdays.filter((_, place) => place % 3 === 0).slice(0, 3).map((date, place) => ({ date, time: ['09:30', '11:00', '15:00'][place] ?? '10:00' }));
  const offered = await useCases.offerSlots({ programme: coffeeProgramme, mentor, offer: 'demo', times, timeZone });
  if (offered.kind === 'refused') throw new Error(`The demo's ${mentor} could not offer a talk: ${offered.reason}`);
}

/** Signs a demo person up, in their demo role and with what the file says of them. Throws when the programme does not take them. */
export async function enrolIn(useCases: UseCases, demo: DemoPerson, programme: Programme): Promise<void> {
  const { id, name, timeZone } = demo.entry;
  const person = await useCases.notePresence({ id, name, timeZone });
  const outcome = await useCases.enrol({ programme: programme.id, role: demo.demoRole, person, form: formOf(demo, programme) });
  if (outcome.kind !== 'done') throw new Error(`The demo person ${id} could not join ${programme.id}: ${JSON.stringify(outcome.kind === 'mend' ? outcome.view.problems : outcome)}`);
}

function formOf({ entry, demoSkills, demoWantsToLearn, demoContact, demoCapacity, demoObjective, demoRole }: DemoPerson, { limits }: Programme): TypedForm {
  return {
    ...emptyForm, speaks: entry.speaks, practiceAreas: entry.practiceAreas, skills: demoSkills, wantsToLearn: demoWantsToLearn, contact: demoContact,
    objective: demoObjective, expectations: demoRole === 'mentee' ? 'Honest feedback and an open ear.' : '', capacity: String(Math.min(limits.menteesPerMentor, Math.max(1, demoCapacity))), codeAccepted: true,
    ...(entry.gender && { gender: entry.gender, genderAudience: 'programme' }),
  };
}
