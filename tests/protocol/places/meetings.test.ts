import { templates } from '../../../bot/content/templates';
import { days, hours } from '../../../bot/domain/time';
import { type Session } from '../../../bot/domain/sessions/session';
import { pairAt, personAt } from '../../../bot/usecases/collections';
import { readAt, StorageError } from '../../../bot/usecases/documents';
import { bringTogether, joins } from '../../support/gathered';
import { type FormedPair, formPair } from '../../support/journey';
import { meetingPlanned, pairDocument, sessionNow, tuesday } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { press } from '../../support/taps';
import { type Group, type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';
import { addedTo, callEnds, callStarts, meetingChat, removedFrom } from '../../support/teams/places';

const minute = 60_000;
let product: Product;
let formed: FormedPair;
/** Who is in the meeting's chat. */
let members: Person[];
let chat: Group;
let at: number;

beforeAll(async () => {
  product = await startProduct({ programmes: [{}, { id: 'second', name: 'Second' }, { ...templates.circle, id: 'circle', name: 'Circle', eligibility: { mentor: [], mentee: [] } }] });
});
afterAll(() => product.stop());

let pairs = 0;
/** Two people who meet on the next Tuesday at eleven, in a chat of their own; the clock stands at the beginning of it. */
beforeEach(async () => {
  pairs += 1;
  formed = await formPair(product, { names: [`Mina ${pairs}`, `Moses ${pairs}`] });
  at = tuesday + Math.floor((product.clock.now() - tuesday) / days(7) + 1) * days(7);
  await meetingPlanned(formed, { at });
  await product.settle();
  members = both();
  chat = meetingChat(product.teams, members);
  await waitUntil(at);
});

const both = (): Person[] => [formed.mentee, formed.mentor];
const forget = (): void => both().forEach((person) => person.forgetsInbox());
/** What was said on the way is forgotten. */
async function waitUntil(moment: number): Promise<void> {
  product.clock.advance(moment - product.clock.now());
  await product.server.app.sweepNow();
  await settled();
  forget();
}
const starts = (more: Partial<Parameters<typeof callStarts>[0]> = {}) => callStarts({ by: formed.mentee, chat, at: product.clock.now(), ...more });
const ends = (more: Partial<Parameters<typeof callEnds>[0]> = {}) => callEnds({ by: formed.mentee, chat, at: product.clock.now(), ...more });
const pass = (byMinutes: number): void => product.clock.advance(byMinutes * minute);
/** Waits until everything that is owed was sent, without moving the clock. */
const settled = () => product.server.app.idle();
const summaries = (person: Person): unknown[] => person.inbox().map(({ summary }) => summary).filter((summary) => summary !== 'A reminder for you');
const agendaFor = (partner: Person): string => `Your meeting with ${partner.name} has begun: here is the agenda`;
const questionFor = (partner: Person): string => `How was your meeting with ${partner.name}?`;
const offerFor = (partner: Person): string => `You met ${partner.name}: note it and write your log?`;
const line = 'Each of you has the agenda in your own chat';
const inChat = (): unknown[] => formed.mentee.in(chat).inbox().map(({ text }) => text);
/** Changes the pair's one session as it is stored. */
async function putSession(change: (session: Session) => Partial<Session>): Promise<void> {
  const document = (await readAt(product.documents.pairs, pairAt(formed.pair)))!;
  await product.documents.pairs.replace(document, { ...document.body, sessions: document.body.sessions.map((one) => ({ ...one, ...change(one) })) });
}
/** The same two people are a pair of another programme, too. */
async function putPairs(programme: string, sessions: (own: Session) => readonly Session[]): Promise<void> {
  const pair = `${formed.pair}-${programme}`;
  const own = await pairDocument(product, formed);
  await product.documents.pairs.create(pairAt(pair).partition, pairAt(pair).id, { ...own, id: pair, programme, sessions: own.sessions.flatMap(sessions) });
  const list = (await everythingIn(product.documents.wishlists)).find(({ body }) => body.mentee === idOf(formed.mentee))!;
  await product.documents.wishlists.replace(list, { ...list.body, pairs: [...list.body.pairs, ...list.body.pairs.map((place) => ({ ...place, pair }))] });
}
async function putQuietHours(from: number, until: number): Promise<void> {
  for (const person of both()) {
    const document = (await readAt(product.documents.people, personAt(idOf(person))))!;
    await product.documents.people.replace(document, { ...document.body, quietHours: { from, until } });
  }
}
async function bothReceive(expected: (partner: Person) => readonly string[]): Promise<void> {
  await settled();
  expect(summaries(formed.mentee)).toEqual(expected(formed.mentor));
  expect(summaries(formed.mentor)).toEqual(expected(formed.mentee));
}
const nobodyHears = (): Promise<void> => bothReceive(() => []);

describe('when the call of a planned meeting begins', () => {
  it('both get the agenda in their own chats, and the chat one line', async () => {
    expect((await starts()).status).toBe(200);
    await bothReceive((partner) => [agendaFor(partner)]);
    expect(JSON.stringify(formed.mentor.lastCard())).toContain('Check-in: 10 minutes');
    expect(inChat()).toEqual([expect.stringContaining(line)]);
    expect(JSON.stringify(inChat())).not.toContain(formed.mentor.name);
  });

  it('they get it once, told ten times, by either of them, at the same moment', async () => {
    const began = product.clock.now();
    await Promise.all(Array.from({ length: 10 }, (_, time) => starts({ at: began, by: both()[time % 2]! })));
    await settled();
    for (let time = 0; time < 10; time += 1) await starts({ at: began });
    await bothReceive((partner) => [agendaFor(partner)]);
    expect(inChat()).toHaveLength(1);
  });

  it('they get it in their quiet hours, too, and so is the question at the end: they are there', async () => {
    await putQuietHours(0, 23);
    await starts();
    await bothReceive((partner) => [agendaFor(partner)]);
    pass(30);
    await ends();
    await bothReceive((partner) => [agendaFor(partner), questionFor(partner)]);
    await putQuietHours(20, 8);
  });

  it('nothing is said to a chat that the bot was removed from', async () => {
    await addedTo({ person: formed.mentee, place: chat });
    await removedFrom({ person: formed.mentee, place: chat });
    formed.mentee.in(chat).forgetsInbox();
    await starts();
    await bothReceive((partner) => [agendaFor(partner)]);
    expect(inChat()).toEqual([]);
  });

  it('nobody hears anything where somebody else is in the chat, and no link tells whose meeting it is', async () => {
    chat = meetingChat(product.teams, [...both(), product.newcomer('Olga')]);
    await starts();
    await nobodyHears();
    expect(inChat()).toEqual([]);
  });

  it('the link tells whose meeting it is, also where somebody else is; then the chat reads nothing', async () => {
    const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat.id)}/0`;
    await putSession(({ sequence }) => ({ calendar: { joinUrl, sequence } }));
    members.push(product.newcomer('Olga'));
    await starts({ joinUrl });
    await bothReceive((partner) => [agendaFor(partner)]);
    expect(inChat()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was called off', () => formed.mentee.taps({ verb: 'meetings.cancel', data: { v: 1, pair: formed.pair, session: 1 } })],
    ['is being moved', async () => formed.mentee.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1, sequence: (await sessionNow(product, formed)).sequence } }, { times: String(at + hours(48)), length: '60' })],
    ['ended with the pair', () => formed.mentee.taps({ verb: 'pair.end', data: { v: 1, pair: formed.pair } })],
  ])('nobody gets an agenda when it %s', async (_how, happens) => {
    await putSession(() => ({ startsAt: at + hours(1) }));
    await happens();
    await settled();
    forget();
    await starts();
    await nobodyHears();
    expect(inChat()).toEqual([]);
  });

  it('it is not guessed between two pairs of the same two people who meet now', async () => {
    await putPairs('second', ({ begun: _begun, ...session }) => [session]);
    await starts();
    await nobodyHears();
  });

  it('it is theirs of two pairs of the same two people who has planned to meet now', async () => {
    await putPairs('second', () => []);
    await starts();
    await bothReceive((partner) => [agendaFor(partner)]);
  });

  it('nobody hears anything of a call in another tenant, or in two at once', async () => {
    await starts({ more: { conversation: { id: chat.id, tenantId: 'other', conversationType: 'groupChat', isGroup: true }, channelData: { tenant: { id: 'other' } } } });
    await starts({ more: { channelData: { tenant: { id: 'other' } } } });
    await nobodyHears();
    expect(inChat()).toEqual([]);
  });

  it('somebody without an account does not stand in the way of anybody, and nothing breaks', async () => {
    const { status } = await starts({ more: { from: { id: '8:guest', name: 'Guest' } } });
    expect(status).toBe(200);
    await bothReceive((partner) => [agendaFor(partner)]);
  });

  it('somebody in the chat whose account is not known is somebody else', async () => {
    members.push({ ...product.newcomer('Guest'), objectId: '' });
    await starts();
    await nobodyHears();
    expect(inChat()).toEqual([]);
  });

  it('meetings of one team that go on at once are told apart, and their channel reads nothing', async () => {
    const team = { id: '19:team@thread.tacv2', groupId: '33333333-3333-4333-8333-333333333333' };
    chat = product.teams.channelOf(team, `Mentoring ${pairs}`, both());
    const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat.id)}/1`;
    await putSession(({ sequence }) => ({ calendar: { joinUrl, sequence } }));
    const thread = (id: number) => ({ conversation: { id: `${chat.id};messageid=${id}`, conversationType: 'channel', isGroup: true, tenantId: tenant }, channelData: { tenant: { id: tenant }, team: { id: team.id } } });
    await starts({ joinUrl, more: thread(1) });
    pass(10);
    await starts({ joinUrl: joinUrl.replace(/1$/, '2'), more: thread(2) });
    await ends({ joinUrl: joinUrl.replace(/1$/, '2'), more: thread(2) });
    await bothReceive((partner) => [agendaFor(partner)]);
    pass(10);
    await ends({ joinUrl, more: thread(1) });
    await bothReceive((partner) => [agendaFor(partner), questionFor(partner)]);
    expect(inChat()).toEqual([]);
  });

  it('busy storage is tried again', async () => {
    jest.spyOn(product.documents.places, 'read').mockImplementationOnce(() => Promise.reject(new StorageError('busy', 'Too many requests')));
    await starts();
    await bothReceive((partner) => [agendaFor(partner)]);
  });

  it('an event that cannot be read is silence', async () => {
    for (const value of [undefined, null, 'text', [], { StartTime: 7, JoinUrl: [] }]) expect((await starts({ by: product.newcomer('Nobody'), chat: meetingChat(product.teams, []), more: { value } })).status).toBe(200);
    await nobodyHears();
  });
});

describe('when the call ends', () => {
  it('both are asked at once, with the log to write, and not again at the planned end', async () => {
    await starts();
    pass(40);
    await settled();
    forget();
    await ends();
    await bothReceive((partner) => [questionFor(partner)]);
    expect(JSON.stringify(formed.mentee.lastCard())).toContain('log.show');
    expect(JSON.stringify(formed.mentee.lastCard())).toContain('Did you meet?');
    await product.server.app.sweepNow();
    pass(60);
    await product.server.app.sweepNow();
    await bothReceive((partner) => [questionFor(partner)]);
  });

  it('they are asked once, told ten times', async () => {
    await starts();
    pass(40);
    await settled();
    forget();
    const over = product.clock.now();
    await Promise.all(Array.from({ length: 10 }, () => ends({ at: over })));
    for (let time = 0; time < 5; time += 1) await ends({ at: over });
    await bothReceive((partner) => [questionFor(partner)]);
  });

  it('they are asked without an agenda when the beginning is told after the end', async () => {
    const began = product.clock.now();
    pass(40);
    await ends();
    await nobodyHears();
    await starts({ at: began });
    await bothReceive((partner) => [questionFor(partner)]);
    expect(inChat()).toEqual([]);
  });

  it('the planned end asks when the call’s end is never told, or its beginning was not', async () => {
    await starts();
    await settled();
    forget();
    pass(61);
    await product.server.app.sweepNow();
    await bothReceive((partner) => [questionFor(partner)]);
    await ends();
    await bothReceive((partner) => [questionFor(partner)]);
  });

  it('nobody is asked after a call of two minutes, but after the one that follows', async () => {
    await starts();
    pass(2);
    await settled();
    forget();
    await ends();
    await nobodyHears();
    pass(1);
    await starts();
    pass(20);
    await ends();
    await bothReceive((partner) => [questionFor(partner)]);
  });

  it('nobody is asked after a call that was over before the meeting’s time', async () => {
    await putSession(() => ({ startsAt: at + hours(1.5) }));
    await starts();
    pass(30);
    await settled();
    forget();
    await ends();
    await nobodyHears();
  });
});

describe('when two people meet without having planned it', () => {
  beforeEach(async () => {
    const document = (await readAt(product.documents.pairs, pairAt(formed.pair)))!;
    await product.documents.pairs.replace(document, { ...document.body, sessions: [] });
    forget();
  });

  it('each may note it with one tap, once; the other one’s tap is the same meeting', async () => {
    await starts({ type: 'MeetNow' });
    await nobodyHears();
    pass(30);
    await ends({ type: 'MeetNow' });
    await ends({ type: 'MeetNow' });
    await bothReceive((partner) => [offerFor(partner)]);
    for (const person of both()) {
      const answer = await press(person, 'meetings.met');
      expect(JSON.stringify(answer.value)).toContain('you met');
    }
    expect((await pairDocument(product, formed)).sessions.map(({ status }) => status)).toEqual(['held']);
    expect(inChat()).toEqual([]);
  });

  it('is known also when the second one came into the chat later', async () => {
    members = [formed.mentee];
    chat = meetingChat(product.teams, members);
    await starts();
    members.push(formed.mentor);
    pass(30);
    await ends();
    await bothReceive((partner) => [offerFor(partner)]);
  });

  it.each<[string, () => Person[]]>([['with somebody else', () => [...both(), product.newcomer('Olga')]], ['with one of them alone', () => [formed.mentee]]])('nobody hears anything of a call %s', async (_who, people) => {
    chat = meetingChat(product.teams, people());
    await starts();
    pass(30);
    await ends();
    await nobodyHears();
  });

  it('nobody hears anything of a call of two minutes', async () => {
    await starts();
    pass(2);
    await ends();
    await nobodyHears();
  });
});

describe('a circle', () => {
  it('gets the agenda when all of it meet, each in their own chat', async () => {
    members = await Promise.all(['Ana', 'Bea', 'Cam'].map((name) => joins(product, 'circle', `${name} ${pairs}`, 'mentee')));
    const id = `circle-${pairs}`;
    await bringTogether(product, 'circle', id, members.map((person) => [person, 'mentee'] as const));
    const document = (await readAt(product.documents.pairs, pairAt(id)))!;
    await product.documents.pairs.replace(document, { ...document.body, sessions: [{ number: 1, status: 'planned', minutes: 60, sequence: 0, startsAt: product.clock.now(), attended: [], logged: [], changedBy: 'system', changedAt: product.clock.now() }] });
    members.forEach((person) => person.forgetsInbox());
    chat = meetingChat(product.teams, members);
    await starts({ by: members[0]! });
    await settled();
    for (const person of members) expect(summaries(person)).toEqual([expect.stringContaining('has begun: here is the agenda')]);
    expect(members[0]!.in(chat).inbox()).toHaveLength(1);
  });
});

it('keeps neither titles nor names nor links of calls', async () => {
  await starts({ type: 'Recurring' });
  await settled();
  const stored = await product.stored();
  for (const [key, { body }] of Object.entries(stored)) {
    expect(JSON.stringify(body)).not.toContain('A private title');
    if (key.startsWith('places/')) expect(JSON.stringify(body)).not.toMatch(/Mina|Moses|meetup-join/);
  }
});
