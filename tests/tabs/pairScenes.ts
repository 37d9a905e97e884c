import { aForm } from '../support/agreements';
import { type FormedPair, formPair } from '../support/journey';
import { meetingPlanned, tuesday } from '../support/meetings';
import { idOf } from '../support/productPeople';
import { type TabStage } from '../support/tabStage';

const timeZone = 'Africa/Nairobi';

/** Both have met, agreed and signed; one goal is set. */
export async function grownPair(stage: TabStage, names?: readonly [mentee: string, mentor: string]): Promise<FormedPair> {
  const formed = await formPair(stage, { ...(names && { names }) });
  const { pair } = formed;
  const [mentee, mentor] = [idOf(formed.mentee), idOf(formed.mentor)];
  const { useCases: app } = stage.server.app;
  const outcomes = [
    await app.beginPair({ pair, actor: mentee }), await app.saveAgreement({ pair, actor: mentee, from: 0, form: aForm(), signs: true }), await app.signAgreement({ pair, actor: mentor, version: 1 }),
    await app.addGoal({ pair, actor: mentee, goal: 'goal-1', statement: 'Lead a team of five by spring', measure: 'My mentor and I can both see it', dueOn: '2027-03-01', timeZone }),
  ];
  for (const actor of [mentee, mentor]) await app.acceptCode({ pair, actor });
  const refused = outcomes.find(({ kind }) => kind === 'refused');
  if (refused) throw new Error(`The scene could not be set: ${JSON.stringify(refused)}`);
  await stage.settle();
  return formed;
}

/** Somebody writes down what the owner will do. */
export async function actionAdded(stage: TabStage, { pair, mentee, mentor }: FormedPair, { id, text, of = 'mentee', dueOn = '' }: { readonly id: string; readonly text: string; readonly of?: 'mentee' | 'mentor'; readonly dueOn?: string }): Promise<void> {
  const added = await stage.server.app.useCases.addAction({ pair, actor: idOf(mentor), action: id, text, owner: idOf(of === 'mentee' ? mentee : mentor), dueOn, timeZone });
  if (added.kind === 'refused') throw new Error(`The action was refused: ${added.reason}`);
}

/** A pair in the middle of its way: the next meeting on Tuesday, and four things to do. */
export async function busyPair(stage: TabStage, names?: readonly [mentee: string, mentor: string]): Promise<FormedPair> {
  const formed = await grownPair(stage, names);
  await meetingPlanned(formed, { at: tuesday });
  await actionAdded(stage, formed, { id: 'a1', text: 'Read the new strategy', dueOn: '2026-11-24' });
  await actionAdded(stage, formed, { id: 'a2', text: 'Write to Amina’s colleague in Geneva about the exchange programme' });
  await actionAdded(stage, formed, { id: 'a3', text: 'Send the draft of the budget note', of: 'mentor', dueOn: '2026-12-01' });
  await stage.settle();
  return formed;
}
