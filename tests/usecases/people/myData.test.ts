import { type Person } from '../../../bot/domain/people/person';
import { days, hours } from '../../../bot/domain/time';
import { personAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aForm, formedPair } from '../../support/agreements';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { openWorld, personId, type World } from '../../support/world';

const [mentor, mentee] = [personId(0), personId(1)];
const timeZone = 'Africa/Nairobi';
/** Planted words: whose they are stands in them. */
const ofMentee = ['quince request', 'quince agreement', 'quince goal', 'quince action', 'quince hope', 'quince note', 'quince thanks'] as const;
const ofMentor = ['damson goal', 'damson action', 'damson hope', 'damson note', 'damson answer'] as const;

let open: OpenStore;
let world: World;
let pair: string;

beforeEach(async () => {
  open = await openThrowAwaySqlite();
  world = await openWorld(open.store);
  ({ pair } = await formedPair(world));
  await write();
});
afterEach(async () => {
  await world.app.stop();
  await open.close();
});

async function write(): Promise<void> {
  const { useCases: app } = world.app;
  const outcomes = [
    await app.saveExpectations({ pair, actor: mentee, text: 'quince hope', from: 0 }), await app.saveExpectations({ pair, actor: mentor, text: 'damson hope', from: 0 }),
    await app.beginPair({ pair, actor: mentee }), await app.saveAgreement({ pair, actor: mentee, from: 0, form: aForm({ statement: 'quince agreement' }), signs: true }), await app.signAgreement({ pair, actor: mentor, version: 1 }),
    await app.addGoal({ pair, actor: mentee, goal: 'g1', statement: 'quince goal', measure: '', dueOn: '', timeZone }), await app.addGoal({ pair, actor: mentor, goal: 'g2', statement: 'damson goal', measure: '', dueOn: '', timeZone }),
    await app.addAction({ pair, actor: mentee, action: 'a1', text: 'quince action', owner: mentor, dueOn: '', timeZone }), await app.addAction({ pair, actor: mentor, action: 'a2', text: 'damson action', owner: mentee, dueOn: '', timeZone }),
    await app.saveNote({ pair, actor: mentee, number: 1, from: 0, text: 'quince note' }), await app.saveNote({ pair, actor: mentor, number: 1, from: 0, text: 'damson note' }),
    await app.offerTimes({ pair, session: 1, actor: mentee, chosen: [String(world.now() + hours(20))], typed: [], timeZone, minutes: 60, topic: 'What we talk about' }),
    await app.chooseTime({ pair, session: 1, actor: mentor, times: [world.now() + hours(20)] }),
    await app.wrapUpPair({ pair, actor: mentee, because: 'wished' }), await app.sayThanks({ pair, actor: mentee, id: 't1', text: 'quince thanks' }),
  ];
  expect(outcomes.filter(({ kind }) => kind !== 'done')).toEqual([]);
  await world.settle();
}

async function personOf(id: string): Promise<Person> {
  const found = await readAt(world.app.ports.documents.people, personAt(id));
  if (!found) throw new Error('There must be a person');
  return found.body;
}
const fileOf = async (id: string): Promise<string> => JSON.stringify(await world.app.useCases.collectMyData(await personOf(id)));

it('holds every word that one wrote, and nobody else’s', async () => {
  await asksAnotherMentor();
  const file = await fileOf(mentee);
  for (const words of ofMentee) expect(file).toContain(words);
  expect(file).not.toContain('damson');
  const theirs = await fileOf(mentor);
  for (const words of ofMentor) expect(theirs).toContain(words);
  expect(theirs).not.toContain('quince');
});

/** The other mentor answers in words of his own, which are his. */
async function asksAnotherMentor(): Promise<void> {
  const { useCases: app } = world.app;
  await app.endPair({ pair, actor: mentee });
  await world.settle();
  world.advance(days(1));
  const asked = await app.askMentor({ programme: 'career', mentee, mentor, message: 'quince request' });
  const request = asked.kind === 'done' ? (asked.value.wishes.at(-1)?.id ?? '') : '';
  await world.settle();
  expect((await app.askQuestion({ programme: 'career', request, actor: mentor, text: 'damson answer' })).kind).toBe('done');
  await world.settle();
}

it('still knows a pair that has ended and a programme that was left', async () => {
  const { useCases: app } = world.app;
  await app.endPair({ pair, actor: mentor });
  await app.leaveProgramme({ programme: 'career', role: 'mentee', person: mentee });
  await world.settle();
  expect(await app.collectMyData(await personOf(mentee))).toMatchObject({
    programmes: [{ programme: 'Career', enrolments: [{ role: 'mentee', status: 'left' }] }], pairs: [{ role: 'mentee', with: ['Person 0'], status: 'ended' }], papers: [{ kind: 'note', words: { text: 'quince note' } }],
  });
});

it('names others as they are seen anyway, and holds nothing that is sealed or owed', async () => {
  const file = await fileOf(mentee);
  expect(file).toContain('Person 0');
  expect(file).not.toContain(mentor);
  expect(file).not.toContain('person0@example.org');
  expect(file).not.toMatch(/v1\.[\w-]{20}/);
  expect(file).not.toContain('effects');
  expect(file).not.toContain('nextDue');
});

it('says of words whose key was deleted that they are gone', async () => {
  const { keys } = world.app.ports.documents;
  const key = await keys.read(pair, 'key');
  if (!key) throw new Error('There must be a key');
  await keys.remove(key);
  const fresh = await openWorld(open.store);
  expect(await fresh.app.useCases.collectMyData(await personOf(mentee))).toMatchObject({ papers: [{ kind: 'note', words: null }] });
  await fresh.app.stop();
});

it('counts by kind, for each of the two', async () => {
  const { counts, takesPartIn } = await world.app.useCases.countMyData(await personOf(mentee));
  expect(counts).toMatchObject({ profiles: 1, sent: 1, received: 0, pairs: 1, shared: 5, note: 1, log: 0, slots: 0 });
  expect(takesPartIn).toMatchObject([{ role: 'mentee', programme: { id: 'career' } }]);
  expect((await world.app.useCases.countMyData(await personOf(mentor))).counts).toMatchObject({ sent: 0, received: 1, pairs: 1, shared: 3, note: 1 });
});

it('has next to nothing about somebody new', async () => {
  const person = await world.app.useCases.notePresence({ id: personId(50), name: 'Nora', inTab: true });
  expect(await world.app.useCases.collectMyData(person)).toMatchObject({ person: { name: 'Nora' }, programmes: [], pairs: [], papers: [], messages: [] });
});
