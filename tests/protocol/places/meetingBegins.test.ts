import { templates } from '../../../bot/content/templates';
import { hours } from '../../../bot/domain/time';
import { type Session } from '../../../bot/domain/sessions/session';
import { pairAt, personAt } from '../../../bot/usecases/collections';
import { readAt, StorageError } from '../../../bot/usecases/documents';
import { bringTogether, joins } from '../../support/gathered';
import { pairDocument, sessionNow } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { addedTo, meetingChat, removedFrom } from '../../support/teams/places';
import { tenant } from '../../support/world';
import { agendaFor, expectNothingOfCallsIn, type MeetingNow, meetNow, questionFor, summaries } from './meetingNow';

let product: Product;
let meeting: MeetingNow;
beforeAll(async () => {
  product = await startProduct({ programmes: [{}, { id: 'second', name: 'Second' }, { ...templates.circle, id: 'circle', name: 'Circle', eligibility: { mentor: [], mentee: [] } }] });
});
afterAll(() => product.stop());
beforeEach(async () => {
  meeting = await meetNow(product);
});

const line = 'Each of you has the agenda in your own chat';

/** The same two people are a pair of another programme, too. */
async function putPairs(programme: string, sessions: (own: Session) => readonly Session[]): Promise<void> {
  const pair = `${meeting.pair}-${programme}`;
  const own = await pairDocument(product, meeting);
  await product.documents.pairs.create(pairAt(pair).partition, pairAt(pair).id, { ...own, id: pair, programme, sessions: own.sessions.flatMap(sessions) });
  const list = (await everythingIn(product.documents.wishlists)).find(({ body }) => body.mentee === idOf(meeting.mentee))!;
  await product.documents.wishlists.replace(list, { ...list.body, pairs: [...list.body.pairs, ...list.body.pairs.map((place) => ({ ...place, pair }))] });
}

async function putQuietHours(from: number, until: number): Promise<void> {
  for (const person of meeting.both) {
    const document = (await readAt(product.documents.people, personAt(idOf(person))))!;
    await product.documents.people.replace(document, { ...document.body, quietHours: { from, until } });
  }
}

describe('when the call of a planned meeting begins', () => {
  it('both get the agenda in their own chats, and the chat one line', async () => {
    expect((await meeting.starts()).status).toBe(200);
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
    expect(JSON.stringify(meeting.mentor.lastCard())).toContain('Check-in: 10 minutes');
    expect(meeting.inChat()).toEqual([expect.stringContaining(line)]);
    expect(JSON.stringify(meeting.inChat())).not.toContain(meeting.mentor.name);
  });

  it('they get it once, told ten times, by either of them, at the same moment', async () => {
    const began = product.clock.now();
    await Promise.all(Array.from({ length: 10 }, (_, time) => meeting.starts({ at: began, by: meeting.both[time % 2]! })));
    await meeting.settled();
    for (let time = 0; time < 10; time += 1) await meeting.starts({ at: began });
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
    expect(meeting.inChat()).toHaveLength(1);
  });

  it('they get it in their quiet hours, too, and so is the question at the end: they are there', async () => {
    await putQuietHours(0, 23);
    await meeting.starts();
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
    meeting.pass(30);
    await meeting.ends();
    await meeting.bothReceive((partner) => [agendaFor(partner), questionFor(partner)]);
    await putQuietHours(20, 8);
  });

  it('nothing is said to a chat that the bot was removed from', async () => {
    await addedTo({ person: meeting.mentee, place: meeting.chat });
    await removedFrom({ person: meeting.mentee, place: meeting.chat });
    meeting.mentee.in(meeting.chat).forgetsInbox();
    await meeting.starts();
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
    expect(meeting.inChat()).toEqual([]);
  });

  it('nobody hears anything where somebody else is in the chat, and no link tells whose meeting it is', async () => {
    meeting.chat = meetingChat(product.teams, [...meeting.both, product.newcomer('Olga')]);
    await meeting.starts();
    await meeting.nobodyHears();
    expect(meeting.inChat()).toEqual([]);
  });

  it('the link tells whose meeting it is, also where somebody else is; then the chat reads nothing', async () => {
    const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meeting.chat.id)}/0`;
    await meeting.putSession(({ sequence }) => ({ calendar: { joinUrl, sequence } }));
    meeting.members.push(product.newcomer('Olga'));
    await meeting.starts({ joinUrl });
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
    expect(meeting.inChat()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was called off', () => meeting.mentee.taps({ verb: 'meetings.cancel', data: { v: 1, pair: meeting.pair, session: 1 } })],
    ['is being moved', async () => meeting.mentee.taps({ verb: 'meetings.offer', data: { v: 1, pair: meeting.pair, session: 1, sequence: (await sessionNow(product, meeting)).sequence } }, { times: String(meeting.at + hours(48)), length: '60' })],
    ['ended with the pair', () => meeting.mentee.taps({ verb: 'pair.end', data: { v: 1, pair: meeting.pair } })],
  ])('nobody gets an agenda when it %s', async (_how, happens) => {
    await meeting.putSession(() => ({ startsAt: meeting.at + hours(1) }));
    await happens();
    await meeting.settled();
    meeting.forget();
    await meeting.starts();
    await meeting.nobodyHears();
    expect(meeting.inChat()).toEqual([]);
  });

  it('it is not guessed between two pairs of the same two people who meet now', async () => {
    await putPairs('second', ({ begun: _begun, ...session }) => [session]);
    await meeting.starts();
    await meeting.nobodyHears();
  });

  it('it is theirs of two pairs of the same two people who has planned to meet now', async () => {
    await putPairs('second', () => []);
    await meeting.starts();
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
  });

  it('nobody hears anything of a call in another tenant, or in two at once', async () => {
    await meeting.starts({ more: { conversation: { id: meeting.chat.id, tenantId: 'other', conversationType: 'groupChat', isGroup: true }, channelData: { tenant: { id: 'other' } } } });
    await meeting.starts({ more: { channelData: { tenant: { id: 'other' } } } });
    await meeting.nobodyHears();
    expect(meeting.inChat()).toEqual([]);
  });

  it('somebody without an account does not stand in the way of anybody, and nothing breaks', async () => {
    const { status } = await meeting.starts({ more: { from: { id: '8:guest', name: 'Guest' } } });
    expect(status).toBe(200);
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
  });

  it('somebody in the chat whose account is not known is somebody else', async () => {
    meeting.members.push({ ...product.newcomer('Guest'), objectId: '' });
    await meeting.starts();
    await meeting.nobodyHears();
    expect(meeting.inChat()).toEqual([]);
  });

  it('meetings of one team that go on at once are told apart, and their channel reads nothing', async () => {
    const team = { id: '19:team@thread.tacv2', groupId: '33333333-3333-4333-8333-333333333333' };
    meeting.chat = product.teams.channelOf(team, `Mentoring ${meeting.number}`, meeting.both);
    const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meeting.chat.id)}/1`;
    await meeting.putSession(({ sequence }) => ({ calendar: { joinUrl, sequence } }));
    const thread = (id: number) => ({ conversation: { id: `${meeting.chat.id};messageid=${id}`, conversationType: 'channel', isGroup: true, tenantId: tenant }, channelData: { tenant: { id: tenant }, team: { id: team.id } } });
    await meeting.starts({ joinUrl, more: thread(1) });
    meeting.pass(10);
    await meeting.starts({ joinUrl: joinUrl.replace(/1$/, '2'), more: thread(2) });
    await meeting.ends({ joinUrl: joinUrl.replace(/1$/, '2'), more: thread(2) });
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
    meeting.pass(10);
    await meeting.ends({ joinUrl, more: thread(1) });
    await meeting.bothReceive((partner) => [agendaFor(partner), questionFor(partner)]);
    expect(meeting.inChat()).toEqual([]);
  });

  it('busy storage is tried again', async () => {
    jest.spyOn(product.documents.places, 'read').mockImplementationOnce(() => Promise.reject(new StorageError('busy', 'Too many requests')));
    await meeting.starts();
    await meeting.bothReceive((partner) => [agendaFor(partner)]);
  });

  it('an event that cannot be read is silence', async () => {
    for (const value of [undefined, null, 'text', [], { StartTime: 7, JoinUrl: [] }]) expect((await meeting.starts({ by: product.newcomer('Nobody'), chat: meetingChat(product.teams, []), more: { value } })).status).toBe(200);
    await meeting.nobodyHears();
  });
});

describe('a circle', () => {
  it('gets the agenda when all of it meet, each in their own chat', async () => {
    const members = await Promise.all(['Ana', 'Bea', 'Cam'].map((name) => joins(product, 'circle', `${name} ${meeting.number}`, 'mentee')));
    const id = `circle-${meeting.number}`;
    await bringTogether(product, 'circle', id, members.map((person) => [person, 'mentee'] as const));
    const document = (await readAt(product.documents.pairs, pairAt(id)))!;
    await product.documents.pairs.replace(document, { ...document.body, sessions: [{ number: 1, status: 'planned', minutes: 60, sequence: 0, startsAt: product.clock.now(), attended: [], logged: [], changedBy: 'system', changedAt: product.clock.now() }] });
    members.forEach((person) => person.forgetsInbox());
    meeting.chat = meetingChat(product.teams, members);
    await meeting.starts({ by: members[0]! });
    await meeting.settled();
    for (const person of members) expect(summaries(person)).toEqual([expect.stringContaining('has begun: here is the agenda')]);
    expect(members[0]!.in(meeting.chat).inbox()).toHaveLength(1);
  });
});

it('keeps neither titles nor names nor links of calls', async () => {
  await meeting.starts({ type: 'Recurring' });
  await meeting.settled();
  await expectNothingOfCallsIn(product);
});
