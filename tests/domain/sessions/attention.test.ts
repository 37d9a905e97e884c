import { pairTimersDue, tickPair } from '../../../bot/domain/pairs/tick';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { sessionsAttention } from '../../../bot/domain/sessions/attention';
import { cancelSession } from '../../../bot/domain/sessions/changing';
import { type Session } from '../../../bot/domain/sessions/session';
import { days, hours } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const at = noon + days(3);
const with_ = (session: Partial<Session> = {}) => aPair({ status: 'grow', sessions: [aSession({ startsAt: at, ...session })] });
const tick = (pair: Pair, now: number) => sessionsAttention.tick(pair, usualJourney, now);
const timers = (pair: Pair) => sessionsAttention.timers(pair, usualJourney).filter((moment) => moment !== undefined);
const tells = ({ effects = [] }: Pair, notice: string) => effects.flatMap((effect) => (effect.kind === 'tell' && effect.notice === notice ? [effect.to] : []));
const both = [people.mentor, people.mentee];

it('reminds both a day ahead, once', () => {
  expect(Math.min(...timers(with_()))).toBe(at - days(1));
  expect(tick(with_(), at - days(1) - 1)).toEqual(with_());
  const reminded = tick(with_(), at - days(1));
  expect(tells(reminded, 'session.soon')).toEqual(both);
  expect(tick(reminded, at - days(1) + 1)).toBe(reminded);
  expect(timers(reminded)).not.toContain(at - days(1));
});

it.each([[at - hours(23), at - hours(1)], [at - hours(0.5), at + hours(1)]])('when it was planned at %d, the next thing is at %d', (changedAt, next) => {
  expect(Math.min(...timers(with_({ changedAt })))).toBe(next);
});

it('reminds anew of a new time, and not at all after the beginning', () => {
  expect(tells(tick(with_({ reminded: 0, sequence: 2 }), at - hours(3)), 'session.soon')).toEqual(both);
  const late = tick(with_(), at + 1);
  expect(tells(late, 'session.soon')).toEqual([]);
  expect(late.sessions[0]?.reminded).toBe(0);
});

it('asks afterwards whoever has not written a log', () => {
  const over = tick(with_({ logged: [people.mentee], reminded: 0 }), at + hours(1));
  expect(tells(over, 'session.after')).toEqual([people.mentor]);
  expect(tells(tick(over, at + hours(2)), 'session.after')).toEqual([people.mentor]);
});

it('leaves unconfirmed what nobody confirmed within a week', () => {
  expect(tick(with_(), at + hours(1) + days(7) - 1).sessions[0]?.status).toBe('planned');
  expect(tick(with_(), at + hours(1) + days(7)).sessions[0]?.status).toBe('unconfirmed');
});

it('takes away suggestions whose times have passed, and says so to whoever made them', () => {
  const { startsAt: _none, ...rest } = aSession({ status: 'proposed' });
  const pair = aPair({ sessions: [{ ...rest, proposal: { by: people.mentee, at: noon, times: [noon + 1, noon + days(1)], answers: [] } }] });
  expect(tick(pair, noon + days(1) - 1)).toEqual(pair);
  const gone = tick(pair, noon + days(1));
  expect(gone.sessions[0]?.status).toBe('cancelled');
  expect(tells(gone, 'session.lapsed')).toEqual([people.mentee]);
});

it('wants nothing more of a session that was called off', () => {
  const cancelled = movedTo(cancelSession(with_(), 1, people.mentor, noon));
  expect(timers(cancelled)).toEqual([]);
});

it('never leaves a moment in the past, whenever it is looked at', () => {
  for (let ahead = 0; ahead < 12; ahead += 0.5) {
    const now = noon + days(ahead);
    const pair = tickPair(with_(), usualJourney, now);
    expect(pairTimersDue(pair, usualJourney) ?? Infinity).toBeGreaterThan(now);
  }
});
