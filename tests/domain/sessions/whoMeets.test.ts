import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Session } from '../../../bot/domain/sessions/session';
import { type Gathering, whoMeets } from '../../../bot/domain/sessions/whoMeets';
import { hours } from '../../../bot/domain/time';
import { aPair, aSession, noon, people, twoMembers } from '../../support/builders';

const chat = '19:meeting_abc@thread.v2';
const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%22un%22%7d';
const both = [people.mentor, people.mentee];
const withSession = (session: Partial<Session> = {}, pair: Partial<Pair> = {}): Pair => aPair({ status: 'grow', sessions: [aSession({ startsAt: noon, ...session })], ...pair });
const linked = (url = joinUrl): Partial<Session> => ({ calendar: { joinUrl: url, sequence: 0 } });
const gathering = (more: Partial<Gathering> = {}): Gathering => ({ chat, at: noon, ...more });
const planned = { pair: 'r1', session: 1 };

describe('by the link of the calendar', () => {
  it.each([
    ['the very link', { joinUrl }],
    ['the link written otherwise', { joinUrl: 'https://TEAMS.microsoft.com/l/meetup-join/19:meeting_abc@thread.v2/0?context=other' }],
    ['the chat that the link names', {}],
  ])('is found by %s, whoever is there', (_how, more) => {
    expect(whoMeets([withSession(linked())], gathering(more))).toEqual(planned);
    expect(whoMeets([withSession(linked())], gathering({ ...more, people: [...both, people.stranger] }))).toEqual(planned);
  });

  it('is found among two pairs of the same two people', () => {
    const other = withSession(linked('https://teams.microsoft.com/l/meetup-join/19%3ameeting_other%40thread.v2/0'), { id: 'r2' });
    expect(whoMeets([withSession(linked()), other], gathering({ people: both }))).toEqual(planned);
  });

  it.each([
    ['names another meeting', linked('https://teams.microsoft.com/l/meetup-join/19%3ameeting_abcd%40thread.v2/0')],
    ['is no link', linked('nonsense')],
    ['was made for a session that is called off', { ...linked(), status: 'cancelled' as const }],
    ['was made for a session of another day', { ...linked(), startsAt: noon + hours(24) }],
  ])('is not found when it %s', (_how, session) => {
    expect(whoMeets([withSession(session)], gathering({ joinUrl }))).toBeUndefined();
  });
});

describe('by time and people', () => {
  it.each([-2, -1, 0, 1, 2])('is found %d hours after the planned beginning', (late) => {
    expect(whoMeets([withSession()], gathering({ at: noon + hours(late), people: both }))).toEqual(planned);
  });

  it('is found while a long session lasts', () => {
    expect(whoMeets([withSession({ minutes: 240 })], gathering({ at: noon + hours(3), people: both }))).toEqual(planned);
  });

  it.each([
    ['it is another time', {}, { at: noon + hours(2.1), people: both }],
    ['somebody else is there', {}, { people: [...both, people.stranger] }],
    ['one of them is not', {}, { people: [people.mentor] }],
    ['nobody knows who is there', {}, {}],
    ['it was moved to a time not found yet', { status: 'proposed' as const }, { people: [...both, people.stranger] }],
  ])('is not found when %s', (_why, session, more) => {
    expect(whoMeets([withSession(session)], gathering(more))?.session).toBeUndefined();
  });

  it('is not guessed between two sessions', () => {
    expect(whoMeets([withSession(), withSession({}, { id: 'r2' })], gathering({ people: both }))).toBeUndefined();
  });

  it('is the one of two pairs of the same people that has planned to meet', () => {
    expect(whoMeets([aPair({ id: 'r2', status: 'grow' }), withSession()], gathering({ people: both }))).toEqual(planned);
  });

  it('is found for a group when exactly those who are still in it are there', () => {
    const members = [...twoMembers, { person: people.otherMentee, name: 'Chidi', role: 'mentee' as const }, { person: people.otherMentor, name: 'Bo', role: 'mentee' as const, leftAt: noon }];
    const group = withSession({}, { structure: 'circle', members });
    expect(whoMeets([group], gathering({ people: [...both, people.otherMentee] }))).toEqual(planned);
    expect(whoMeets([group], gathering({ people: [...both, people.otherMentee, people.otherMentor] }))).toBeUndefined();
    expect(whoMeets([group], gathering({ people: both }))).toBeUndefined();
  });

  it('is not found for an ended pair or an evening of tables', () => {
    expect(whoMeets([withSession(linked(), { status: 'ended' })], gathering({ people: both }))).toBeUndefined();
    expect(whoMeets([withSession(linked(), { structure: 'panel' })], gathering({ people: both }))).toBeUndefined();
  });
});

describe('a call that nobody had planned', () => {
  it('is one of the two people of exactly one pair', () => {
    expect(whoMeets([aPair({ status: 'grow' })], gathering({ people: both }))).toEqual({ pair: 'r1' });
  });

  it.each<[string, readonly Pair[], readonly string[] | undefined]>([
    ['they are two pairs', [aPair({ status: 'grow' }), aPair({ id: 'r2', status: 'grow' })], both],
    ['somebody else is there', [aPair({ status: 'grow' })], [...both, people.stranger]],
    ['nobody knows who is there', [aPair({ status: 'grow' })], undefined],
    ['they take a pause', [aPair({ status: 'paused' })], both],
    ['they have said goodbye', [aPair({ status: 'ended' })], both],
    ['they are a group', [aPair({ members: [...twoMembers, { person: people.otherMentee, name: 'Chidi', role: 'mentee' }] })], [...both, people.otherMentee]],
  ])('is nobody’s when %s', (_why, pairs, there) => {
    expect(whoMeets(pairs, gathering(there && { people: there }))).toBeUndefined();
  });
});
