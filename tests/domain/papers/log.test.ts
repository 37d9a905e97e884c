import { canLog, emptyLog, isEmptyLog, sessionToLog } from '../../../bot/domain/papers/log';
import { noteLog } from '../../../bot/domain/papers/noteLog';
import { sessionMoves, type Session } from '../../../bot/domain/sessions/session';
import { refused } from '../../../bot/domain/decision';
import { hours } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const begun = (overrides: Partial<Session> = {}): Session => aSession({ startsAt: noon - hours(2), ...overrides });
const under = (number: number, status: Session['status'], startsAt: number, logged: readonly string[] = []): Session => aSession({ number, status, startsAt, logged });

describe('a log can be written', () => {
  it.each<[string, Session, boolean]>([
    ['of a meeting that was held', begun({ status: 'held' }), true],
    ['of one that was planned and has begun', begun(), true],
    ['of one that nobody confirmed', begun({ status: 'unconfirmed' }), true],
    ['of one that was first taken for missed', begun({ status: 'missed' }), true],
    ['not of one to come', aSession(), false],
    ['not of one that was called off', begun({ status: 'cancelled' }), false],
    ['not of a proposal', begun({ status: 'proposed' }), false],
  ])('%s', (_what, session, can) => expect(canLog(session, noon)).toBe(can));

  it('only when something is answered', () => {
    expect(isEmptyLog({ ...emptyLog, nextTopic: 'Networks', nextOn: '2027-01-01' })).toBe(true);
    expect(isEmptyLog({ ...emptyLog, takeAways: 'Ask first' })).toBe(false);
  });
});

describe('“log” without a number means', () => {
  it.each<[string, readonly Session[], number | undefined]>([
    ['nothing before the first meeting', [aSession()], undefined],
    ['the latest that is over and not logged', [under(1, 'held', noon - hours(90)), under(2, 'planned', noon - hours(50)), under(3, 'held', noon - hours(9), [people.mentee])], 2],
    ['the one that is going on when the others are logged', [under(1, 'held', noon - hours(90), [people.mentee]), under(2, 'planned', noon - hours(0.5))], 2],
    ['the latest held one when everything is logged', [under(1, 'held', noon - hours(90), [people.mentee]), under(2, 'held', noon - hours(50), [people.mentee]), aSession({ number: 3 })], 2],
    ['never one that did not take place', [under(1, 'missed', noon - hours(90))], undefined],
    ['the other’s log is not mine', [under(1, 'held', noon - hours(90), [people.mentor])], 1],
  ])('%s', (_what, sessions, number) => expect(sessionToLog(sessions, people.mentee, noon)?.number).toBe(number));
});

describe('the mark of a log on the pair', () => {
  const pair = (session: Session, overrides = {}) => aPair({ sessions: [session], ...overrides });
  const marked = (session: Session, overrides = {}) => movedTo(noteLog(pair(session, overrides), people.mentee, 1, noon)).sessions[0];

  it.each(['planned', 'missed', 'unconfirmed'] as const)('makes a %s session held', (status) => {
    expect(marked(begun({ status }))).toMatchObject({ status: 'held', logged: [people.mentee] });
  });

  it('is made once, also when the effect is performed twice', () => {
    const once = movedTo(noteLog(pair(begun()), people.mentee, 1, noon));
    expect(noteLog(once, people.mentee, 1, noon + hours(1))).toEqual({ kind: 'alreadyDone', next: once });
    expect(movedTo(noteLog(once, people.mentor, 1, noon)).sessions[0]?.logged).toEqual([people.mentee, people.mentor]);
  });

  it('leaves the status alone in a pair that has ended, and of a session that was called off or moved', () => {
    expect(marked(begun({ status: 'unconfirmed' }), { status: 'ended' })).toMatchObject({ status: 'unconfirmed', logged: [people.mentee] });
    expect(marked(begun({ status: 'cancelled' }))).toMatchObject({ status: 'cancelled', logged: [people.mentee] });
    expect(marked(aSession())).toMatchObject({ status: 'planned', logged: [people.mentee] });
  });

  it('finds no session that is not there', () => {
    expect(noteLog(aPair(), people.mentee, 1, noon)).toEqual(refused('notFound'));
  });

  it('leaves no way to say afterwards that nobody met', () => {
    expect(sessionMoves.miss.from).not.toContain(marked(begun())?.status);
  });
});
