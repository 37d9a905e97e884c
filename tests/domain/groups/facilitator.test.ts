import { refused } from '../../../bot/domain/decision';
import { nextFacilitator, passLead, takeLead, withFacilitators } from '../../../bot/domain/groups/facilitator';
import { type Member } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Session } from '../../../bot/domain/sessions/session';
import { days } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon } from '../../support/builders';

const members: readonly Member[] = ['ana', 'bo', 'chidi'].map((person) => ({ person, name: person, role: 'mentee' }));
const led = (facilitator: string, number: number, overrides: Partial<Session> = {}): Session => aSession({ number, status: 'held', startsAt: noon - days(100 - number), facilitator, ...overrides });
const planned = (overrides: Partial<Session> = {}): Session => aSession({ number: 9, startsAt: noon + days(3), ...overrides });
const circle = (sessions: readonly Session[], overrides: Partial<Pair> = {}): Pair => aPair({ structure: 'circle', members, sessions, ...overrides });
const facilitatorOf = (pair: Pair, number = 9) => pair.sessions.find((one) => one.number === number)?.facilitator;
const told = (pair: Pair) => (pair.effects ?? []).map((effect) => (effect.kind === 'tell' ? [effect.notice, effect.to] : []));

describe('whose turn it is', () => {
  it.each([
    ['nobody has led yet', [], 'ana'],
    ['one has led', [led('ana', 1)], 'bo'],
    ['all have led once: who led longest ago', [led('bo', 1), led('ana', 2), led('chidi', 3)], 'bo'],
    ['one has led twice', [led('ana', 1), led('bo', 2), led('ana', 3), led('chidi', 4)], 'bo'],
    ['a meeting was called off', [led('ana', 1, { status: 'cancelled' })], 'ana'],
    ['nobody came to one', [led('ana', 1, { status: 'missed' })], 'ana'],
  ] as const)('%s', (_, sessions, next) => {
    expect(nextFacilitator(circle(sessions))?.person).toBe(next);
  });

  it('passes over who has left', () => {
    expect(nextFacilitator(circle([], { members: members.map((member) => (member.person === 'ana' ? { ...member, leftAt: noon } : member)) }))?.person).toBe('bo');
  });
});

describe('a planned meeting', () => {
  it('gets somebody who leads it, and that one is told', () => {
    const pair = withFacilitators(circle([led('ana', 1), planned({ changedBy: 'ana' })]), noon);
    expect(facilitatorOf(pair)).toBe('bo');
    expect(told(pair)).toEqual([['circle.turn', 'bo']]);
    expect(withFacilitators(pair, noon + 1)).toBe(pair);
  });

  it('does not tell whoever planned it for themselves', () => {
    expect(told(withFacilitators(circle([planned({ changedBy: 'ana' })]), noon))).toEqual([]);
  });

  it('gets another when the one who should lead it leaves', () => {
    const left = members.map((member) => (member.person === 'bo' ? { ...member, leftAt: noon } : member));
    expect(facilitatorOf(withFacilitators(circle([planned({ facilitator: 'bo' })], { members: left }), noon))).toBe('ana');
  });

  it('has none in a group or a pair', () => {
    const group = aPair({ structure: 'group', sessions: [planned()] });
    expect(withFacilitators(group, noon)).toBe(group);
  });
});

describe('taking over and passing on', () => {
  const pair = circle([planned({ facilitator: 'ana' })]);

  it('gives the lead to who takes it, and tells the other', () => {
    const next = movedTo(takeLead(pair, 9, 'chidi', noon));
    expect(facilitatorOf(next)).toBe('chidi');
    expect(told(next)).toEqual([['circle.taken', 'ana']]);
    expect(takeLead(next, 9, 'chidi', noon).kind).toBe('alreadyDone');
  });

  it('goes round the circle until it comes back', () => {
    const bo = movedTo(passLead(pair, 9, 'ana', noon));
    const chidi = movedTo(passLead(bo, 9, 'bo', noon));
    const ana = movedTo(passLead(chidi, 9, 'chidi', noon));
    expect([bo, chidi, ana].map((each) => facilitatorOf(each))).toEqual(['bo', 'chidi', 'ana']);
    expect(told(bo)).toEqual([['circle.turn', 'bo']]);
    expect(passLead(bo, 9, 'ana', noon).kind).toBe('alreadyDone');
  });

  it.each([
    ['a stranger', 'zoe', 9, {}, 'notYours'],
    ['an unknown meeting', 'ana', 3, {}, 'notFound'],
    ['one that is over', 'ana', 9, { sessions: [planned({ startsAt: noon - 1 })] }, 'tooLate'],
    ['a group', 'ana', 9, { structure: 'group' }, 'notNow'],
    ['an ended circle', 'ana', 9, { status: 'ended' }, 'pairEnded'],
  ] as const)('refuses %s', (_, actor, number, overrides, reason) => {
    expect(takeLead({ ...pair, ...overrides }, number, actor, noon)).toEqual(refused(reason));
    expect(passLead({ ...pair, ...overrides }, number, actor, noon)).toEqual(refused(reason));
  });
});
