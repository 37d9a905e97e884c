import { type Language, languages } from '../../bot/domain/people/person';
import { saveProgramme } from '../../bot/usecases/programmes';
import { findNotices } from '../../bot/teams/notices/find';
import { type Answer, type Turn } from '../../bot/verbs/verb';
import { findVerbs } from '../../bot/verbs/find';
import { texts } from '../../bot/content/texts';
import { wishlistAt } from '../../bot/usecases/collections';
import { problemsOf } from '../support/cardChecks';
import { openThrowAwaySqlite, type OpenStore } from '../support/stores';
import { aProgramme, openWorld, personId, type World } from '../support/world';

const [amina, li] = [personId(1), personId(2)];
let opened: OpenStore;
let world: World;

beforeEach(async () => {
  opened = await openThrowAwaySqlite();
  world = await openWorld(opened.store);
});
afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

async function turnOf(actor: string, language: Language = 'en'): Promise<Turn> {
  const person = await world.app.useCases.notePresence({ id: actor, name: 'Li Lei', timeZone: 'Africa/Nairobi', locale: language, conversation: {} });
  return { actor, person, reader: { language, timeZone: 'Africa/Nairobi', now: world.now() }, place: 'personal' };
}

async function tap(name: string, data: unknown, actor = li, language: Language = 'en'): Promise<Answer | undefined> {
  const verb = findVerbs.find((one) => one.name === name);
  if (!verb) throw new Error(`No verb is called ${name}`);
  return verb.handle(data, await turnOf(actor, language), world.app.useCases);
}

/** The card's JSON as text; every card that a verb answers passes all checks. */
async function cardOf(name: string, data: unknown, actor = li, language: Language = 'en'): Promise<string> {
  const answer = await tap(name, data, actor, language);
  if (answer?.kind !== 'card') throw new Error(`${name} answered ${JSON.stringify(answer)}`);
  expect(problemsOf(answer.card)).toEqual([]);
  return JSON.stringify(answer.card);
}

/** What the buttons of that verb carry. */
const dataOf = (card: string, verb: string): Record<string, unknown>[] => {
  const found: Record<string, unknown>[] = [];
  JSON.parse(card, (_key, value) => {
    if (value && value.type === 'Action.Execute' && value.verb === verb) found.push(value.data);
    return value;
  });
  return found;
};

async function storedFor(person: string): Promise<string> {
  const { partition, id } = wishlistAt('career', person);
  return JSON.stringify((await world.app.ports.documents.wishlists.read(partition, id))?.body.wishes ?? []);
}

const joinMentors = async (count: number, capacity = '3') => {
  for (let number = 10; number < 10 + count; number += 1) await world.join(number, 'mentor', { form: { capacity } });
  world.advance(60_000);
};

describe('finding', () => {
  it('starts with sign-up for whoever is not a mentee', async () => {
    const card = await cardOf('find.start', {});
    expect(card).toContain('One step before');
    expect(dataOf(card, 'signup.start')).toHaveLength(1);
    await world.join(1, 'mentor');
    expect(await cardOf('find.start', { programme: 'career' }, amina)).toContain('One step before');
  });

  it('goes straight to the mentors of the only programme, in all six languages', async () => {
    await world.join(2, 'mentee');
    await joinMentors(3);
    for (const language of languages) expect(await cardOf('find.start', {}, li, language)).toContain('Person 10');
    expect(await cardOf('find.start', {})).toContain('3 mentors in Career, best matches first');
    expect(await cardOf('find.start', {})).toContain('both health · can help with writing and drafting · speaks English · same time of day');
  });

  it('asks which programme when there are several', async () => {
    await saveProgramme(world.app.ports.documents.programmes, aProgramme({ id: 'together', name: 'Together' }));
    world.advance(120_000);
    await world.join(2, 'mentee');
    await world.join(2, 'mentee', { programme: 'together' });
    const card = await cardOf('find.start', {});
    expect(card).toMatch(/Career.*Together/);
    expect(await cardOf('find.start', { programme: 'together', v: 1 })).toContain('Together');
  });

  it('pages with the filters in force, and comes back to the page from a profile', async () => {
    await world.join(2, 'mentee');
    await joinMentors(12);
    const first = await cardOf('find.search', { v: 1, programme: 'career', speaks: 'en', gender: '*', unit: '' });
    expect(first).toContain('Filters: English');
    const [next] = dataOf(first, 'find.page');
    expect(next).toMatchObject({ programme: 'career', filters: 'speaks=en', page: 1 });
    const second = await cardOf('find.page', next);
    expect(second).toContain('Page 2 of 3');
    const profile = await cardOf('mentor.view', dataOf(second, 'mentor.view')[0]);
    expect(dataOf(profile, 'find.page')).toEqual([{ v: 1, programme: 'career', filters: 'speaks=en', page: 1 }]);
  });

  it('offers to drop the filter that stands in the way, or to wait', async () => {
    await world.join(2, 'mentee');
    await joinMentors(1);
    const nobody = await cardOf('find.search', { programme: 'career', speaks: 'fr', dutyStation: 'Nairobi' });
    expect(nobody).toContain('Without “Language”: 1 mentor');
    const [drop] = dataOf(nobody, 'find.drop');
    expect(drop).toMatchObject({ filters: 'dutyStation=Nairobi' });
    expect(await cardOf('find.drop', drop)).toContain('Person 10');
    const [alert] = dataOf(nobody, 'alert.save');
    expect(await cardOf('alert.save', alert)).toContain('1 of 5');
    expect(await cardOf('find.page', { programme: 'career', filters: alert!.filters })).toContain('I will write to you as soon as somebody fits.');
    expect(await cardOf('alert.remove', { programme: 'career' })).toContain('No more messages');
  });

  it('draws the news that somebody fits, and none once the mentee needs it no more', async () => {
    await world.join(2, 'mentee');
    await cardOf('alert.save', { programme: 'career', filters: '' });
    await joinMentors(1, '1');
    await world.settle();
    const [news] = world.sent.filter(({ notice }) => notice === 'alert.found');
    const draw = async (again = false) => {
      const { person, reader } = await turnOf(li);
      return findNotices['alert.found']!({ to: person, about: news!.about, reader, again }, world.app.useCases);
    };
    const told = await draw();
    expect(problemsOf(told!.card)).toEqual([]);
    expect(told!.summary).toBe('Person 10 may be the mentor you are looking for');
    await tap('ask.send', { programme: 'career', mentor: personId(10), message: 'Hello' });
    expect(await draw()).toBeUndefined();
    expect(JSON.stringify((await draw(true))!.card)).toContain(texts('en')('errors.alreadyAsked'));
  });
});

describe('asking', () => {
  const form = { programme: 'career', mentor: amina };
  const send = (message: unknown, mentor = amina) => ({ programme: 'career', mentor, message });

  beforeEach(async () => {
    await world.join(1, 'mentor', { form: { capacity: '1' } });
    await world.join(2, 'mentee');
  });

  it('begins with a text to edit, and says who reads it and what it costs', async () => {
    const card = await cardOf('ask.form', form);
    for (const text of ['Dear Person 1,', 'Only Person 1 and you can read the message.', 'Open requests: 0 of 3', 'Person 1 has 14 days to answer.']) expect(card).toContain(text);
    expect(card).not.toContain('wish no.');
  });

  it('says until when there is an answer, once for two taps', async () => {
    const [first, second] = [await cardOf('ask.send', send('Hello')), await cardOf('ask.send', send('Hello'))];
    expect(first).toContain('Person 1 answers by Monday, 7 December 2026');
    expect(first).toContain('You can ask 2 more mentors meanwhile.');
    expect(second).toBe(first);
    expect(JSON.parse(await storedFor(li))).toHaveLength(1);
  });

  it('counts the wishes where they are ranked', async () => {
    await saveProgramme(world.app.ports.documents.programmes, aProgramme({ pairing: 'rankedWishes' }));
    world.advance(120_000);
    await world.join(10, 'mentor');
    expect(await cardOf('ask.form', form)).toContain('This will be wish no. 1. It is sent at once.');
    await cardOf('ask.send', send('Hello'));
    expect(await cardOf('ask.form', { ...form, mentor: personId(10) })).toContain('This will be wish no. 2.');
    expect(await cardOf('ask.send', send('Hello', personId(10)))).toContain('This is wish no. 2.');
  });

  it.each([
    ['nothing', '', 'textMissing'], ['blanks and marks only', ' \u202E\u200F\n ', 'textMissing'], ['no message at all', undefined, 'textMissing'], ['2,001 characters', 'x'.repeat(2_001), 'textTooLong'], ['100 kB', '😀'.repeat(25_000), 'textTooLong'],
  ] as const)('%s comes back with one sentence and saves nothing', async (_what, message, reason) => {
    const card = await cardOf('ask.send', send(message));
    expect(card).toContain(texts('en')(`errors.${reason}`));
    if (message?.trim()) expect(card).toContain(JSON.stringify([...message].slice(0, 100).join('').trim()).slice(1, -1));
    expect(await storedFor(li)).toBe('[]');
  });

  it('keeps what was typed when the mentor was taken meanwhile, and shows the way to others', async () => {
    await world.join(3, 'mentee');
    await cardOf('ask.send', send('Hello'), personId(3));
    await world.settle();
    const request = JSON.parse(await storedFor(personId(3)))[0].id;
    await world.app.useCases.answerRequest({ programme: 'career', request, mentor: amina, timeZone: 'UTC', answer: { kind: 'accept' } });
    await world.settle();
    const card = await cardOf('ask.send', send('My own **words** <b>here</b>'));
    expect(card).toContain(texts('en')('errors.full'));
    expect(card).toContain('My own **words** <b>here</b>');
    expect(dataOf(card, 'ask.send')).toEqual([]);
    expect(dataOf(card, 'find.start')).toHaveLength(1);
    expect(await storedFor(li)).toBe('[]');
    expect(await cardOf('mentor.view', form)).toContain(texts('en')('errors.full'));
  });

  it('takes markup and bidirectional marks for what they are: text, without the marks', async () => {
    await cardOf('ask.send', send('[click](http://evil) <script>\u202Ereversed\u202C'));
    const [wish] = JSON.parse(await storedFor(li));
    expect(await world.app.ports.vault.open(wish.id, wish.message)).toBe('[click](http://evil) <script>reversed');
  });
});

describe('bad input', () => {
  beforeEach(async () => {
    await world.join(1, 'mentor');
    await world.join(2, 'mentee');
    await world.join(3, 'mentee');
  });

  it.each<[string, string, unknown, string]>([
    ['a practice area that is none', 'find.search', { programme: 'career', practiceArea: 'alchemy' }, 'badChoice'],
    ['a list where one choice belongs', 'find.search', { programme: 'career', speaks: ['en'] }, 'badChoice'],
    ['filters that are none', 'find.page', { programme: 'career', filters: 'x'.repeat(100_000) }, 'badChoice'],
    ['an unknown filter to drop', 'find.drop', { programme: 'career', filters: '__proto__=x' }, 'badChoice'],
    ['an unknown filter to wait for', 'alert.save', { programme: 'career', filters: 'gender=blue' }, 'badChoice'],
    ['a programme that is none', 'find.start', { programme: 'nowhere' }, 'notFound'],
    ['a mentee’s id for a mentor’s', 'mentor.view', { programme: 'career', mentor: personId(3) }, 'notFound'],
    ['somebody who does not exist', 'ask.form', { programme: 'career', mentor: `${amina}|x` }, 'notFound'],
    ['a request to a mentee', 'ask.send', { programme: 'career', mentor: personId(3), message: 'Hello' }, 'notFound'],
    ['a request to oneself', 'ask.send', { programme: 'career', mentor: li, message: 'Hello' }, 'notFound'],
  ])('%s is refused in one sentence', async (_what, verb, data, reason) => {
    const before = await storedFor(li);
    expect(await tap(verb, data)).toEqual({ kind: 'refusal', reason });
    expect(await storedFor(li)).toBe(before);
  });

  it.each<[string, unknown]>([
    ['find.search', undefined], ['find.search', null], ['find.page', { programme: 7 }], ['find.page', { programme: 'career', page: '1' }], ['find.page', { programme: 'career', page: Infinity }], ['mentor.view', { programme: 'career' }],
    ['ask.send', { programme: 'career', mentor: amina, message: { text: 'x' } }], ['ask.form', { programme: '', mentor: amina }], ['alert.save', 'career'], ['find.start', { programme: 'x'.repeat(300) }],
  ])('%s does not understand %j', async (verb, data) => {
    expect(await tap(verb, data)).toBeUndefined();
  });

  it.each([-1, 1e9, -1e9, 0.5])('page %d is a page that exists', async (page) => {
    expect(await cardOf('find.page', { programme: 'career', filters: '', page })).toContain('Person 1');
  });

  it('acts for whoever taps, whatever the card says', async () => {
    await cardOf('ask.send', { programme: 'career', mentor: amina, message: 'Hello', mentee: personId(3), actor: personId(3) });
    expect(await storedFor(personId(3))).toBe('[]');
    expect(JSON.parse(await storedFor(li))).toHaveLength(1);
  });
});
