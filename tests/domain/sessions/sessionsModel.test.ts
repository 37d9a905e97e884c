import fc from 'fast-check';
import { type Decision } from '../../../bot/domain/decision';
import { endPair } from '../../../bot/domain/pairs/ending';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { pause } from '../../../bot/domain/pairs/moves';
import { pairTimersDue, settlePair, tickPair } from '../../../bot/domain/pairs/tick';
import { usualWorkingTime } from '../../../bot/domain/people/workingTime';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { holdSession, missSession, recordMeeting } from '../../../bot/domain/sessions/afterwards';
import { cancelSession, runningLate } from '../../../bot/domain/sessions/changing';
import { chooseTime, fixTime } from '../../../bot/domain/sessions/choosing';
import { planSeries } from '../../../bot/domain/sessions/planning';
import { moveSession, proposeTimes } from '../../../bot/domain/sessions/proposing';
import { nextNumber, roomFor } from '../../../bot/domain/sessions/scheduling';
import { findSession, isSessionMove, isToCome, sessionEnds, sessionMoves, type SessionAction, type SessionStatus } from '../../../bot/domain/sessions/session';
import { days, hours } from '../../../bot/domain/time';
import { aPair, noon, people, twoMembers } from '../../support/builders';

const rules = { ...usualJourney, plan: ['connect', 'assess', 'review'].map((code) => ({ code, documents: [] })) };
const calendar = { timeZone: 'UTC', working: { ...usualWorkingTime, days: [0, 1, 2, 3, 4, 5, 6] as const, from: 0, until: 24 }, absences: [], holidays: [] };
const actors = [people.mentor, people.mentee, people.otherMentee, people.stranger];
const sessionActions = ['propose', 'plan', 'choose', 'move', 'cancel', 'record', 'hold', 'miss', 'lapse'] as const satisfies readonly SessionAction[];
type Move = (pair: Pair, actor: string, now: number) => Decision<Pair>;

const someMoment = fc.integer({ min: -2, max: 40 }).map((half) => (now: number) => now + hours(half * 6));
const someNumber = fc.integer({ min: 1, max: 8 });
const planner = (actor: string) => ({ actor, calendars: [calendar] });
const someMove: fc.Arbitrary<{ readonly name: string; readonly move: Move }> = fc.oneof(
  fc.array(someMoment, { maxLength: 6 }).map((times) => ({ name: 'propose', move: (pair: Pair, actor: string, now: number) => proposeTimes(pair, { number: nextNumber(pair), times: times.map((time) => time(now)), minutes: 60 }, planner(actor), now) })),
  fc.tuple(someNumber, fc.array(someMoment, { maxLength: 3 })).map(([number, times]) => ({ name: 'move', move: (pair: Pair, actor: string, now: number) => moveSession(pair, { number, times: times.map((time) => time(now)), minutes: 90, sequence: findSession(pair, number)?.sequence ?? 0 }, planner(actor), now) })),
  fc.tuple(someNumber, fc.nat(4)).map(([number, place]) => ({ name: 'choose', move: (pair: Pair, actor: string, now: number) => chooseTime(pair, { number, times: findSession(pair, number)?.proposal?.times.slice(place, place + 1) ?? [] }, actor, now) })),
  someNumber.map((number) => ({ name: 'fix', move: (pair: Pair, actor: string, now: number) => fixTime(pair, number, actor, now) })),
  someNumber.map((number) => ({ name: 'cancel', move: (pair: Pair, actor: string, now: number) => cancelSession(pair, number, actor, now) })),
  someNumber.map((number) => ({ name: 'late', move: (pair: Pair, actor: string, now: number) => runningLate(pair, { number, minutes: 10 }, actor, now) })),
  someNumber.map((number) => ({ name: 'hold', move: (pair: Pair, actor: string, now: number) => holdSession(pair, number, actor, now) })),
  someNumber.map((number) => ({ name: 'miss', move: (pair: Pair, actor: string, now: number) => missSession(pair, number, actor, now) })),
  fc.constant({ name: 'record', move: (pair: Pair, actor: string, now: number) => recordMeeting(pair, { number: nextNumber(pair), day: { from: now - hours(12), until: now + hours(12) }, minutes: 60 }, actor, now) }),
  someMoment.map((time) => ({ name: 'series', move: (pair: Pair, actor: string, now: number) => planSeries(pair, { number: nextNumber(pair), starts: [0, 1, 2].map((week) => time(now) + days(week * 7)), minutes: 60 }, planner(actor), rules, now) })),
  fc.constant({ name: 'pause', move: (pair: Pair, actor: string, now: number) => pause(pair, actor, { date: '2027-01-01', at: now + days(5) }, now) }),
  fc.constant({ name: 'end', move: (pair: Pair, actor: string, now: number) => endPair(pair, actor, now) }),
);
const step = fc.record({ move: someMove, actor: fc.constantFrom(...actors), later: fc.integer({ min: 0, max: 20 }).map((count) => hours(count)), ticks: fc.boolean() });

const isKnown = (from: SessionStatus, to: SessionStatus): boolean => sessionActions.some((action) => isSessionMove(action, from) && sessionMoves[action].to === to);

function check(before: Pair, after: Pair, now: number): void {
  const planned = after.sessions.filter(({ status }) => status === 'planned').sort((one, other) => (one.startsAt ?? 0) - (other.startsAt ?? 0));
  planned.forEach((session, index) => {
    const next = planned[index + 1];
    if (next) expect(sessionEnds(session)).toBeLessThanOrEqual(next.startsAt ?? 0);
  });
  expect(new Set(after.sessions.map(({ number }) => number)).size).toBe(after.sessions.length);
  expect(roomFor(after, now)).toBeGreaterThanOrEqual(0);
  if (after.status === 'ended') expect(after.sessions.filter((session) => isToCome(session) && sessionEnds(session) > now)).toEqual([]);
  for (const session of after.sessions) {
    const was = findSession(before, session.number);
    if (session.status === 'planned' || session.status === 'held' || session.status === 'missed') expect(session.startsAt).toBeDefined();
    if (session.status === 'proposed') expect(session.proposal?.times.length).toBeGreaterThan(0);
    if (was && was.startsAt !== session.startsAt) expect(session.sequence).toBeGreaterThan(was.sequence);
    if (was) expect(session.sequence).toBeGreaterThanOrEqual(was.sequence);
    if (was && was.status !== session.status) expect([was.status, session.status, isKnown(was.status, session.status)]).toEqual([was.status, session.status, true]);
  }
  const ids = (after.effects ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

it.each([['two people', twoMembers, 'oneToOne'], ['a group', [...twoMembers, { person: people.otherMentee, name: 'Chidi', role: 'mentee' as const }], 'group']] as const)('keeps its promises whatever %s do, in any order', (_who, members, structure) => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`sessions model: seed ${seed}\n`);
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
    let pair = aPair({ status: 'grow', members, structure });
    let now = noon;
    for (const { move, actor, later, ticks } of steps) {
      now += later;
      if (ticks) {
        const ticked = tickPair(pair, rules, now);
        check(pair, ticked, now);
        expect(pairTimersDue(ticked, rules) ?? Infinity).toBeGreaterThan(now);
        pair = ticked;
      }
      const decision = move.move(pair, actor, now);
      if (actor === people.stranger || (members.length === 2 && actor === people.otherMentee)) expect([move.name, decision]).toEqual([move.name, { kind: 'refused', reason: expect.stringMatching(/notYours|noSeries/) }]);
      if (decision.kind !== 'moved') continue;
      const next = settlePair(decision.next, rules, now);
      check(pair, next, now);
      // The same tap once more changes nothing.
      if (move.name !== 'end' && move.name !== 'pause' && move.name !== 'propose' && move.name !== 'series' && move.name !== 'record') expect(move.move(next, actor, now).kind).not.toBe('moved');
      pair = next;
    }
  }), { seed, numRuns: 300 });
});
