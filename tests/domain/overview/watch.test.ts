import { closeWatch, nextLook, noteLook, openWatch, planLook, type Watch } from '../../../bot/domain/overview/watch';
import { type Person } from '../../../bot/domain/people/person';
import { days, hours } from '../../../bot/domain/time';
import { aPerson } from '../../support/ports';

const at = (text: string): number => Date.parse(text);
const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 16);
/** Monday 23 November 2026, noon in UTC. */
const noon = at('2026-11-23T12:00Z');
const watch: Watch = { programme: 'career', coordinator: 'un:cora' };
const listening = (person: Partial<Person> = {}, holidays: readonly string[] = []) => ({ person: aPerson('un:cora', { timeZone: 'Etc/UTC', ...person }), holidays });

describe('the first look', () => {
  it.each<[string, string, ReturnType<typeof listening>, string]>([
    ['waits for the next week once this one has begun', '2026-11-23T12:00Z', listening(), '2026-11-30T09:00'],
    ['is this morning when the day has not begun', '2026-11-23T07:00Z', listening(), '2026-11-23T09:00'],
    ['follows the person’s own clock', '2026-11-23T12:00Z', listening({ timeZone: 'America/New_York' }), '2026-11-23T14:00'],
    ['knows a week that begins on Sunday', '2026-11-23T12:00Z', listening({ timeZone: 'Asia/Riyadh' }), '2026-11-29T06:00'],
    ['knows hours of one’s own', '2026-11-23T12:00Z', listening({ working: { days: [2, 3, 4], from: 7, until: 12 }, quietHours: { from: 0, until: 0 } }), '2026-11-24T07:00'],
    ['waits for the end of quiet hours', '2026-11-23T12:00Z', listening({ quietHours: { from: 20, until: 10 } }), '2026-11-30T10:00'],
    ['leaves a holiday out', '2026-11-23T12:00Z', listening({}, ['2026-11-30']), '2026-12-01T09:00'],
    ['waits for the end of leave', '2026-11-23T12:00Z', listening({ absences: [{ from: '2026-11-28', until: '2026-12-15' }] }), '2026-12-16T09:00'],
    ['is asked for again in a week when there is no morning in sight', '2026-11-23T12:00Z', listening({ absences: [{ from: '2026-11-20', until: '2028-12-31' }] }), '2026-11-30T12:00'],
  ])('%s', (_what, now, who, expected) => expect(iso(nextLook(watch, who, at(now)))).toBe(expected));
});

describe('a look that is planned', () => {
  const planned = planLook(watch, noon, noon - days(1));

  it('stays planned until then, and is due in a good moment only', () => {
    expect(nextLook(planned, listening(), noon - hours(1))).toBe(noon);
    expect(nextLook(planned, listening(), noon + hours(1))).toBe(noon + hours(1));
    expect(iso(nextLook(planned, listening(), noon + hours(9)))).toBe('2026-11-24T09:00');
    expect(planned.nextDue).toBe(noon);
  });

  it('tells how many pairs each rule found, the weightiest known rule first, and plans the next week', () => {
    const noted = noteLook(planned, listening(), ['silent', 'noFirstSession', 'silent'], noon);
    expect(noted).toMatchObject({
      lookAt: at('2026-11-30T09:00Z'), word: { on: '2026-11-23', risks: [{ rule: 'noFirstSession', pairs: 1 }, { rule: 'silent', pairs: 2 }] },
      effects: [{ kind: 'tell', id: 'career:weekly:2026-11-23', to: 'un:cora', notice: 'overview.weekly', about: { programme: 'career', on: '2026-11-23' } }],
    });
  });

  it('says nothing when no pair is at risk, and forgets what was said before', () => {
    const before = noteLook(planned, listening(), ['silent'], noon);
    const { effects: _sent, ...said } = before;
    const quiet = noteLook(said, listening(), [], noon + days(7));
    expect([quiet.word, quiet.effects, iso(quiet.lookAt ?? 0)]).toEqual([undefined, undefined, '2026-12-07T09:00']);
  });
});

describe('who coordinates', () => {
  it('gets a watch that the sweep finds at once, and the same one again changes nothing', () => {
    const opened = openWatch(undefined, watch, noon);
    expect(opened).toMatchObject({ kind: 'moved', next: { ...watch, nextDue: noon } });
    expect(openWatch(planLook(watch, noon + 1, noon), watch, noon)).toMatchObject({ kind: 'alreadyDone' });
  });

  it('has none any more when they stop, until they begin again', () => {
    const closed = closeWatch(noteLook(planLook(watch, noon, noon), listening(), [], noon), noon);
    expect([closed.nextDue, closed.lookAt, closed.word]).toEqual([undefined, undefined, undefined]);
    expect(openWatch(closed, watch, noon + 1)).toMatchObject({ kind: 'moved', next: { nextDue: noon + 1 } });
  });
});
