import { startEchoBot, type EchoBot } from '../support/echoBot';
import { startFakeTeams, type FakeTeams } from '../support/fakeTeams';
import { localTime } from '../support/teams/activities';

const team = { id: '19:team@thread.tacv2', groupId: '33333333-3333-3333-3333-333333333333' };
const noon = Date.UTC(2026, 2, 1, 12);

let teams: FakeTeams;
let bot: EchoBot;

beforeEach(async () => {
  teams = await startFakeTeams({ appId: '11111111-1111-1111-1111-111111111111', tenantId: '22222222-2222-2222-2222-222222222222', now: () => noon });
  bot = await startEchoBot(teams.botEnvironment());
  teams.talkTo(bot.url);
});
afterEach(() => Promise.all([bot.stop(), teams.stop()]));

const theo = () => teams.person({ name: 'Theo Mentee', objectId: 'object-theo', locale: 'fr-FR', timezone: 'Europe/Paris' });
const mona = () => teams.person({ name: 'Mona Mentor', objectId: 'object-mona' });

describe('a person', () => {
  it('installs the bot, is welcomed, and is who Teams says they are', async () => {
    const person = theo();
    await person.installs();
    await person.receives('Welcome!');
    expect(bot.turns.at(-1)).toMatchObject({ type: 'conversationUpdate', from: 'object-theo', name: 'Theo Mentee', locale: 'fr-FR' });
  });

  it('talks, and only they hear the answer', async () => {
    const [person, other] = [theo(), mona()];
    await person.says('hello');
    await person.receives(({ text }) => text === 'Echo: hello');
    expect(other.inbox()).toEqual([]);
  });

  it('taps a card, which is replaced by the answer', async () => {
    const person = theo();
    await person.says('card');
    expect(await person.taps('Save goal', { goal: 'Weaving' })).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(person.lastCard())).toContain('Theo Mentee wants to learn Weaving (new)');
  });

  it('taps by verb without a card, as a forged or late tap would', async () => {
    const answer = await theo().taps({ verb: 'goal.save', data: { goal: 'Pottery' } }, { level: 'expert' });
    expect(JSON.stringify(answer?.value)).toContain('Pottery (expert)');
  });

  it('cannot tap what a client would not let them', async () => {
    const person = theo();
    await expect(person.taps('Save goal')).rejects.toThrow('There is no card');
    await person.says('card');
    await expect(person.taps('Save goal')).rejects.toThrow('wants an answer to goal');
    await expect(person.taps('Save goal', { gaol: 'Weaving' })).rejects.toThrow('no input gaol');
    await expect(person.taps('Nothing')).rejects.toThrow('no button "Nothing"');
  });

  it('submits, by button and by hand', async () => {
    const person = theo();
    await person.says('card');
    expect(await person.taps('Submit goal', { goal: 'Weaving' })).toBeUndefined();
    await person.receives('Submitted {\\"step\\":1,\\"goal\\":\\"Weaving\\",\\"level\\":\\"new\\"}');
    await person.submits({ a: 1 });
    await person.receives('Submitted {\\"a\\":1}');
  });

  it('sees an update in place', async () => {
    const person = theo();
    await person.says('update');
    expect(person.inbox().map(({ text }) => text)).toEqual(['After']);
  });

  it('says what they saw when nothing fits', async () => {
    const person = theo();
    await person.says('hello');
    await expect(person.receives('something else', 50)).rejects.toThrow('Theo Mentee never received something else, but [{"type":"message"');
  });
});

describe('a group', () => {
  it.each(['groupChat', 'channel'] as const)('hears the answer to a mention in a %s', async (kind) => {
    const [person, other] = [theo(), mona()];
    const group = kind === 'groupChat' ? teams.groupChat('Theo and Mona', [person, other]) : teams.channelOf(team, 'News', [person, other]);
    await person.in(group).says('hello');
    await other.in(group).receives('Echo: hello');
    expect(person.inbox()).toEqual([]);
    expect(bot.turns.at(-1)).toMatchObject({ conversation: group.id, tenant: '22222222-2222-2222-2222-222222222222' });
  });
});

describe('the connector', () => {
  it('hears what the bot sends on its own', async () => {
    const person = theo();
    await person.says('hello');
    await bot.announce('Applications are open.');
    await person.receives('Applications are open.');
    expect(teams.calls().map(({ method, conversationId, status }) => [method, conversationId, status])).toEqual([
      ['POST', person.conversationId, 201],
      ['POST', person.conversationId, 201],
    ]);
  });

  it.each([
    [{ status: 403, code: 'MessageWritesBlocked' }, { statusCode: 403, code: 'MessageWritesBlocked' }],
    [{ status: 400, code: 'BadArgument' }, { statusCode: 400, code: 'BadArgument' }],
  ])('answers by the script: %p', async (scripted, error) => {
    const person = theo();
    await person.says('hello');
    teams.answerNext(person.conversationId, [scripted]);
    await expect(bot.announce('lost')).rejects.toMatchObject(error);
    await bot.announce('heard');
    expect(person.inbox().map(({ text }) => text)).toEqual(['Echo: hello', 'heard']);
  });

  it.each([408, 429, 502])('can take an activity and answer %p: the bot sends it once', async (status) => {
    const person = theo();
    await person.says('hello');
    teams.answerNext(person.conversationId, [{ status, retryAfter: 1, delivered: true }]);
    await expect(bot.announce('perhaps')).rejects.toMatchObject({ statusCode: status });
    expect(person.inbox().filter(({ text }) => text === 'perhaps')).toHaveLength(1);
  });

  it('refuses to write to somebody who removed the bot', async () => {
    const person = theo();
    await person.says('hello');
    await person.uninstalls();
    await expect(bot.announce('lost')).rejects.toMatchObject({ statusCode: 403, code: 'BotNotInConversationRoster' });
  });

  it('turns away a bot that does not sign', async () => {
    const answer = await fetch(`${teams.serviceUrl}/v3/conversations/a:object-theo/activities`, { method: 'POST', body: '{"type":"message"}' });
    expect(answer.status).toBe(401);
  });
});

it('lets a test forge an activity', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // The SDK prints every refused token.
  const forged = { type: 'message', text: 'hello', channelId: 'msteams', serviceUrl: teams.serviceUrl };
  expect(await teams.deliver(forged, `Bearer ${await teams.channel.mint({ audience: 'another-app' })}`)).toMatchObject({ status: 401 });
  jest.restoreAllMocks();
});

it.each([
  ['Europe/Paris', '2026-03-01T13:00:00.000+01:00'],
  ['America/St_Johns', '2026-03-01T08:30:00.000-03:30'],
  ['Etc/UTC', '2026-03-01T12:00:00.000+00:00'],
])('writes local time in %s', (timezone, written) => {
  expect(localTime(noon, timezone)).toBe(written);
});
