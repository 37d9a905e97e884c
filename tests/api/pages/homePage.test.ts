import { homePage } from '../../../bot/api/pages/homePage';
import { type HomePage } from '../../../bot/contracts/homePage';
import { type Person } from '../../../bot/domain/people/person';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { hours } from '../../../bot/domain/time';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../../../bot/usecases/documents';
import { formedPair } from '../../support/agreements';
import { openWorld, personId, type World } from '../../support/world';

let reads: string[] = [];
let store: DocumentStore;
let world: World;
afterEach(async () => {
  await world.app.stop();
  await store.close();
});

async function begin(programme: Partial<Programme> = {}): Promise<void> {
  store = counting(openSqliteStore({ file: ':memory:' }));
  world = await openWorld(store, programme);
}

const [mentor, mentee] = [0, 1];

async function open(number: number, locale = 'en-GB'): Promise<HomePage> {
  const { useCases: app } = world.app;
  const person: Person = await app.notePresence({ id: personId(number), name: `Person ${number}`, locale, timeZone: 'Africa/Nairobi', inTab: true });
  const [home, isCoordinator] = await Promise.all([app.viewHome(person), app.isCoordinator(person.id)]);
  return homePage(home, { isCoordinator }, { language: person.language, timeZone: person.timeZone, now: world.now() });
}

const titles = ({ buttons }: HomePage): string[] => buttons.map(({ title }) => title);

it('names the one step to take to somebody who is new', async () => {
  await begin();
  const page = await open(9);
  expect(page).toMatchObject({ greeting: 'Hello, Person 9', next: [{ sentence: 'First step: sign up. It takes about a minute.', button: { verb: 'signup.start', primary: true } }], pairs: [], requests: [], goals: [] });
  expect(titles(page)).toEqual(['When I remind you', 'Settings', 'Sign up', 'Help']);
});

it('leads a mentee who has nobody to the search, and tells a mentor kindly to wait', async () => {
  await begin();
  await Promise.all([world.join(mentor, 'mentor'), world.join(mentee, 'mentee')]);
  await world.settle();
  expect((await open(mentee)).next).toMatchObject([{ sentence: 'Next step: find a mentor who fits what you want to learn.', button: { verb: 'find.start' } }]);
  expect((await open(mentor)).next).toMatchObject([{ sentence: 'You will hear from me as soon as somebody asks you.', button: { verb: 'settings.show' } }]);
});

it('tells whoever is brought together by others that this is so', async () => {
  await begin({ pairing: 'coordinator' });
  await world.join(mentee, 'mentee');
  await world.settle();
  const page = await open(mentee);
  expect(page.next).toMatchObject([{ sentence: 'Your coordinator brings people together. You will hear from me as soon as that has happened.' }]);
  expect(titles(page)).not.toContain('Find a mentor');
});

it('counts down a request on both sides, in words, and puts the answer first for the mentor', async () => {
  await begin();
  await Promise.all([world.join(mentor, 'mentor'), world.join(mentee, 'mentee')]);
  await world.app.useCases.askMentor({ programme: 'career', mentee: personId(mentee), mentor: personId(mentor), message: 'Would you?' });
  await world.settle();
  const [received, sent] = [await open(mentor), await open(mentee)];
  expect(received.next).toMatchObject([{ about: expect.stringMatching(/^Career: please answer \(due in \d+ days\)$/), sentence: 'Person 1 would like you as a mentor.', button: { verb: 'request.show', primary: true } }]);
  expect(received.requests).toMatchObject([{ title: 'Career · You were asked', open: [{ name: 'Person 1', state: expect.stringMatching(/^please answer/), button: { verb: 'request.show' } }], settled: [] }]);
  expect(sent.next).toMatchObject([{ sentence: 'Next step: you have 1 open request. Take a look.', button: { verb: 'requests.mine' } }]);
  expect(sent.requests).toMatchObject([{ title: 'Career · You asked', open: [{ name: 'Person 0', state: expect.stringMatching(/^waiting for an answer \(in \d+ days\)$/) }] }]);
  expect(JSON.stringify([received, sent])).not.toContain('Would you?');
});

it('shows a request that came to nothing, without a button', async () => {
  await begin();
  await Promise.all([world.join(mentor, 'mentor'), world.join(mentee, 'mentee')]);
  const asked = await world.app.useCases.askMentor({ programme: 'career', mentee: personId(mentee), mentor: personId(mentor), message: 'Would you?' });
  await world.settle();
  const request = asked.kind === 'done' ? (asked.value.wishes[0]?.id ?? '') : '';
  await world.app.useCases.answerRequest({ programme: 'career', request, mentor: personId(mentor), timeZone: 'UTC', answer: { kind: 'decline' } });
  await world.settle();
  const { requests: [part] } = await open(mentee);
  expect(part).toMatchObject({ open: [], settled: [{ name: 'Person 0', state: 'declined' }] });
  expect(part?.settled[0]).not.toHaveProperty('button');
});

it('shows a pair with its next step, its meeting and its goals, in the reader’s language', async () => {
  await begin();
  await grown();
  const page = await open(mentee, 'fr-FR');
  expect(page.next).toMatchObject([{ about: 'Person 1 et Person 0 · Career', button: { verb: expect.any(String), primary: true } }]);
  expect(page.pairs).toMatchObject([{ title: 'Person 1 et Person 0', programme: 'Career', session: expect.stringContaining('mardi 24 novembre 2026') }]);
  expect(page.goals).toMatchObject([{ statement: 'Lead a team', progress: 0, pairTitle: 'Person 1 et Person 0' }]);
});

it('is made from three point reads at most for somebody with one pair, and no query', async () => {
  await begin();
  await grown();
  await open(mentee);
  // The person's document is kept for a minute only.
  world.advance(61_000);
  await world.app.ports.programmes.list();
  reads = [];
  await open(mentee);
  expect(reads.sort()).toEqual(['pairs', 'people', 'wishlists']);
  reads = [];
  await open(mentee);
  expect(reads.sort()).toEqual(['pairs', 'wishlists']);
});

it('offers the overview to those who look after a programme', async () => {
  await begin({ coordinators: [personId(9)] });
  expect(titles(await open(9))).toContain('Programme overview');
});

async function grown(): Promise<void> {
  const { pair } = await formedPair(world);
  const { useCases: app } = world.app;
  const outcomes = [
    await app.beginPair({ pair, actor: personId(mentee) }), await app.addGoal({ pair, actor: personId(mentee), goal: 'g1', statement: 'Lead a team', measure: '', dueOn: '', timeZone: 'UTC' }),
    await app.offerTimes({ pair, session: 1, actor: personId(mentee), chosen: [String(world.now() + hours(20))], typed: [], timeZone: 'Africa/Nairobi', minutes: 60, topic: '' }),
    await app.chooseTime({ pair, session: 1, actor: personId(mentor), times: [world.now() + hours(20)] }),
  ];
  expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([]);
  await world.settle();
}

function counting(plain: DocumentStore): DocumentStore {
  const counted = <Body>(collection: Collection<Body>): Collection<Body> => ({
    ...collection, name: collection.name,
    read: (partition, id) => {
      reads.push(collection.name);
      return collection.read(partition, id);
    },
    query: (query) => {
      reads.push(`query ${collection.name}`);
      return collection.query(query);
    },
  });
  return { open: <Body>(definition: CollectionDefinition<Body>) => counted(plain.open(definition)), close: () => plain.close() };
}
