import { alreadyDone, refused } from '../../../bot/domain/decision';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualWorkingTime, workingTimeFor } from '../../../bot/domain/people/workingTime';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { holdSession, missSession, recordMeeting } from '../../../bot/domain/sessions/afterwards';
import { agendaFor } from '../../../bot/domain/sessions/agenda';
import { allowedSessionActions } from '../../../bot/domain/sessions/allowed';
import { cancelToCome } from '../../../bot/domain/sessions/cancelling';
import { cancelSession, runningLate } from '../../../bot/domain/sessions/changing';
import { chooseTime, fixTime } from '../../../bot/domain/sessions/choosing';
import { planSeries } from '../../../bot/domain/sessions/planning';
import { moveSession, proposeTimes } from '../../../bot/domain/sessions/proposing';
import { findSession, type Session } from '../../../bot/domain/sessions/session';
import { suggestTimes } from '../../../bot/domain/sessions/suggestTimes';
import { atLocalTime, dateIn, days, hours, minuteOfDayIn, weekdayOf } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people, twoMembers } from '../../support/builders';

const { mentor, mentee, stranger } = people;
const inUtc = { timeZone: 'UTC', working: usualWorkingTime, absences: [], holidays: [] };
const living = (timeZone: string) => ({ timeZone, working: workingTimeFor(timeZone), absences: [], holidays: [] });
const by = (actor: string, ...zones: string[]) => ({ actor, calendars: zones.length > 0 ? zones.map(living) : [inUtc, inUtc] });
const tomorrow = noon + days(1);
const offer = (times: readonly number[], number = 1) => ({ number, times, minutes: 60 });
const proposed = (pair: Pair = aPair(), times: readonly number[] = [tomorrow, tomorrow + hours(2)], number = 1) => movedTo(proposeTimes(pair, offer(times, number), by(mentee), noon));
const planned = (session: Partial<Session> = {}, pair: Partial<Pair> = {}) => aPair({ status: 'grow', sessions: [aSession(session)], ...pair });
const tells = ({ effects = [] }: Pair) => effects.flatMap((effect) => (effect.kind === 'tell' ? [`${effect.notice} to ${effect.to}`] : []));
const changes = ({ effects = [] }: Pair) => effects.flatMap((effect) => (effect.kind === 'change' ? [effect.name] : []));
const circle = [...twoMembers, { person: people.otherMentee, name: 'Chidi', role: 'mentee' as const }];
const inGroup = () => proposed(aPair({ structure: 'group', members: circle }));

describe('suggesting times', () => {
  it('asks everybody else, and a second tap changes nothing', () => {
    const pair = proposed();
    expect(pair.sessions).toMatchObject([{ number: 1, status: 'proposed', sequence: 0, proposal: { by: mentee, times: [tomorrow, tomorrow + hours(2)] } }]);
    expect(tells(pair)).toEqual([`session.proposed to ${mentor}`]);
    expect(proposeTimes(pair, offer([tomorrow + hours(2), tomorrow, tomorrow]), by(mentee), noon + 1)).toEqual(alreadyDone(pair));
  });

  it('does not overwrite what the other one has suggested meanwhile', () => {
    expect(proposeTimes(proposed(), offer([tomorrow + hours(1)]), by(mentor), noon)).toEqual(refused('changedMeanwhile'));
    expect(moveSession(proposed(), { ...offer([tomorrow + hours(1)]), sequence: 3 }, by(mentor), noon)).toEqual(refused('changedMeanwhile'));
  });

  it('takes a counter-proposal for the same session', () => {
    const countered = movedTo(moveSession(proposed(), { ...offer([tomorrow + hours(1)]), sequence: 0 }, by(mentor), noon));
    expect(countered.sessions).toMatchObject([{ number: 1, status: 'proposed', sequence: 1, proposal: { by: mentor } }]);
    expect(tells(countered)).toContain(`session.proposed to ${mentee}`);
  });

  it.each([
    ['nothing', [], 'nothingChosen'],
    ['six times', [0, 1, 2, 3, 24, 25].map((more) => tomorrow + hours(more)), 'tooManyTimes'],
    ['the past', [noon - 60_000], 'timePast'],
    ['this very moment', [noon], 'timePast'],
    ['more than a year ahead', [noon + days(367)], 'dateTooFar'],
    ['an evening', [tomorrow + hours(7)], 'outsideHours'],
    ['a Sunday', [noon + days(6)], 'outsideHours'],
    ['a last minute that runs past the end of work', [tomorrow + hours(4.5)], 'outsideHours'],
    ['what is no moment', [NaN], 'badTime'],
  ] as const)('refuses %s', (_what, times, reason) => {
    expect(proposeTimes(aPair(), offer(times), by(mentee), noon)).toEqual(refused(reason));
  });

  it.each([
    ['a stranger', aPair(), stranger, 'notYours'],
    ['anybody once it has ended', aPair({ status: 'ended' }), mentee, 'pairEnded'],
    ['anybody during a pause', aPair({ status: 'paused' }), mentee, 'notNow'],
    ['a thirteenth session ahead', aPair({ sessions: Array.from({ length: 12 }, (_, index) => aSession({ number: index + 1, startsAt: noon + days(30 + index) })) }), mentee, 'tooManyMeetings'],
    ['a second one while closing', aPair({ status: 'close', sessions: [aSession({ startsAt: noon + days(3) })] }), mentee, 'tooManyMeetings'],
    ['a time at which they meet already', planned(), mentee, 'meetsThen'],
  ] as const)('refuses %s', (_who, pair, actor, reason) => {
    expect(proposeTimes(pair, offer([tomorrow], pair.sessions.length + 1), by(actor), noon)).toEqual(refused(reason));
  });

  it('lets a pair that says goodbye meet once more', () => {
    expect(proposeTimes(aPair({ status: 'close' }), offer([tomorrow]), by(mentee), noon).kind).toBe('moved');
  });
});

describe('time zones', () => {
  const hourIn = (timeZone: string, at: number) => minuteOfDayIn(timeZone, at) / 60;

  it('keeps to both clocks in the weeks in which only one of them has changed', () => {
    // From 14 to 28 March 2027 New York has put its clocks forward and Geneva has not: five hours lie between them instead of six.
    for (const [day, geneva] of [['2027-03-10', 15], ['2027-03-17', 14], ['2027-03-31', 15]] as const) {
      const at = atLocalTime(day, geneva * 60, 'Europe/Zurich');
      const now = at - days(2);
      expect([day, hourIn('America/New_York', at)]).toEqual([day, 9]);
      expect(proposeTimes(aPair(), offer([at]), by(mentee, 'Europe/Zurich', 'America/New_York'), now).kind).toBe('moved');
      expect(proposeTimes(aPair(), offer([at - hours(1)]), by(mentee, 'Europe/Zurich', 'America/New_York'), now)).toEqual(refused('outsideHours'));
    }
  });

  it('meets from Monday to Thursday between Amman and Geneva', () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => noon - hours(2) + days(day));
    const fine = week.filter((at) => proposeTimes(aPair(), offer([at]), by(mentee, 'Asia/Amman', 'Europe/Zurich'), noon).kind === 'moved');
    expect(fine.map((at) => weekdayOf(dateIn('UTC', at))).sort()).toEqual([1, 2, 3, 4]);
  });

  it('finds that Kiritimati and Pago Pago, 25 hours apart, share most of their day, a date apart', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const found = suggestTimes(zones.map(living), { from: noon, minutes: 60, most: 5 });
    expect(found.kind).toBe('shared');
    for (const at of found.times) {
      expect(dateIn('Pacific/Kiritimati', at) > dateIn('Pacific/Pago_Pago', at)).toBe(true);
      expect(proposeTimes(aPair(), offer([at]), by(mentee, ...zones), noon).kind).toBe('moved');
    }
  });

  it('allows hours outside of work only where there are none inside', () => {
    const zones = ['Pacific/Honolulu', 'Africa/Nairobi'];
    const found = suggestTimes(zones.map(living), { from: noon, minutes: 60, most: 1 });
    expect(found.kind).toBe('stretched');
    expect(proposeTimes(aPair(), offer(found.times), by(mentee, ...zones), noon).kind).toBe('moved');
    expect(proposeTimes(aPair(), offer([atLocalTime('2026-11-25', 180, 'Africa/Nairobi')]), by(mentee, ...zones), noon)).toEqual(refused('outsideHours'));
    expect(proposeTimes(aPair(), offer(found.times), by(mentee, 'Africa/Nairobi', 'Africa/Nairobi'), noon)).toEqual(refused('outsideHours'));
  });

  it('knows the leap day, and the first that is not', () => {
    const leap = Date.UTC(2028, 1, 29, 10);
    const pair = proposed(aPair({ endsAt: leap + days(90) }), [tomorrow]);
    expect(proposeTimes(pair, offer([leap], 2), by(mentee), leap - days(1)).kind).toBe('moved');
  });
});

describe('choosing', () => {
  it('plans the session at one tap of the other one', () => {
    const pair = movedTo(chooseTime(proposed(), { number: 1, times: [tomorrow] }, mentor, noon + 1));
    expect(pair.sessions).toMatchObject([{ status: 'planned', startsAt: tomorrow, sequence: 1, changedBy: mentor }]);
    expect(tells(pair)).toContain(`session.planned to ${mentee}`);
    expect(changes(pair)).toEqual(['calendar.follow']);
    expect(chooseTime(pair, { number: 1, times: [tomorrow] }, mentor, noon + 2)).toEqual(alreadyDone(pair));
    expect(chooseTime(pair, { number: 1, times: [tomorrow + hours(2)] }, mentor, noon + 2)).toEqual(refused('tooLate'));
  });

  it.each([
    ['the proposer', mentee, [tomorrow], noon, 'notYourMove'],
    ['a stranger', stranger, [tomorrow], noon, 'notYours'],
    ['a time that was not suggested', mentor, [tomorrow + 1], noon, 'tooLate'],
    ['no time', mentor, [], noon, 'nothingChosen'],
    ['a time that has passed', mentor, [tomorrow], tomorrow + 1, 'timePast'],
  ] as const)('refuses %s', (_what, actor, times, now, reason) => {
    expect(chooseTime(proposed(), { number: 1, times }, actor, now)).toEqual(refused(reason));
  });

  it('waits in a group until all have answered, then takes the best time, the earliest of those', () => {
    const first = movedTo(chooseTime(inGroup(), { number: 1, times: [tomorrow, tomorrow + hours(2)] }, mentor, noon));
    expect(first.sessions[0]?.status).toBe('proposed');
    const all = movedTo(chooseTime(first, { number: 1, times: [tomorrow + hours(2)] }, people.otherMentee, noon));
    expect(all.sessions).toMatchObject([{ status: 'planned', startsAt: tomorrow + hours(2) }]);
    expect(tells(all)).toEqual(expect.arrayContaining([`session.planned to ${mentee}`, `session.planned to ${mentor}`]));
  });

  it('lets the proposer in a group not wait, and nobody else', () => {
    const first = movedTo(chooseTime(inGroup(), { number: 1, times: [tomorrow + hours(2)] }, mentor, noon));
    expect(fixTime(first, 1, mentor, noon)).toEqual(refused('notYourMove'));
    expect(fixTime(inGroup(), 1, mentee, noon)).toEqual(refused('notNow'));
    expect(movedTo(fixTime(first, 1, mentee, noon)).sessions).toMatchObject([{ status: 'planned', startsAt: tomorrow + hours(2) }]);
  });

  it('tells the proposer when no time suits anybody', () => {
    const first = movedTo(chooseTime(inGroup(), { number: 1, times: [] }, mentor, noon));
    const all = movedTo(chooseTime(first, { number: 1, times: [] }, people.otherMentee, noon));
    expect(all.sessions[0]?.status).toBe('proposed');
    expect(tells(all)).toContain(`session.noneSuits to ${mentee}`);
  });
});

describe('moving, calling off, being late', () => {
  it('moves a planned session back to suggestions, and the calendar follows', () => {
    const pair = movedTo(moveSession(planned({ late: [{ person: mentor, minutes: 5, at: noon }] }), { ...offer([tomorrow + hours(2)]), sequence: 0 }, by(mentor), noon));
    expect(pair.sessions).toMatchObject([{ status: 'proposed', sequence: 1 }]);
    expect(pair.sessions[0]).not.toHaveProperty('startsAt');
    expect(pair.sessions[0]).not.toHaveProperty('late');
    expect([tells(pair), changes(pair)]).toEqual([[`session.moved to ${mentee}`], ['calendar.follow']]);
  });

  it('calls off before the beginning, once', () => {
    const pair = movedTo(cancelSession(planned(), 1, mentor, noon));
    expect(pair.sessions).toMatchObject([{ status: 'cancelled', sequence: 1 }]);
    expect([tells(pair), changes(pair)]).toEqual([[`session.cancelled to ${mentee}`], ['calendar.follow']]);
    expect(cancelSession(pair, 1, mentor, noon)).toEqual(alreadyDone(pair));
    expect(cancelSession(planned(), 1, mentor, tomorrow)).toEqual(refused('tooLate'));
    expect(changes(movedTo(cancelSession(proposed(), 1, mentee, noon)))).toEqual([]);
  });

  it.each([
    [tomorrow - hours(2) - 1, 10, 'notNow'], [tomorrow + hours(1), 10, 'notNow'], [tomorrow - hours(1), 7, 'badChoice'], [tomorrow - hours(1), 60, 'badChoice'],
  ] as const)('at %d refuses to be %d minutes late', (now, minutes, reason) => {
    expect(runningLate(planned(), { number: 1, minutes }, mentor, now)).toEqual(refused(reason));
  });

  it('tells the others at once that somebody is late, and again when it gets later', () => {
    const now = tomorrow - hours(2);
    const five = movedTo(runningLate(planned(), { number: 1, minutes: 5 }, mentor, now));
    expect(tells(five)).toEqual([`session.late to ${mentee}`]);
    expect(runningLate(five, { number: 1, minutes: 5 }, mentor, now + 1)).toEqual(alreadyDone(five));
    const ten = movedTo(runningLate(five, { number: 1, minutes: 10 }, mentor, now + 1));
    expect(ten.sessions[0]?.late).toEqual([{ person: mentor, minutes: 10, at: now + 1 }]);
    expect(tells(ten)).toHaveLength(2);
  });

  it('takes what is to come out of the calendars when the pair ends, and keeps what has begun', () => {
    const pair = cancelToCome(aPair({ sessions: [aSession(), aSession({ number: 2, startsAt: noon - 1 }), aSession({ number: 3, status: 'held' })] }), noon);
    expect(pair.sessions.map(({ status }) => status)).toEqual(['cancelled', 'unconfirmed', 'held']);
    expect(changes(pair)).toEqual(['calendar.follow']);
  });
});

describe('afterwards', () => {
  it('holds and misses once it has begun, and lets people think again', () => {
    expect(missSession(planned(), 1, mentor, tomorrow - 1)).toEqual(refused('notNow'));
    const missed = movedTo(missSession(planned(), 1, mentor, tomorrow));
    expect(missed.sessions[0]?.status).toBe('missed');
    expect(tells(missed)).toEqual([]);
    expect(missSession(missed, 1, mentee, tomorrow)).toEqual(alreadyDone(missed));
    expect(movedTo(holdSession(missed, 1, mentee, tomorrow)).sessions[0]?.status).toBe('held');
    expect(holdSession(planned({ status: 'cancelled' }), 1, mentor, tomorrow)).toEqual(refused('tooLate'));
  });

  const today = { from: noon - hours(12), until: noon + hours(12) };
  const meeting = (more: { from: number; until: number } = today, number = 1) => ({ number, day: more, minutes: 60 });

  it('notes a meeting without a plan, once for both', () => {
    const held = movedTo(recordMeeting(aPair(), meeting(), mentor, noon));
    expect(held.sessions).toMatchObject([{ number: 1, status: 'held', startsAt: noon }]);
    expect(recordMeeting(held, meeting(), mentee, noon + 1)).toEqual(alreadyDone(held));
    expect(recordMeeting(held, meeting(today, 2), mentee, noon + 1)).toEqual(alreadyDone(held));
  });

  it('notes a second meeting on another day, from a card that knows no number', () => {
    const yesterday = { from: today.from - days(1), until: today.from };
    const { number: _unknown, ...rest } = meeting(yesterday);
    const first = movedTo(recordMeeting(aPair(), meeting(), mentor, noon));
    expect(movedTo(recordMeeting(first, rest, mentor, noon)).sessions.map(({ number, status }) => [number, status])).toEqual([[1, 'held'], [2, 'held']]);
  });

  it('takes what was planned that day for that meeting', () => {
    const held = movedTo(recordMeeting(planned({ startsAt: noon - hours(2) }), meeting(today, 2), mentor, noon));
    expect(held.sessions.map(({ number, status }) => [number, status])).toEqual([[1, 'held']]);
  });

  it.each([[days(1)], [-days(33)]])('refuses a day %d away', (by) => {
    expect(recordMeeting(aPair(), meeting({ from: today.from + by, until: today.until + by }), mentor, noon)).toEqual(refused('badDate'));
  });
});

describe('several at once', () => {
  const plan = ['connect', 'assess', 'review', 'ethics', 'openIssues', 'close'].map((code) => ({ code, documents: [] }));
  const rules = { ...usualJourney, plan };
  const starts = plan.map((_, index) => tomorrow + days(28 * index));
  const series = { number: 1, starts, minutes: 60 };

  it('plans every step, and tells the other once', () => {
    const pair = movedTo(planSeries(aPair(), series, by(mentor), rules, noon));
    expect(pair.sessions.map(({ number, status, step, startsAt }) => [number, status, step, startsAt])).toEqual(plan.map(({ code }, index) => [index + 1, 'planned', code, starts[index]]));
    expect([tells(pair), changes(pair)]).toEqual([[`session.series to ${mentee}`], Array(6).fill('calendar.follow')]);
    expect(planSeries(pair, series, by(mentor), rules, noon + 1)).toEqual(alreadyDone(pair));
    expect(planSeries(pair, { ...series, number: 7, starts: [tomorrow + days(203)] }, by(mentor), rules, noon).kind).toBe('moved');
  });

  it.each([
    ['the mentee', mentee, rules, starts, 'noSeries'],
    ['a stranger', stranger, rules, starts, 'notYours'],
    ['two people without a plan', mentor, usualJourney, starts, 'noSeries'],
    ['a first one in the evening', mentor, rules, [tomorrow + hours(8)], 'outsideHours'],
    ['two at once', mentor, rules, [tomorrow, tomorrow + hours(0.5)], 'meetsThen'],
    ['more than fit', mentor, rules, Array.from({ length: 13 }, (_, index) => tomorrow + days(index * 7)), 'tooManyMeetings'],
  ] as const)('refuses %s', (_what, actor, journey, moments, reason) => {
    expect(planSeries(aPair(), { ...series, starts: moments }, by(actor), journey, noon)).toEqual(refused(reason));
  });
});

describe('the agenda', () => {
  it.each([[60, 10, 15, 35], [90, 15, 25, 50], [45, 10, 10, 25], [15, 3, 4, 8], [240, 40, 60, 140]])('splits %d minutes', (minutes, checkIn, urgent, topic) => {
    expect(agendaFor(usualJourney.cadence, minutes)).toEqual({ checkIn, urgent, topic });
  });
});

it('offers buttons for what would be done, and none to a stranger', () => {
  const buttons = (pair: Pair, actor: string, now = noon) => allowedSessionActions(pair, findSession(pair, 1)!, actor, now);
  expect(buttons(proposed(), mentor)).toEqual(['choose', 'move', 'cancel']);
  expect(buttons(proposed(), mentee)).toEqual(['move', 'cancel']);
  expect(buttons(planned(), mentor)).toEqual(['move', 'cancel']);
  expect(buttons(planned(), mentor, tomorrow)).toEqual(['late', 'hold', 'miss', 'move']);
  expect(buttons(planned(), stranger)).toEqual([]);
  expect(buttons(planned({}, { status: 'paused' }), mentor)).toEqual(['cancel']);
});
