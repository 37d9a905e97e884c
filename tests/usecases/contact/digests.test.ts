import { type Pair } from '../../../bot/domain/pairs/pair';
import { days, hours } from '../../../bot/domain/time';
import { aSession } from '../../support/builders';
import { amina, li, NudgeWorld, pairIds } from './nudgeWorld';

/** Monday 2 March 2026, nine in the morning. */
const monday = Date.parse('2026-03-02T09:00:00Z');
let world: NudgeWorld;

const open = async (people = {}) => (world = await new NudgeWorld(monday).open(people));
afterEach(async () => {
  expect(world.failures).toEqual([]);
  await world.close();
});

const sentTo = (person: string) => world.digests.filter(({ to }) => to === person);
const said = (person: string) => sentTo(person).map(({ at, items }) => [new Date(at).toISOString().slice(0, 16), items.map(({ nudge, names }) => `${nudge} ${names.join()}`)]);
const planned = (pair: Pair): Pair => ({ ...pair, sessions: [aSession({ startsAt: world.now + days(2) })] });

it('puts the reminders of two pairs into one message, three hours after the first became due', async () => {
  await open();
  await world.wait(days(10));
  expect(said(amina)).toEqual([['2026-03-11T12:00', ['mentorFirst Li Lei', 'mentorFirst Chidi Eze']]]);
  expect(said(li)).toEqual([['2026-03-06T12:00', ['planFirst Amina Diallo']]]);
});

it('says nothing of what was done in the meantime, and sends no empty message', async () => {
  await open();
  await world.wait(days(4) + hours(1));
  expect((await world.nudges(li))?.waiting).toHaveLength(1);
  await world.changes(pairIds[0], planned);
  await world.wait(days(1));
  expect(sentTo(li)).toEqual([]);
  expect(await world.nudges(li)).toMatchObject({ waiting: [], sentAt: [] });
  expect(await world.nudges(li)).not.toHaveProperty('nextDue');
});

it('looks at the truth once more when the message is drawn', async () => {
  await open();
  world.answers.push({ kind: 'later', code: '429', retryAfterMs: hours(1) });
  await world.wait(days(4) + hours(3));
  expect(await world.nudges(li)).toMatchObject({ waiting: [], batches: [{ id: '1' }] });
  await world.changes(pairIds[0], planned);
  await world.wait(days(1));
  expect(sentTo(li)).toEqual([]);
});

it('waits until the next working morning when Teams does not take it before the evening', async () => {
  await open();
  world.answers.push({ kind: 'later', code: '503', retryAfterMs: hours(6) });
  await world.wait(days(6));
  // Friday at noon failed; six hours later is the evening, then comes the weekend.
  expect(said(li)).toEqual([]);
  await world.wait(days(2));
  expect(said(li)).toEqual([['2026-03-09T09:00', ['planFirst Amina Diallo']]]);
});

it('loses and doubles nothing when the process dies between the offer and the batch', async () => {
  await open();
  await world.wait(days(9) + hours(1));
  const before = await world.nudges(amina);
  expect(before?.waiting).toHaveLength(2);
  await world.restart();
  // The effect is performed again, as after a crash before it was taken off.
  const offer = { person: amina, programme: 'career-2026', pair: pairIds[0], nudge: 'mentorFirst', key: before!.waiting[0]!.key };
  await world.changes(pairIds[0], (pair) => ({ ...pair, effects: [{ kind: 'change', id: 'again', name: 'nudges.offer', with: offer }], nextDue: world.now }));
  await world.wait(days(5));
  await world.changes(pairIds[0], (pair) => ({ ...pair, effects: [{ kind: 'change', id: 'once more', name: 'nudges.offer', with: offer }], nextDue: world.now }));
  await world.wait(days(3));
  expect(sentTo(amina)).toHaveLength(1);
  expect(sentTo(amina)[0]?.items).toHaveLength(2);
});

it('offers late reminders once after a long sleep of the server', async () => {
  await open();
  world.now += days(60);
  await world.sweep();
  expect((await world.nudges(amina))?.waiting.map(({ nudge, key }) => [nudge, key.slice(-1)])).toEqual([['mentorFirst', '2'], ['mentorFirst', '2']]);
});

describe('a person who asks for less', () => {
  it('is left alone for a week, and told then what still holds', async () => {
    await open();
    await world.wait(days(3));
    expect(await world.app.useCases.snoozeReminders({ person: li, how: 'week', until: '' })).toMatchObject({ kind: 'done', value: { untilDate: '2026-03-12' } });
    await world.wait(days(6));
    expect(said(li)).toEqual([]);
    await world.wait(days(2));
    expect(said(li)).toEqual([['2026-03-12T09:00', ['planFirst Amina Diallo']]]);
  });

  it('hears again from who wakes them, once', async () => {
    await open();
    await world.app.useCases.snoozeReminders({ person: li, how: 'date', until: '2026-06-01' });
    await world.wait(days(7));
    await world.app.useCases.wakeReminders({ person: li });
    await world.wait(hours(3));
    expect(said(li)).toHaveLength(1);
  });

  it('is left alone at once, also by a message that could not be sent before', async () => {
    await open();
    world.answers.push({ kind: 'later', code: '503', retryAfterMs: hours(2) });
    await world.wait(days(4) + hours(4));
    await world.app.useCases.snoozeReminders({ person: li, how: 'week', until: '' });
    await world.wait(days(1));
    expect(said(li)).toEqual([]);
    await world.wait(days(10));
    expect(said(li)).toHaveLength(1);
  });

  it('gets no more than they chose in a month; what is moot by the next falls away', async () => {
    await open({ remindersPerMonth: 2 });
    await world.wait(days(1));
    const number = (n: number) => ({ id: `a${n}`, text: 'sealed', owner: li, dueOn: `2026-03-${String(4 + n).padStart(2, '0')}`, status: 'open' as const, by: li, createdAt: monday - days(9) });
    await world.changes(pairIds[0], (pair) => ({ ...pair, sessions: [aSession({ startsAt: monday + days(90) })], actions: [1, 5, 8, 12].map(number) }));
    await world.wait(days(28));
    expect(sentTo(li).filter(({ at }) => at < Date.parse('2026-04-01'))).toHaveLength(2);
    await world.changes(pairIds[0], (pair) => ({ ...pair, actions: pair.actions.map((one) => (one.id === 'a8' ? { ...one, status: 'done' } : one)) }));
    await world.wait(days(9));
    const april = sentTo(li).filter(({ at }) => at >= Date.parse('2026-04-01'));
    expect(april.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual(['2026-04-01']);
    expect(april[0]?.items.map(({ dueOn }) => dueOn)).not.toContain('2026-03-12');
  });

  it('hears nothing on leave', async () => {
    await open();
    expect(await world.app.useCases.addLeave({ person: li, from: '2026-03-13', until: '2026-03-05' })).toMatchObject({ kind: 'done' });
    await world.wait(days(16));
    expect(said(li)[0]?.[0]).toBe('2026-03-16T09:00');
  });
});

describe('a message that was made and could not be sent', () => {
  const overdue = (status: 'open' | 'done' = 'open') => (pair: Pair): Pair => ({ ...pair, sessions: [aSession({ startsAt: monday + days(60) })], actions: [{ id: 'a1', text: 'sealed', owner: li, dueOn: '2026-02-27', status, by: li, createdAt: monday }] });
  const unsent = async () => {
    await open();
    await world.changes(pairIds[0], overdue());
    await world.wait(days(3) + hours(2));
    world.answers.push({ kind: 'later', code: '503', retryAfterMs: hours(2) });
    await world.wait(hours(2));
    expect(await world.nudges(li)).toMatchObject({ waiting: [], batches: [{ id: '1' }] });
    await world.app.useCases.snoozeReminders({ person: li, how: 'week', until: '' });
  };

  it('is said after the snooze that came between', async () => {
    await unsent();
    await world.wait(days(6));
    expect(said(li)).toEqual([]);
    await world.wait(days(2));
    expect(said(li).map(([at, items]) => [at, items?.[0]])).toEqual([['2026-03-12T09:00', 'actionOverdue Amina Diallo']]);
    expect((await world.nudges(li))?.sentAt).toEqual([Date.parse('2026-03-12T09:00Z')]);
  });

  it('says nothing of what was done in the meantime', async () => {
    await unsent();
    await world.changes(pairIds[0], overdue('done'));
    await world.wait(days(9));
    expect(said(li)).toEqual([]);
  });

  it('comes back at once for who wakes the reminders, and only once', async () => {
    await unsent();
    await world.app.useCases.wakeReminders({ person: li });
    await world.wait(days(1));
    expect(said(li)).toHaveLength(1);
    await world.wait(days(9));
    expect(sentTo(li).flatMap(({ items }) => items).filter(({ nudge }) => nudge === 'actionOverdue')).toHaveLength(1);
  });
});

describe('somebody who cannot be reached', () => {
  it('hears the reminder that found nobody once they are back, and nothing twice', async () => {
    await open();
    world.answers.push({ kind: 'unreachable', code: '403' });
    await world.wait(days(20));
    expect(said(li)).toEqual([]);
    await world.writes(li);
    // What was said in vain counts for nothing; of its two reminders the later one is left.
    await world.wait(hours(4));
    expect(said(li)).toEqual([]);
    await world.wait(days(2));
    expect(said(li)).toEqual([['2026-03-23T09:00', ['planFirst Amina Diallo']]]);
    await world.wait(days(30));
    expect(said(li)).toHaveLength(1);
  });

  it('hears the first of two when they are back before the second', async () => {
    await open();
    world.answers.push({ kind: 'unreachable', code: '403' });
    await world.wait(days(5));
    expect((await world.person(li)).unreachableSince).toBeDefined();
    await world.writes(li);
    await world.wait(days(30));
    expect(said(li).map(([, items]) => items)).toEqual([['planFirst Amina Diallo'], ['planFirst Amina Diallo']]);
  });

  it('uses up nothing without a chat, and hears of what still holds after the first word', async () => {
    await open();
    await world.loses(li);
    await world.wait(days(15));
    expect(await world.nudges(li)).toMatchObject({ waiting: [{ nudge: 'planFirst' }], made: 0, sentAt: [] });
    await world.writes(li);
    await world.wait(days(3));
    expect(said(li)).toHaveLength(1);
  });

  it('hears nothing of what is over by then', async () => {
    await open();
    world.answers.push({ kind: 'unreachable', code: '403' });
    await world.wait(days(5));
    await world.changes(pairIds[0], planned);
    await world.writes(li);
    await world.wait(days(2));
    expect(said(li)).toEqual([]);
  });
});

describe('other settings move what waits', () => {
  const waiting = async () => {
    await open({ quietHours: { from: 12, until: 8 } });
    await world.wait(days(4) + hours(4));
    expect((await world.nudges(li))?.lookAt).toBe(Date.parse('2026-03-09T09:00Z'));
  };
  const settings = { person: li, language: 'en', timeZone: 'UTC', quietFrom: 20, quietUntil: 8 };

  it('quiet hours', async () => {
    await waiting();
    await world.app.useCases.saveSettings(settings);
    await world.wait(hours(1));
    expect(said(li).map(([at]) => at)).toEqual(['2026-03-06T14:00']);
  });

  it('the time zone, chosen', async () => {
    await waiting();
    await world.app.useCases.saveSettings({ ...settings, timeZone: 'America/Lima', quietFrom: 12 });
    await world.wait(hours(2));
    expect(said(li).map(([at]) => at)).toEqual(['2026-03-06T14:00']);
  });

  it('the time zone, of somebody who travels', async () => {
    await waiting();
    await world.writes(li, { timeZone: 'America/Lima' });
    await world.wait(hours(2));
    expect(said(li).map(([at]) => at)).toEqual(['2026-03-06T14:00']);
  });
});

it('comes in the evening to who keeps the whole working day quiet', async () => {
  await open({ quietHours: { from: 7, until: 19 } });
  await world.wait(days(5));
  expect(said(li).map(([at]) => at)).toEqual(['2026-03-06T19:00']);
});

it('reminds nobody in a pause', async () => {
  await open();
  await world.changes(pairIds[0], (pair) => ({ ...pair, status: 'paused', since: world.now, pause: { by: li, untilDate: '2026-05-01', until: Date.parse('2026-05-01'), returnTo: 'agree' } }));
  await world.wait(days(40));
  expect(sentTo(li)).toEqual([]);
});

it('keeps no words of anybody', async () => {
  await open();
  await world.wait(days(12));
  expect(JSON.stringify([await world.nudges(amina), await world.nudges(li)])).not.toMatch(/Amina|Li Lei|Chidi|sealed/);
});
