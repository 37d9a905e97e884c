import { languages } from '../../../bot/domain/people/person';
import { type MentorView } from '../../../bot/usecases/find/viewMentor';
import { enrolmentAt, wishlistAt } from '../../../bot/usecases/collections';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { inDays, openWorld, personId, type World } from '../../support/world';

const [amina, li] = [personId(1), personId(2)];
let opened: OpenStore;
let world: World;

const open = async (pairing: 'choice' | 'rankedWishes' = 'choice') => {
  opened = await openThrowAwaySqlite();
  world = await openWorld(opened.store, { pairing });
};
afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

async function view(mentor = amina): Promise<MentorView> {
  const found = await world.app.useCases.viewMentor({ programme: 'career', mentor, mentee: li });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.value;
}
const draft = async (mentor = amina, language: (typeof languages)[number] = 'en') => {
  const found = await world.app.useCases.draftRequest({ programme: 'career', mentor, mentee: li, language });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.value;
};
const ask = (mentor: string) => world.app.useCases.askMentor({ programme: 'career', mentee: li, mentor, message: 'Hello' });
const listOfLi = async () => {
  const { partition, id } = wishlistAt('career', li);
  return (await world.app.ports.documents.wishlists.read(partition, id))!.body;
};

describe('a mentor’s profile', () => {
  it.each([['nobody', undefined], ['partners', undefined], ['programme', 'woman']] as const)('shows a gender meant for %s as %s', async (genderAudience, shown) => {
    await open();
    await world.join(1, 'mentor', { form: { gender: 'woman', genderAudience } });
    await world.join(2, 'mentee');
    expect((await view()).profile.gender).toBe(shown);
    const found = await world.app.useCases.findMentors({ programme: 'career', mentee: li, filters: { gender: 'woman' }, page: 0 });
    expect(found).toMatchObject({ kind: 'done', value: { total: shown ? 1 : 0 } });
  });

  it('says why they fit, how many places are free, and why they cannot be asked', async () => {
    await open();
    await world.join(1, 'mentor', { form: { capacity: '1' } });
    await world.join(2, 'mentee');
    expect(await view()).toMatchObject({ mentor: amina, availability: { freeSeats: 1 }, programme: { id: 'career', name: 'Career' } });
    expect(await view()).not.toHaveProperty('blocked');
    expect((await view()).reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['practiceAreas', 'skills', 'speaks']));
    await world.app.useCases.pauseMentoring({ programme: 'career', mentor: amina, until: '2026-12-20', timeZone: 'UTC' });
    expect(await view()).toMatchObject({ blocked: 'mentorAway', availability: { pausedUntil: '2026-12-20' } });
    await world.app.useCases.pauseMentoring({ programme: 'career', mentor: amina, timeZone: 'UTC' });
    await ask(amina);
    expect((await view()).blocked).toBe('alreadyAsked');
  });

  it('is not shown of others, nor to others', async () => {
    await open();
    await world.join(1, 'mentor');
    await world.join(2, 'mentee');
    await world.join(3, 'mentee');
    const of = (mentor: string, mentee = li) => world.app.useCases.viewMentor({ programme: 'career', mentor, mentee });
    expect(await of(personId(3))).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(await of('../../etc')).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(await of(amina, personId(9))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    expect(await of(amina, amina)).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  });
});

describe('the standard text', () => {
  it('is in the mentee’s language, with names and objective, and short enough to send', async () => {
    await open();
    await world.join(1, 'mentor');
    await world.join(2, 'mentee', { form: { objective: `To lead. ${'很'.repeat(900)}` } });
    for (const language of languages) {
      const { message } = await draft(amina, language);
      for (const word of ['Person 1', 'Person 2', 'Career', 'To lead.']) expect(message).toContain(word);
      expect([...message].length).toBeLessThanOrEqual(2_000);
    }
    expect((await draft()).message).toMatch(/^Dear Person 1,\n\nMy name is Person 2\. I work as Officer in Nairobi and take part in Career as a mentee\.\n\nWhat I would like to achieve: To lead\./);
  });

  it('comes with how many requests are open, and the place on the wish list', async () => {
    await open('rankedWishes');
    for (const number of [1, 3]) await world.join(number, 'mentor');
    await world.join(2, 'mentee');
    expect(await draft()).toMatchObject({ open: 0, limit: 3, place: 1, daysToAnswer: 14 });
    await ask(amina);
    expect(await draft(personId(3))).toMatchObject({ open: 1, place: 2 });
  });

  it('has no place where wishes are not ranked', async () => {
    await open();
    await world.join(1, 'mentor');
    await world.join(2, 'mentee');
    expect(await draft()).not.toHaveProperty('place');
  });
});

describe('“tell me when somebody fits”', () => {
  const found = () => world.sent.filter(({ notice }) => notice === 'alert.found').map(({ to, about }) => [to, about.mentor]);
  const save = (filters = '', mentee = li) => world.app.useCases.saveAlert({ programme: 'career', mentee, filters });

  it('is told once, of the first new mentor who fits', async () => {
    await open();
    await world.join(2, 'mentee');
    expect(await save('speaks=fr')).toMatchObject({ kind: 'done', value: { saved: 1, limit: 5 } });
    await world.join(3, 'mentor', { form: { speaks: ['es'] } });
    await world.settle();
    expect(found()).toEqual([]);
    for (const number of [1, 4]) {
      await world.join(number, 'mentor', { form: { speaks: ['fr'] } });
      await world.settle();
    }
    expect(found()).toEqual([[li, amina]]);
    expect(await listOfLi()).toMatchObject({ alerts: [], hasAlerts: false });
  });

  it('hears of a mentor who has a free place again, and of one who is back', async () => {
    await open();
    await world.join(1, 'mentor', { form: { capacity: '1' } });
    for (const number of [2, 5]) await world.join(number, 'mentee');
    const asked = await world.app.useCases.askMentor({ programme: 'career', mentee: personId(5), mentor: amina, message: 'Hello' });
    await world.settle();
    const request = asked.kind === 'done' ? asked.value.wishes[0]!.id : '';
    await world.app.useCases.answerRequest({ programme: 'career', request, mentor: amina, timeZone: 'UTC', answer: { kind: 'accept' } });
    await world.settle();
    await save();
    await world.app.useCases.endPair({ pair: request, actor: amina });
    await world.settle();
    expect(found()).toEqual([[li, amina]]);

    await world.app.useCases.pauseMentoring({ programme: 'career', mentor: amina, until: '2026-12-20', timeZone: 'UTC' });
    await world.settle();
    await save();
    await world.app.useCases.changeCapacity({ programme: 'career', mentor: amina, capacity: 2 });
    await world.settle();
    expect(found()).toHaveLength(1);
    world.advance(inDays(40) - world.now());
    await world.settle();
    expect(found()).toEqual([[li, amina], [li, amina]]);
  });

  it('repeats nothing when an effect is performed again', async () => {
    await open();
    await world.join(1, 'mentor');
    await world.join(2, 'mentee');
    await save();
    const { partition, id } = enrolmentAt('career', 'mentor', amina);
    const effect = { kind: 'change', id: 'again', name: 'alerts.newMentor', with: { programme: 'career', mentor: amina } } as const;
    const owes = async () => {
      const row = (await world.app.ports.documents.enrolments.read(partition, id))!;
      await world.app.ports.documents.enrolments.replace(row, { ...row.body, effects: [effect], nextDue: world.now() });
      await world.settle();
    };
    await owes();
    await owes();
    expect(found()).toEqual([[li, amina]]);
  });

  it('keeps five searches, stops when asked to, and is for mentees only', async () => {
    await open();
    await world.join(2, 'mentee');
    for (let number = 0; number < 7; number += 1) await save(`unit=Unit ${number}`);
    expect((await listOfLi()).alerts.map(({ filters }) => filters.unit)).toEqual(['Unit 2', 'Unit 3', 'Unit 4', 'Unit 5', 'Unit 6']);
    expect(await world.app.useCases.removeAlerts({ programme: 'career', mentee: li })).toMatchObject({ kind: 'done', value: { saved: 0 } });
    expect(await save('', personId(9))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    await world.join(1, 'mentor');
    await world.settle();
    expect(found()).toEqual([]);
  });
});
