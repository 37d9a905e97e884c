import { days, hours } from '../../../bot/domain/time';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { type Person } from '../../support/teams/person';

let product: Product;
let formed: FormedPair;

// The clock begins on Monday 23 November 2026 at three in the afternoon in Nairobi, where everybody is.
beforeAll(async () => {
  product = await startProduct();
  formed = await formPair(product);
});
afterAll(() => product.stop());

async function pass(ms: number): Promise<void> {
  const end = product.clock.now() + ms;
  while (product.clock.now() < end) {
    product.clock.advance(hours(3));
    await product.server.app.sweepNow();
    await product.server.app.idle();
  }
}
const digests = (person: Person) => person.inbox().filter((activity) => buttonsOn(cardOf(activity)).some(({ verb, data }) => verb === 'reminders.snooze' && data['how'] === 'week'));
const shownTo = (answer: unknown) => JSON.stringify(answer);

it('reminds the mentee on the first working morning after four days, with one button that leads on', async () => {
  const { mentee, mentor, pair } = formed;
  await pass(days(4) - hours(3));
  expect(digests(mentee)).toEqual([]);
  // Friday at three, and what comes within three hours is said together: so it is Monday at nine.
  await pass(days(3));
  const [message, ...more] = digests(mentee);
  expect(more).toEqual([]);
  expect(shownTo(cardOf(message!))).toContain('Your first meeting with Moses has no date yet');
  expect(buttonsOn(cardOf(message!))).toContainEqual(expect.objectContaining({ title: 'Suggest times', verb: 'meetings.show', data: { v: 1, pair } }));
  expect(digests(mentor)).toEqual([]);
  const sentAt = (await everythingIn(product.documents.nudges)).find(({ body }) => body.person === idOf(mentee))?.body.sentAt;
  expect(sentAt).toEqual([Date.parse('2026-11-30T06:00:00Z')]);
});

it('is asked for less by a tap on the reminder, and says how to hear more again', async () => {
  const { mentee } = formed;
  const answer = shownTo(await press(mentee, 'reminders.snooze', { data: { how: 'month' } }));
  expect(answer).toContain('No reminders until');
  expect(answer).toContain('"verb":"reminders.wake"');
  const before = digests(mentee).length;
  await pass(days(6));
  expect(digests(mentee)).toHaveLength(before);
});

it('asks the mentor to reach out when the mentee has not planned', async () => {
  const [message] = digests(formed.mentor);
  expect(shownTo(cardOf(message!))).toContain('have not met yet');
  expect(buttonsOn(cardOf(message!)).map(({ verb }) => verb)).toContain('pair.show');
});

describe('the settings of reminders', () => {
  it('are found from the settings', async () => {
    await formed.mentor.says('settings');
    expect(buttonsOn(formed.mentor.lastCard()).map(({ verb }) => verb)).toContain('reminders.show');
    expect(shownTo(await press(formed.mentor, 'reminders.show'))).toContain('My working days');
  });

  const save = (inputs: Record<string, string>) => formed.mentor.taps({ verb: 'reminders.save', data: { v: 1 } }, inputs);

  it('are saved', async () => {
    const answer = shownTo(await save({ days: '0,1,2,3,4', workFrom: '8', workUntil: '16', perMonth: '2' }));
    expect(answer).toContain('Saved. I remind you at these times.');
    expect(answer).toContain('"value":"0,1,2,3,4"');
  });

  it('come back as typed when they cannot be saved', async () => {
    const answer = shownTo(await save({ days: '5', workFrom: '17', workUntil: '9', perMonth: '4' }));
    expect(answer).toContain('must end after it begins');
    for (const kept of ['"value":"5"', '"value":"17"', '"value":"9"', '"value":"4"']) expect(answer).toContain(kept);
  });

  it('know leave, and forget it', async () => {
    const added = await formed.mentor.taps({ verb: 'reminders.leave', data: { v: 1 } }, { leaveFrom: '2026-12-21', leaveUntil: '2027-01-04' });
    expect(shownTo(added)).toContain('No reminders while you are away');
    const removed = await formed.mentor.taps({ verb: 'reminders.removeLeave', data: { v: 1, from: '2026-12-21', until: '2027-01-04' } });
    expect(shownTo(removed)).toContain('None noted');
  });

  it('keep the dates that could not be noted', async () => {
    const answer = shownTo(await formed.mentor.taps({ verb: 'reminders.leave', data: { v: 1 } }, { leaveFrom: '2026-01-05', leaveUntil: '2026-01-09' }));
    expect(answer).toContain('"value":"2026-01-05"');
    expect(answer).toContain('"value":"2026-01-09"');
  });
});

it('stops when the pair ends', async () => {
  const { mentee, mentor } = formed;
  await mentee.taps({ verb: 'reminders.wake', data: { v: 1 } });
  await mentor.taps({ verb: 'pair.end', data: { v: 1, pair: formed.pair } });
  await product.settle();
  const before = digests(mentee).length + digests(mentor).length;
  await pass(days(15));
  expect(digests(mentee).length + digests(mentor).length).toBe(before);
});

describe('a pair at half-time', () => {
  it('is led to a review of its goals, once', async () => {
    const { mentee, mentor, pair } = await formPair(product, { names: ['Nura', 'Noah'] });
    const form = await mentee.taps({ verb: 'goals.new', data: { v: 1, pair } });
    const add = buttonsOn(form?.value).find(({ verb }) => verb === 'goals.check');
    await mentee.taps({ verb: 'goals.add', data: add!.data }, { statement: 'I will draft two briefing notes', measure: '', dueOn: '' });
    await mentee.taps({ verb: 'pair.begin', data: { v: 1, pair } });
    await product.settle();
    const { createdAt, endsAt } = (await everythingIn(product.documents.pairs)).find(({ body }) => body.id === pair)!.body;
    const offersReview = (person: Person) => person.inbox().filter((activity) => buttonsOn(cardOf(activity)).some(({ verb }) => verb === 'goals.review'));
    product.clock.advance((endsAt - createdAt) / 2 - days(3));
    await pass(days(2));
    expect([offersReview(mentee), offersReview(mentor)]).toEqual([[], []]);
    await pass(days(8));
    for (const person of [mentee, mentor]) {
      const [message] = offersReview(person);
      expect(shownTo(cardOf(message!))).toContain('A good moment to look at your goals with');
      expect(buttonsOn(cardOf(message!))).toContainEqual(expect.objectContaining({ title: 'Review the goals', verb: 'goals.review', data: { v: 1, pair } }));
      expect(shownTo(await person.taps({ verb: 'goals.review', data: { v: 1, pair } }))).toContain('Is this still the right goal?');
    }
    await pass(days(20));
    expect([offersReview(mentee), offersReview(mentor)].map((messages) => messages.length)).toEqual([1, 1]);
  }, 120_000);
});

describe('quiet hours that cover the working day', () => {
  it('are taken, and the card says when reminders come instead', async () => {
    const { mentee } = await formPair(product, { names: ['Oda', 'Omar'] });
    await mentee.taps({ verb: 'settings.save', data: { v: 1 } }, { language: 'en', timeZone: 'Africa/Nairobi', quietFrom: '8', quietUntil: '19' });
    expect(shownTo(await mentee.taps({ verb: 'reminders.show', data: { v: 1 } })).replaceAll(/[\u2066-\u2069]/g, '')).toContain('So reminders come on your working days from 19:00 on.');
  });
});
