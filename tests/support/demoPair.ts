import { z } from 'zod';
import { emptyForm } from '../../bot/usecases/enrolments/form';
import { days, hours } from '../../bot/domain/time';
import { localIds } from '../../bot/local/localServer';
import { type Stage } from '../../bot/local/stage';
import { aForm } from './agreements';
import { everythingIn } from './stored';

export interface DemoPair {
  readonly pair: string;
  readonly theo: string;
  readonly mona: string;
  /** When their second meeting begins. */
  readonly meetsAt: number;
}

const peopleSchema = z.object({ people: z.array(z.object({ objectId: z.string(), name: z.string() })) });
const theosZone = 'Europe/Zurich';

/**
 * Theo and Mona of the demo, half way: they have met, agreed and signed, two goals are set of which one has moved, three things are to be done, and their second
 * meeting is a quarter of an hour away. Their chats with the bot must be open already. What each did is done by the use cases that chat and tab call, too.
 */
export async function demoPair(stage: Stage): Promise<DemoPair> {
  const { app } = stage.local.server;
  const { useCases, ports: { documents } } = app;
  const { clock } = stage.local;
  const [theo, mona] = await idsOf(stage, ['Theo Lindqvist', 'Mona Haddad']);
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 2; round += 1) await app.sweepNow().then(app.idle);
  };
  const person = await useCases.notePresence({ id: theo, name: 'Theo Lindqvist' });
  const form = { ...emptyForm, speaks: ['en'], practiceAreas: ['climate', 'partnerships'], contact: ['video'], objective: 'To find my next step', expectations: 'Honest feedback', codeAccepted: true };
  const enrolled = await useCases.enrol({ programme: 'career', role: 'mentee', person, form });
  if (enrolled.kind !== 'done') throw new Error(`Theo could not join: ${enrolled.kind === 'mend' ? JSON.stringify(enrolled.view.problems) : enrolled.kind}`);
  await must(useCases.askMentor({ programme: 'career', mentee: theo, mentor: mona, message: 'Would you talk with me about partnerships?' }));
  await settle();
  const request = (await everythingIn(documents.seats)).flatMap(({ body }) => body.requests).find(({ mentee }) => mentee === theo);
  await must(useCases.answerRequest({ programme: 'career', request: request?.id ?? '', mentor: mona, timeZone: 'Africa/Nairobi', answer: { kind: 'accept' } }));
  await settle();
  const pair = (await everythingIn(documents.pairs)).find(({ body }) => body.members.some(({ person: member }) => member === theo))?.body.id;
  if (!pair) throw new Error('No pair was made');

  const [asTheo, asMona] = [{ pair, actor: theo }, { pair, actor: mona }];
  const meet = async (session: number, topic: string): Promise<number> => {
    const at = workingHour(clock.now());
    await must(useCases.offerTimes({ ...asTheo, session, chosen: [String(at)], typed: [], timeZone: theosZone, minutes: 60, topic }));
    await must(useCases.chooseTime({ ...asMona, session, times: [at] }));
    return at;
  };
  const first = await meet(1, 'Getting to know each other');
  await must(useCases.beginPair(asTheo));
  await must(useCases.saveAgreement({ ...asTheo, from: 0, signs: true, form: aForm({ statement: 'Theo knows where work in partnerships can lead, and speaks up in large meetings.', objective1: 'Three conversations with people who lead partnerships', measure1: 'Notes of each, looked at together' }) }));
  await must(useCases.signAgreement({ ...asMona, version: 1 }));
  for (const own of [asTheo, asMona]) await must(useCases.acceptCode(own));
  const goals = [['Speak in two large meetings before the summer', 'Mona was there once'], ['Know three people who lead partnerships', 'We have had coffee']] as const;
  for (const [index, [statement, measure]] of goals.entries()) await must(useCases.addGoal({ ...asTheo, goal: `goal-${index}`, statement, measure, dueOn: '', timeZone: theosZone }));
  clock.advance(first + hours(1.5) - clock.now());
  await settle();
  const thoughts = [[asTheo, 'To ask before I am sure.'], [asMona, 'He listens before he speaks: worth keeping.']] as const;
  for (const [own, takeAways] of thoughts) await must(useCases.saveLog({ ...own, session: 1, from: 0, typed: { issues: 'How we both came here.', objectives: '', followUp: '', takeAways, nextOn: '', nextTopic: '' } }));
  await must(useCases.commitPair(asTheo));
  for (const [index, progress] of [20, 40].entries()) {
    await must(useCases.reportProgress({ ...asTheo, at: { id: 'goal-0', from: 1, progress } }));
    await must(useCases.confirmProgress({ ...asMona, at: { id: 'goal-0', from: 1, progress } }));
    if (index === 0) clock.advance(days(4));
  }
  const todo = [['Read the partnership strategy', theo], ['Write to Amina in Geneva', theo], ['Send the speaking notes of last year', mona]] as const;
  for (const [index, [text, owner]] of todo.entries()) await must(useCases.addAction({ ...asTheo, action: `action-${index}`, text, owner, dueOn: '', timeZone: theosZone }));
  const meetsAt = await meet(2, 'Speaking up in large meetings');
  clock.advance(meetsAt - hours(0.25) - clock.now());
  await settle();
  return { pair, theo, mona, meetsAt };
}

async function idsOf(stage: Stage, names: readonly [string, string]): Promise<readonly [string, string]> {
  const { people } = peopleSchema.parse(await (await fetch(`${stage.host.url}/host/people`)).json());
  const idOf = (wanted: string): string => `${localIds.tenant}:${people.find(({ name }) => name === wanted)?.objectId}`;
  return [idOf(names[0]), idOf(names[1])];
}

/** Eight in UTC, morning for both, on the next day that is Tuesday, Wednesday or Thursday. */
function workingHour(after: number): number {
  const midnight = Math.ceil(after / days(1)) * days(1);
  const found = Array.from({ length: 8 }, (_, day) => midnight + days(day) + hours(8)).find((at) => [2, 3, 4].includes(new Date(at).getUTCDay()));
  if (found === undefined) throw new Error('A week without working days');
  return found;
}

async function must<Result extends { readonly kind: string }>(done: Promise<Result>): Promise<Result> {
  const result = await done;
  if (result.kind === 'refused') throw new Error(`The scene could not be set: ${JSON.stringify(result)}`);
  return result;
}
