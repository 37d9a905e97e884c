import { randomUUID } from 'node:crypto';
import { templates } from '../../../bot/content/templates';
import { hours } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { type Outcome } from '../../../bot/usecases/requests/outcome';
import { aForm } from '../../support/agreements';
import { bringTogether, joins } from '../../support/gathered';
import { type FormedPair, formPair } from '../../support/journey';
import { meetingPlanned, sessionNow, tuesday } from '../../support/meetings';
import { filledForm, idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';
import { type Ids } from '../rows/row';
import { asks, posting } from './asking';

/** Words that stand in what people wrote; nobody but those whom it was written for may ever read them. */
export const secrets = { pair: 'rhubarb', mentee: 'quince', mentor: 'damson', request: 'elderberry' } as const;

/** Every kind of person there is, around one pair and one circle. */
export interface Scene {
  readonly stage: TabStage;
  readonly ids: Ids & { readonly request: string };
  readonly people: {
    readonly mentee: Person;
    readonly mentor: Person;
    /** Of the mentee's circle only. */
    readonly peer: Person;
    /** Mentors and is mentored in the same programme, in another pair. */
    readonly otherMentor: Person;
    readonly otherMentee: Person;
    /** Signed in, and in no programme. */
    readonly stranger: Person;
    readonly coordinator: Person;
    readonly otherCoordinator: Person;
    /** Looks after the people of Nairobi in the pair's programme. */
    readonly administrator: Person;
    /** Sees figures of the pair's programme. */
    readonly observer: Person;
  };
  readonly otherPair: string;
  /** Waits until nothing is owed, and puts pair and circle back as they were at the beginning. */
  restore(): Promise<void>;
}

const must = async <Value>(what: Promise<Outcome<Value>>): Promise<Value> => {
  const outcome = await what;
  if (outcome.kind === 'refused') throw new Error(`The scene could not be set: ${outcome.reason}`);
  return outcome.value;
};

export async function setScene(): Promise<Scene> {
  const coordinators = { here: randomUUID(), elsewhere: randomUUID(), administrator: randomUUID(), observer: randomUUID() };
  const led = [`${tenant}:${coordinators.here}`];
  const stage = await startTabStage({ programmes: [{ coordinators: led, staff: { administrators: [{ person: `${tenant}:${coordinators.administrator}`, dutyStations: ['Nairobi'] }], observers: [`${tenant}:${coordinators.observer}`] } }, { ...templates.circle, id: 'circle', name: 'Circle', coordinators: led }, { id: 'elsewhere', name: 'Elsewhere', coordinators: [`${tenant}:${coordinators.elsewhere}`] }] });
  const formed = await formPair(stage, { names: ['Mina Quillfeather', 'Moses Oakhollow'], mentor: { form: { email: 'moses@private.example' } }, mentee: { form: { email: 'mina@private.example' } } });
  const others = await formPair(stage, { names: ['Bea Other', 'Boris Other'] });
  const peers = await Promise.all(['Peer One', 'Peer Two'].map((name) => joins(stage, 'circle', name, 'mentee')));
  const [peer] = peers;
  if (!peer) throw new Error('There must be a peer');
  await joinsToo(formed.mentee);
  await bringTogether(stage, 'circle', 'circle-1', [formed.mentee, ...peers].map((person) => [person, 'mentee'] as const));
  const coordinator = stage.newcomer('Cora Here', { objectId: coordinators.here });
  const otherCoordinator = stage.newcomer('Carl Elsewhere', { objectId: coordinators.elsewhere });
  const administrator = stage.newcomer('Adam Local', { objectId: coordinators.administrator });
  const observer = stage.newcomer('Olga Observer', { objectId: coordinators.observer });
  const stranger = stage.newcomer('Sid Stranger');
  const request = await asked(stage, formed.mentor);
  await grow(stage, formed, 'circle-1', peers);
  const people = { ...formed, peer, otherMentor: others.mentor, otherMentee: others.mentee, stranger, coordinator, otherCoordinator, administrator, observer };
  const { pair: _pair, ...everybody } = people;
  // Whoever comes for the first time is noted; what follows shall leave no trace.
  for (const person of Object.values(everybody)) await asks(stage, person, '/api/verbs/menu', posting({}));
  await stage.settle();
  const ids = { programme: 'career', pair: formed.pair, session: 1, circle: 'circle-1', mentee: idOf(formed.mentee), mentor: idOf(formed.mentor), request };
  return { stage, ids, people: everybody, otherPair: others.pair, restore: await restoring(stage, [ids.pair, ids.circle]) };
}

/** Who takes part already joins the circle as well. */
async function joinsToo(person: Person): Promise<void> {
  const answer = await person.taps({ verb: 'signup.save', data: { v: 1, programme: 'circle', role: 'mentee' } }, { ...filledForm, email: 'mina@private.example' });
  if (!JSON.stringify(answer).includes('profile.show')) throw new Error(`${person.name} could not join the circle: ${JSON.stringify(answer)}`);
}

/** Somebody else asks the same mentor, in words for him alone. */
async function asked(stage: TabStage, mentor: Person): Promise<string> {
  const petra = await stage.signedUp('Petra Nightjar', 'mentee');
  await petra.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: `Would you mentor me, ${secrets.request}?` } });
  await stage.settle();
  const requests = (await everythingIn(stage.documents.seats)).flatMap(({ body }) => body.requests);
  const request = requests.find(({ mentee }) => mentee === idOf(petra))?.id;
  if (!request) throw new Error('There must be a request');
  return request;
}

/** On to the regular meetings, with something in every part of the page. */
async function grow(stage: TabStage, formed: FormedPair, circle: string, peers: readonly Person[]): Promise<void> {
  const { server: { app: { useCases } }, clock } = stage;
  const { pair } = formed;
  const [mentee, mentor, timeZone] = [idOf(formed.mentee), idOf(formed.mentor), 'Africa/Nairobi'];
  await must(useCases.beginPair({ pair, actor: mentee }));
  await must(useCases.addGoal({ pair, actor: mentee, goal: 'goal-1', statement: `To grow ${secrets.pair}`, measure: 'A jar of it', dueOn: '', timeZone }));
  await must(useCases.addAction({ pair, actor: mentee, action: 'action-1', text: `Buy ${secrets.pair}`, owner: mentor, dueOn: '', timeZone }));
  await must(useCases.saveNote({ pair, actor: mentee, number: 77, from: 0, text: `For myself: ${secrets.mentee}` }));
  await must(useCases.saveNote({ pair, actor: mentor, number: 77, from: 0, text: `For myself: ${secrets.mentor}` }));
  const saved = await useCases.saveAgreement({ pair, actor: mentee, from: 0, form: aForm({ statement: `More ${secrets.pair}` }), signs: true });
  if (saved.kind !== 'done') throw new Error(`The agreement could not be saved: ${JSON.stringify(saved)}`);
  await must(useCases.signAgreement({ pair, actor: mentor, version: 1 }));
  await must(useCases.commitPair({ pair, actor: mentee }));
  for (const member of [mentee, ...peers.map(idOf)]) await must(useCases.acceptCode({ pair: circle, actor: member }));
  await must(useCases.beginPair({ pair: circle, actor: mentee }));
  await must(useCases.addGoal({ pair: circle, actor: mentee, goal: 'goal-1', statement: `All for ${secrets.pair}`, measure: 'A jar of it', dueOn: '', timeZone }));
  await stage.settle();
  await meetingPlanned(formed, { at: tuesday });
  await stage.settle();
  if ((await sessionNow(stage, formed)).status !== 'planned') throw new Error('The session must be planned');
  clock.advance(tuesday - hours(1) - clock.now());
  await stage.server.app.sweepNow();
  await stage.settle();
}

async function restoring(stage: TabStage, ids: readonly string[]): Promise<() => Promise<void>> {
  const { pairs } = stage.documents;
  const read = async (id: string) => {
    const document = await readAt(pairs, pairAt(id));
    if (!document) throw new Error(`There is no pair ${id}`);
    return document;
  };
  const before = await Promise.all(ids.map(read));
  return async () => {
    await stage.settle();
    for (const { body } of before) {
      const { kind } = await pairs.replace(await read(body.id), body);
      if (kind === 'conflict') throw new Error(`Something still changes the pair ${body.id}`);
    }
  };
}
