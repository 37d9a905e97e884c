import { type UseCases } from '../../usecases';
import { type TypedForm, emptyForm } from '../../usecases/enrolments/form';
import { type Ports } from '../../usecases/ports';
import { saveProgramme } from '../../usecases/programmes';
import { dateIn } from '../../domain/time';
import { type DemoPerson } from './people';
import { demoProgrammes } from './programmes';

/** Opens the demo's programmes and enrols its people, through the same use cases as everybody. Nothing is done when they are there. */
export async function seedDemo(app: { readonly useCases: UseCases; readonly ports: Ports }, people: readonly DemoPerson[]): Promise<'seeded' | 'there'> {
  const { documents, clock } = app.ports;
  const programmes = demoProgrammes(dateIn('UTC', clock.now()));
  const there = await documents.programmes.query({ limit: 1 });
  if (there.documents.length > 0) return 'there';
  for (const programme of programmes) await saveProgramme(documents.programmes, programme);
  for (const person of people) await enrolEverywhere(app.useCases, person);
  return 'seeded';
}

async function enrolEverywhere(useCases: UseCases, demo: DemoPerson): Promise<void> {
  const { id, name, timeZone } = demo.entry;
  if (demo.demoEnrol.length === 0) return;
  const person = await useCases.notePresence({ id, name, timeZone });
  for (const programme of demo.demoEnrol) {
    const outcome = await useCases.enrol({ programme, role: demo.demoRole, person, form: formOf(demo) });
    if (outcome.kind !== 'done') throw new Error(`The demo person ${id} could not join ${programme}: ${JSON.stringify(outcome.kind === 'mend' ? outcome.view.problems : outcome.reason)}`);
  }
}

function formOf({ entry, demoSkills, demoWantsToLearn, demoContact, demoCapacity, demoObjective, demoRole }: DemoPerson): TypedForm {
  return {
    ...emptyForm, speaks: entry.speaks, practiceAreas: entry.practiceAreas, skills: demoSkills, wantsToLearn: demoWantsToLearn, contact: demoContact,
    objective: demoObjective, expectations: demoRole === 'mentee' ? 'Honest feedback and an open ear.' : '', capacity: String(Math.max(1, demoCapacity)), codeAccepted: true,
    ...(entry.gender && { gender: entry.gender, genderAudience: 'programme' }),
  };
}
