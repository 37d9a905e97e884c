import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { missSession } from '../../../bot/domain/sessions/afterwards';
import { sessionsAttention } from '../../../bot/domain/sessions/attention';
import { beginCall, endCall, offerToNote } from '../../../bot/domain/sessions/calling';
import { type Session } from '../../../bot/domain/sessions/session';
import { hours } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const both = [people.mentor, people.mentee];
const withSession = (session: Partial<Session> = {}, pair: Partial<Pair> = {}): Pair => aPair({ status: 'grow', sessions: [aSession({ startsAt: noon, ...session })], ...pair });
const tells = ({ effects = [] }: Pair, notice: string) => effects.flatMap((effect) => (effect.kind === 'tell' && effect.notice === notice ? [effect.to] : []));
const ids = ({ effects = [] }: Pair) => effects.map(({ id }) => id);
const half = noon + hours(0.5);

describe('at the beginning', () => {
  it('everybody is told once for each time that it is planned for', () => {
    const begun = movedTo(beginCall(withSession(), 1, noon));
    expect(tells(begun, 'session.begun')).toEqual(both);
    expect(beginCall(begun, 1, noon + 1).kind).toBe('alreadyDone');
    const moved = { ...begun, effects: [], sessions: begun.sessions.map((session) => ({ ...session, sequence: 2 })) };
    expect(tells(movedTo(beginCall(moved, 1, noon)), 'session.begun')).toEqual(both);
  });

  it.each<[string, Pair]>([
    ['is called off', withSession({ status: 'cancelled' })], ['is being moved', withSession({ status: 'proposed' })], ['took place already', withSession({ status: 'held' })], ['is of an ended pair', withSession({}, { status: 'ended' })],
  ])('nobody is told of a session that %s', (_how, pair) => {
    expect(beginCall(pair, 1, noon)).toMatchObject({ kind: 'refused' });
  });

  it('nobody is told after they were asked how it was', () => {
    expect(beginCall(withSession({ asked: 0 }), 1, noon).kind).toBe('alreadyDone');
  });
});

describe('at the end', () => {
  it('everybody without a log is asked at once, and not again when the time is over', () => {
    const asked = movedTo(endCall(withSession({ logged: [people.mentee] }), 1, half, half));
    expect(tells(asked, 'session.ended')).toEqual([people.mentor]);
    const later = sessionsAttention.tick(asked, usualJourney, noon + hours(1));
    expect(ids(later)).toEqual(ids(asked));
    expect(endCall(asked, 1, half, half).kind).toBe('alreadyDone');
  });

  it('nobody is asked who was asked when the time was over', () => {
    const asked = sessionsAttention.tick(withSession({ reminded: 0 }), usualJourney, noon + hours(1));
    expect(endCall(asked, 1, noon + hours(1.2), noon + hours(1.2)).kind).toBe('alreadyDone');
  });

  it('an answer of one is seen on the question of the other', () => {
    const asked = movedTo(endCall(withSession(), 1, half, half));
    const answered = movedTo(missSession(asked, 1, people.mentor, half));
    const question = asked.effects?.find((effect) => effect.kind === 'tell' && effect.to === people.mentee);
    expect(answered.effects).toContainEqual(expect.objectContaining({ kind: 'redraw', to: people.mentee, tell: question?.id }));
  });

  it('a call that was over before the session’s time was another one', () => {
    expect(endCall(withSession(), 1, noon, noon)).toMatchObject({ kind: 'refused' });
    expect(endCall(withSession(), 1, noon + 1, noon + 1).kind).toBe('moved');
  });
});

describe('a call that nobody had planned', () => {
  const call = { startedAt: noon, endedAt: half };

  it('may be noted by both, under ids of its own', () => {
    const offered = movedTo(offerToNote(aPair({ status: 'grow' }), call, half));
    expect(tells(offered, 'session.unplanned')).toEqual(both);
    expect(ids(movedTo(offerToNote(offered, call, half)))).toEqual(ids(offered));
  });

  it.each<[string, Partial<Session>]>([
    ['is planned around it', { status: 'planned', startsAt: noon + hours(2) }], ['was noted already', { status: 'held', startsAt: noon - hours(8) }], ['waits to be confirmed', { status: 'unconfirmed' }],
  ])('is no news when a meeting %s', (_how, session) => {
    expect(offerToNote(withSession(session), call, half).kind).toBe('alreadyDone');
  });

  it.each<[string, Partial<Session>]>([['was called off', { status: 'cancelled' }], ['is of another day', { startsAt: noon + hours(24) }]])('is news when the only meeting %s', (_how, session) => {
    expect(offerToNote(withSession(session), call, half).kind).toBe('moved');
  });

  it.each(['paused', 'ended'] as const)('leaves a pair in peace that is %s', (status) => {
    expect(offerToNote(aPair({ status }), call, half)).toMatchObject({ kind: 'refused' });
  });
});
