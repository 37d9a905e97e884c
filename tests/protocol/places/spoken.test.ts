import { verbOf } from '../../../bot/cards/menu/commands';
import { commandPhrases, commands } from '../../../bot/content/commands';
import { verbs } from '../../../bot/verbs';
import { catchProcessLog } from '../../support/processLog';
import { botId, type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn, expectUntouched } from '../../support/stored';
import { buttonsOn } from '../../support/taps';
import { type Json } from '../../support/teams/cards';
import { cardOf } from '../../support/teams/mailbox';
import { type Group, type Person } from '../../support/teams/person';
import { meetingChat } from '../../support/teams/places';
import { dataOf, type Ids } from '../../support/verbData';
import { tenant } from '../../support/world';

const log = catchProcessLog();
const level = process.env.LOG_LEVEL;
let product: Product;
let person: Person;
let ids: Ids;

beforeAll(async () => {
  process.env.LOG_LEVEL = 'trace';
  product = await startProduct();
  person = await product.signedUp('Mina', 'mentee');
  const mentor = await product.signedUp('Moses', 'mentor');
  ids = { programme: 'career', request: 'none', pair: 'none', mentor: idOf(mentor) };
});
afterAll(async () => {
  await product.stop();
  log.stop();
  process.env.LOG_LEVEL = level;
});
beforeEach(() => person.forgetsInbox());

interface Place {
  readonly group: Group;
  /** On top of each activity there. */
  readonly more: Json;
}

const general = { id: '19:general@thread.tacv2', groupId: '33333333-3333-4333-8333-333333333333' };
const groups: readonly (readonly [string, () => Place])[] = [
  ['a group chat', () => ({ group: product.teams.groupChat('Lunch', [person]), more: {} })],
  ['a channel', () => ({ group: product.teams.channelOf(general, 'General', [person]), more: {} })],
  ['a thread of a channel', () => {
    const group = product.teams.channelOf(general, 'General', [person]);
    return { group, more: { conversation: { id: `${group.id};messageid=1700000000000`, conversationType: 'channel', isGroup: true, tenantId: tenant } } };
  }],
  ['a meeting', () => ({ group: meetingChat(product.teams, [person]), more: {} })],
  ['a chat of two people', () => {
    const group = product.teams.groupChat('one_other', [person]);
    return { group, more: { conversation: { id: group.id, conversationType: 'personal', tenantId: tenant } } };
  }],
];

const at = '<at>Lodestar</at>';
const mention: Json = { entities: [{ type: 'mention', mentioned: { id: `28:${botId}`, name: 'Lodestar' }, text: at }] };
const otherMention: Json = { entities: [{ type: 'mention', mentioned: { id: '29:other', name: 'Other' }, text: '<at>Other</at>' }] };
const html: Json = { contentType: 'text/html', content: '<p>x</p>' };
/** What people send beside plain words. */
const messages: readonly (readonly [string, Json])[] = [
  ['nothing', { text: '' }], ['no text at all', {}], ['blanks', { text: ' \n ' }], ['a greeting', { text: 'hello' }], ['one letter', { text: '/' }], ['a command with a slash', { text: '/help' }],
  ['a file', { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', contentUrl: 'https://x', name: 'plan.docx', content: { downloadUrl: 'https://x' } }, html] }],
  ['a picture', { text: '', attachments: [{ contentType: 'image/*', contentUrl: 'https://x' }, html] }],
  ['a voice message', { text: '', attachments: [{ contentType: 'audio/mp4', contentUrl: 'https://x' }] }],
  ['a card of somebody else', { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] }],
  ['a value that is no tap', { value: { messageBack: 1 }, text: 'odd' }], ['a list for a value', { value: [1] }],
  ['a correction', { type: 'messageUpdate', text: 'help', channelData: { eventType: 'editMessage', tenant: { id: tenant } } }],
];
const told = (place: Place) => person.in(place.group).inbox();
const isQuiet = (answer: { status: number }): void => expect(answer.status).toBeLessThan(300);

describe.each(groups)('in %s', (_where, make) => {
  let place: Place;
  const send = (particular: Json) => person.in(place.group).sends({ type: 'message', ...particular, ...place.more });
  beforeEach(() => {
    place = make();
    person.in(place.group).forgetsInbox();
  });

  it.each(commands)('the word for %s is answered in the own chat, and everybody reads one line', async (command) => {
    isQuiet(await send({ text: `${at} ${commandPhrases.en[command][0]}`, ...mention }));
    expect(told(place).map(({ text, attachments }) => [text, attachments])).toEqual([[expect.stringContaining('I have answered in our own chat'), undefined]]);
    expect(person.inbox().map(cardOf)).toHaveLength(1);
    expect(verbs.has(verbOf[command === 'hello' ? 'menu' : command])).toBe(true);
  });

  it.each(messages)('somebody who mentions it with %s gets one helpful answer', async (_what, particular) => {
    isQuiet(await send({ ...particular, text: `${at} ${typeof particular['text'] === 'string' ? particular['text'] : ''}`, ...mention }));
    expect(told(place).map(({ text }) => text)).toEqual([expect.stringContaining('I have answered in our own chat')]);
    expect(person.inbox()).toHaveLength(1);
  });

  it.each(messages)('%s that does not speak to it is none of its business', async (_what, particular) => {
    isQuiet(await send(particular));
    isQuiet(await send({ ...particular, ...otherMention }));
    expect([...told(place), ...person.inbox()]).toEqual([]);
  });

  it('every button says in one sentence where it can be tapped, or opens what it opens there', async () => {
    for (const [verb] of verbs) {
      const { status, body } = await send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data: { v: 1, ...dataOf[verb]?.(ids) } }, trigger: 'manual' } });
      expect([status, body]).toEqual([200, expect.objectContaining({ statusCode: 200, value: expect.stringMatching(/between you and me|own chat/) })]);
    }
    expect(told(place)).toEqual([]);
  });

  it('a guest without an account who speaks to it is told what to do', async () => {
    isQuiet(await send({ text: `${at} help`, ...mention, from: { id: '29:guest', name: 'Guest' } }));
    expect(told(place).map(({ text }) => text)).toEqual([expect.stringContaining('signed in to this organisation')]);
    expect(person.inbox()).toEqual([]);
  });
});

describe('in their own chat', () => {
  it.each(messages)('somebody who sends %s gets one message with the menu or more', async (_what, particular) => {
    isQuiet(await person.sends({ type: 'message', ...particular }));
    expect(person.inbox()).toHaveLength(1);
    expect(buttonsOn(person.lastCard()).length).toBeGreaterThan(2);
  });

  it('somebody who sends a card gets the menu, and no word about files', async () => {
    await person.sends({ type: 'message', text: '', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] });
    expect(person.inbox()).toHaveLength(1);
    expect(person.inbox()[0]?.text ?? '').toBe('');
    expect(buttonsOn(person.lastCard()).length).toBeGreaterThan(2);
  });

  it.each(['a file', 'a picture', 'a voice message'])('somebody who sends %s hears that it cannot be read', async (what) => {
    await person.sends({ type: 'message', ...messages.find(([name]) => name === what)![1] });
    expect(person.inbox()[0]?.text).toContain('I cannot read files, pictures or voice messages');
  });

  it('words beside a picture are read', async () => {
    await person.sends({ type: 'message', text: 'my profile', attachments: [{ contentType: 'image/*', contentUrl: 'https://x' }] });
    expect(person.inbox()[0]?.text ?? '').not.toContain('cannot read');
    expect(JSON.stringify(person.lastCard())).toContain('profile.edit');
  });
});

/** What Teams tells of things that nobody says to the bot. */
const happenings: readonly (readonly [string, Json])[] = [
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: 'bot-1' }], ['a reaction taken back', { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }], replyToId: 'bot-1' }],
  ['a deleted message', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }], ['a deleted message that came back', { type: 'messageUpdate', text: 'help', channelData: { eventType: 'undeleteMessage' } }],
  ['somebody who types', { type: 'typing' }], ['an end of the conversation', { type: 'endOfConversation' }], ['an unknown type', { type: 'trace', name: 'x' }],
  ['a read receipt', { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } }], ['people who join a call', { type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members: [] } }],
  ['an event without a name', { type: 'event' }], ['an event called like a prototype', { type: 'event', name: '__proto__' }],
  ['a guest who joins', { type: 'conversationUpdate', membersAdded: [{ id: '29:guest' }], from: { id: '29:guest' } }], ['a guest who leaves', { type: 'conversationUpdate', membersRemoved: [{ id: '29:guest' }], from: { id: '29:guest' } }],
  ['a new name', { type: 'conversationUpdate', topicName: 'New', channelData: { eventType: 'teamRenamed' } }], ['a new channel', { type: 'conversationUpdate', channelData: { eventType: 'channelCreated', channel: { id: '19:x' } } }],
  ['an installation of an unknown kind', { type: 'installationUpdate', action: 'something' }], ['an installation without a kind', { type: 'installationUpdate' }],
];

describe('nobody speaks to it', () => {
  it.each(happenings)('%s changes nothing, and is answered by silence', async (_what, particular) => {
    const before = await product.stored();
    for (const [, make] of groups) {
      const place = make();
      person.in(place.group).forgetsInbox();
      isQuiet(await person.in(place.group).sends({ ...particular, ...place.more }));
      expect(told(place)).toEqual([]);
    }
    isQuiet(await person.sends(particular));
    expect(person.inbox()).toEqual([]);
    expectUntouched(await product.stored(), before);
  });
});

describe('what Teams asks of any bot', () => {
  const invoke = (name: string | undefined, value: unknown = {}) => person.sends({ type: 'invoke', name, value });

  it.each(['task/fetch', 'task/submit', 'message/fetchTask'])('%s is answered with a sentence in the dialog', async (name) => {
    expect(await invoke(name, { data: { type: 'task/fetch' } })).toEqual({ status: 200, body: { task: { type: 'message', value: expect.stringContaining('nothing was changed') } } });
  });

  it.each(['message/submitAction', 'fileConsent/invoke', 'signin/verifyState'])('%s is heard', async (name) => {
    expect(await invoke(name, { actionName: 'feedback', actionValue: { reaction: 'like' } })).toEqual({ status: 200, body: undefined });
  });

  it.each(['config/fetch', 'config/submit', 'signin/tokenExchange', 'handoff/action', 'application/search', 'tab/fetch', 'actionableMessage/executeAction', 'composeExtension/querySettingUrl', 'nonsense', undefined])('%s is not implemented', async (name) => {
    for (const value of [undefined, null, {}, { kind: 'search', queryText: 'x' }]) expect((await invoke(name, value)).status).toBe(501);
  });

  it.each<[string, unknown]>([['nothing', undefined], ['no action', {}], ['an action without a verb', { action: { type: 'Action.Execute', data: {} } }], ['an action of another kind', { action: { type: 'Action.Submit', verb: 'menu' } }], ['a text', 'menu']])('a tap that holds %s says that the card could not be read', async (_what, value) => {
    expect(await invoke('adaptiveCard/action', value)).toEqual({ status: 200, body: expect.objectContaining({ statusCode: 200, value: expect.stringContaining('could not be read') }) });
  });
});

it('made no error of any of it, and nobody’s acquaintance whom it does not know', async () => {
  expect(log.text()).toContain('listening');
  expect(log.text()).not.toMatch(/failed|Error/);
  expect((await everythingIn(product.documents.people)).map(({ body }) => body.name).sort()).toEqual(['Mina', 'Moses']);
});
