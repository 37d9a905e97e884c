import { isOpener } from '../../../bot/teams/openers';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { expectUntouched } from '../../support/stored';
import { buttonsOn } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { betweenPeople, looksUp } from '../../support/teams/compose';
import { type Json } from '../../support/teams/cards';
import { type Group, type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';

let product: Product;
let mentor: Person;
let mentee: Person;
let colleague: Person;
let outsider: Person;
let group: Group;
let shared: unknown;

beforeAll(async () => {
  product = await startProduct();
  [mentor, mentee, colleague] = [await product.signedUp('Moses', 'mentor', { form: { objective: 'I open doors' } }), await product.signedUp('Mina', 'mentee'), await product.signedUp('Carla', 'mentee')];
  outsider = product.newcomer('Otto');
  await outsider.says('hello');
  group = product.teams.groupChat('Lunch', [mentor, mentee, colleague, outsider]);
  shared = (await looksUp(mentor, 'recommend')).lines[0]?.card ?? (await looksUp(mentee, 'recommend')).lines[0]?.card;
});
beforeEach(() => [mentor, mentee, colleague, outsider].forEach((person) => person.forgetsInbox()));
afterAll(() => product.stop());

/** Taps a button of the card in somebody's chat. */
async function tapped(person: Person, verb: string, where: Json): Promise<unknown> {
  const button = buttonsOn(shared).find((one) => one.verb === verb);
  if (!button) throw new Error(`No ${verb}`);
  const value = { action: { type: 'Action.Execute', verb, data: button.data }, trigger: 'manual' };
  return (await person.sends({ type: 'invoke', name: 'adaptiveCard/action', value, ...where })).body;
}
const inGroup = (): Json => ({ conversation: { id: group.id, conversationType: 'groupChat', isGroup: true, tenantId: tenant } });
const places: [string, () => Json][] = [['a group chat', inGroup], ['a chat of two people', () => betweenPeople(tenant)]];
const sentence = (text: string) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining(text) });

it('has buttons that only open something', () => {
  expect(buttonsOn(shared).map(({ verb }) => [verb, isOpener(verb)])).toEqual([['mentor.view', true], ['ask.form', true]]);
});

describe.each(places)('in %s', (_where, where) => {
  it('a third person’s tap opens the mentor in their own chat, and the others see one line', async () => {
    expect(await tapped(colleague, 'mentor.view', where())).toEqual(sentence('I have answered in our own chat'));
    expect(JSON.stringify(cardOf(await colleague.receives('I open doors')))).toContain('"verb":"ask.form"');
    expect(colleague.in(group).inbox()).toEqual([]);
    expect(mentee.inbox()).toEqual([]);
  });

  it('“Ask” opens a draft of the tapper’s own, and asks nobody yet', async () => {
    const before = await product.stored();
    await tapped(colleague, 'ask.form', where());
    const draft = JSON.stringify(cardOf(await colleague.receives('"verb":"ask.send"')));
    expect(draft).toContain('My name is Carla');
    expect(draft).not.toContain('Mina');
    expect(mentor.inbox()).toEqual([]);
    expectUntouched(await product.stored(), before);
  });

  it('somebody who does not take part is shown the way in, and learns no more', async () => {
    expect(await tapped(outsider, 'mentor.view', where())).toEqual(sentence('I have answered in our own chat'));
    const card = JSON.stringify(cardOf(await outsider.receives('"verb":"signup.start"')));
    expect(card).not.toContain('I open doors');
  });

  it('somebody without a chat with the bot is told how to begin one, and no chat is made up', async () => {
    const newcomer = product.newcomer('Nobody Yet');
    expect(await tapped(newcomer, 'mentor.view', where())).toEqual(sentence('Open a chat with me'));
    expect(newcomer.inbox()).toEqual([]);
    expect((await product.documents.people.read(idOf(newcomer), 'person'))?.body).not.toHaveProperty('conversation');
    await newcomer.installs();
    expect(newcomer.inbox()).toHaveLength(1); // welcomed then, once
  });

  it('the mentor’s own tap is no way to ask oneself', async () => {
    await tapped(mentor, 'ask.form', where());
    expect(JSON.stringify(mentor.inbox())).not.toContain('ask.send');
  });

  it('whoever has the bot’s chat keeps it', async () => {
    await tapped(colleague, 'mentor.view', where());
    expect((await product.documents.people.read(idOf(colleague), 'person'))?.body.conversation).toMatchObject({ conversation: { id: colleague.conversationId } });
  });

  it('a forged card opens nothing that the tapper may not see', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'mentor.view', data: { v: 1, programme: 'career', mentor: idOf(mentee), mentee: idOf(mentee), actor: idOf(mentee) } }, trigger: 'manual' };
    const { body } = await colleague.sends({ type: 'invoke', name: 'adaptiveCard/action', value, ...where() });
    expect(body).toEqual(sentence('cannot find this any more'));
    expect(colleague.inbox()).toEqual([]);
  });
});

it('a client without Action.Execute opens it in the tapper’s own chat as well', async () => {
  const button = buttonsOn(shared).find(({ verb }) => verb === 'mentor.view');
  await colleague.in(group).submits({ verb: 'mentor.view', ...button?.data });
  await colleague.receives('I open doors');
  expect(colleague.in(group).inbox().map(({ text }) => text)).toEqual([expect.stringContaining('I have answered in our own chat')]);
  await colleague.in(group).submits({ verb: 'programme.leave', ...button?.data });
  expect(colleague.in(group).inbox().map(({ text }) => text)[1]).toContain('Open a chat with me');
});

it('in one’s own chat with the bot the card opens in its place', async () => {
  expect(JSON.stringify(await tapped(mentee, 'mentor.view', {}))).toContain('I open doors');
});
