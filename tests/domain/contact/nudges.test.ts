import { contactAttention } from '../../../bot/domain/contact/attention';
import { type NudgeKind, nudgeKinds } from '../../../bot/domain/contact/nudgeKinds';
import { collectNudges, type NudgeItem, noNudges, type Nudges, offerNudge, snoozeNudges, takeBack } from '../../../bot/domain/contact/nudges';
import { occasionsOf } from '../../../bot/domain/contact/occasions';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days, hours } from '../../../bot/domain/time';
import { aPair, movedTo, noon, people } from '../../support/builders';
import { aPerson } from '../../support/ports';

const item = (nudge: NudgeKind, overrides: Partial<NudgeItem> = {}): NudgeItem => ({ nudge, key: `${nudge}:1:0:1`, pair: 'p1', programme: 'career', since: noon - days(1), ...overrides });
const withWaiting = (...waiting: NudgeItem[]): Nudges => ({ ...noNudges('li'), waiting, lookAt: noon });
const person = aPerson('li', { timeZone: 'UTC' });
const collect = (nudges: Nudges, now = noon, holds: (one: NudgeItem) => boolean | undefined = () => true) => collectNudges(nudges, { person, holidays: [], holds }, now);
const said = ({ batches }: Nudges) => batches.at(-1)?.items.map(({ nudge }) => nudge);

describe('offering', () => {
  it('takes the same reminder once, also after it was said', () => {
    const once = movedTo(offerNudge(noNudges('li'), item('planNext'), noon));
    expect(offerNudge(once, item('planNext'), noon).kind).toBe('alreadyDone');
    const batch = { id: '1', items: [item('planNext')], at: noon - days(20) };
    expect(offerNudge({ ...noNudges('li'), batches: [batch] }, item('planNext'), noon).kind).toBe('alreadyDone');
  });

  it('puts the second of a thing in the place of the first that still waits, without making it wait longer', () => {
    const next = movedTo(offerNudge(withWaiting(item('planNext')), item('planNext', { key: 'planNext:1:0:2', since: noon }), noon));
    expect(next.waiting).toEqual([item('planNext', { key: 'planNext:1:0:2' })]);
  });

  it('says the same thing not twice within three days, however late the first went out', () => {
    const lately = (ago: number): Nudges => ({ ...noNudges('li'), batches: [{ id: '1', items: [item('planNext')], at: noon - days(ago) }] });
    const second = item('planNext', { key: 'planNext:1:0:2' });
    expect(offerNudge(lately(2), second, noon).kind).toBe('alreadyDone');
    expect(offerNudge(lately(4), second, noon).kind).toBe('moved');
    expect(offerNudge(lately(2), { ...second, pair: 'p2' }, noon).kind).toBe('moved');
  });
});

describe('collecting', () => {
  it('says five things at most, what somebody else waits for first; the others come another day', () => {
    const kinds = nudgeKinds.filter((kind) => kind !== 'reachOut').reverse();
    const sent = collect(withWaiting(...kinds.map((kind) => item(kind))));
    expect(said(sent)).toEqual(['chooseTime', 'confirmProgress', 'kindWord', 'planFirst', 'mentorFirst']);
    expect(sent.waiting).toHaveLength(kinds.length - 5);
    const later = collect(sent, noon + hours(3));
    expect(later.batches).toHaveLength(1);
    expect(later.lookAt).toBe(Date.parse('2026-11-24T09:00Z'));
  });

  it('asks to reach out once a pair', () => {
    expect(said(collect(withWaiting(item('mentorNext'), item('reachOut'))))).toEqual(['mentorNext']);
    expect(said(collect(withWaiting(item('mentorNext'), item('reachOut', { pair: 'p2' }))))).toEqual(['mentorNext', 'reachOut']);
    expect(collect(withWaiting(item('mentorNext'), item('reachOut'))).waiting).toEqual([]);
  });

  it('owes one message under a name that counts up', () => {
    const sent = collect({ ...withWaiting(item('planNext')), made: 6 });
    expect(sent.effects).toEqual([{ kind: 'tell', id: 'nudges:7', to: 'li', notice: 'nudge.digest', about: { batch: '7' } }]);
    expect(sent.sentAt).toEqual([noon]);
  });

  it('drops what is moot, keeps what nobody has looked at, and sends nothing for either', () => {
    expect(collect(withWaiting(item('planNext')), noon, () => false)).toMatchObject({ waiting: [], batches: [] });
    expect(collect(withWaiting(item('planNext')), noon, () => undefined)).toMatchObject({ waiting: [item('planNext')], batches: [] });
  });

  it('counts a message that could not be sent for the day on which it is tried again', () => {
    const unsent: Nudges = { ...withWaiting(item('planNext')), sentAt: [noon - days(9), noon - days(1)], effects: [{ kind: 'tell', id: 'nudges:1', to: 'li', notice: 'nudge.digest', about: { batch: '1' } }] };
    expect(collect(unsent)).toMatchObject({ sentAt: [noon - days(9), noon], batches: [], lookAt: Date.parse('2026-11-24T09:00Z') });
  });

  it('remembers the last ten messages', () => {
    let nudges = noNudges('li');
    for (let day = 0; day < 40; day += 1) nudges = collect({ ...nudges, effects: undefined, sentAt: [], waiting: [item('planNext', { key: `planNext:${day}:0:1` })] }, noon + days(day));
    expect(nudges.batches).toHaveLength(10);
  });

  it('looks again in a week when there is no good moment at all', () => {
    const nudges = collectNudges(withWaiting(item('planNext')), { person: { ...person, absences: [{ from: '2026-11-01', until: '2028-12-31' }] }, holidays: [], holds: () => true }, noon);
    expect(nudges).toMatchObject({ batches: [], lookAt: noon + days(7), nextDue: noon + days(7) });
  });
});

it('a snooze is looked at again when it begins and when it ends', () => {
  const snoozed = movedTo(snoozeNudges(withWaiting(item('planNext')), { untilDate: '2026-12-01', until: Date.parse('2026-12-01T00:00Z') }, noon));
  expect(collect(snoozed)).toMatchObject({ batches: [], lookAt: Date.parse('2026-12-01T09:00Z') });
  expect(snoozeNudges(snoozed, snoozed.snoozed, noon).kind).toBe('alreadyDone');
  expect(said(collect(movedTo(snoozeNudges(snoozed, undefined, noon))))).toEqual(['planNext']);
});

describe('a message that did not come through', () => {
  const unsent = collect({ ...withWaiting(item('planNext'), item('actionOverdue', { key: 'actionOverdue:a1:0:1' })), sentAt: [noon - days(3)] });

  it('is taken back: what it said waits again, and it is not counted', () => {
    expect(unsent).toMatchObject({ waiting: [], batches: [{ id: '1' }], sentAt: [noon - days(3), noon] });
    const back = takeBack(unsent, ['1']);
    expect(back).toMatchObject({ batches: [], sentAt: [noon - days(3)], effects: undefined, made: 1 });
    expect(back.waiting.map(({ nudge }) => nudge)).toEqual(['planNext', 'actionOverdue']);
    expect(takeBack(back, ['1'])).toBe(back);
    expect(collect(back, noon + hours(1)).effects).toEqual([expect.objectContaining({ id: 'nudges:2' })]);
  });

  it('leaves the place to the next reminder of the same thing', () => {
    const second = item('planNext', { key: 'planNext:1:0:2' });
    expect(takeBack({ ...unsent, waiting: [second] }, ['1']).waiting).toEqual([item('actionOverdue', { key: 'actionOverdue:a1:0:1' }), second]);
  });

  it('is not made at all while somebody cannot be reached; what is moot falls away all the same', () => {
    const away = (holds: boolean | undefined, changes: object) => collectNudges(withWaiting(item('planNext')), { person: { ...person, ...changes }, holidays: [], holds: () => holds }, noon);
    for (const changes of [{ unreachableSince: noon }, { conversation: undefined }]) {
      expect(away(true, changes)).toMatchObject({ waiting: [item('planNext')], batches: [], sentAt: [], lookAt: noon + days(7), nextDue: noon + days(7) });
      expect(away(false, changes)).toMatchObject({ waiting: [], batches: [] });
    }
  });
});

describe('the pair', () => {
  const action = { id: 'a1', text: 'sealed', owner: people.mentee, dueOn: '2026-11-30', status: 'open' as const, by: people.mentee, createdAt: noon };
  const pair = aPair({ status: 'grow', since: noon, endsAt: noon + days(900), actions: [action] });

  it('forgets what it reminded of after 400 days, but not what still waits', () => {
    const old = { ...pair, contact: { ...pair.contact, reminded: [{ key: 'logMissing:1:0:1', at: noon }, { key: 'actionOverdue:a1.2026-11-30:1:1', at: noon }] } };
    const keys = contactAttention.tick(old, usualJourney, noon + days(450)).contact.reminded.map(({ key }) => key);
    expect(keys).not.toContain('logMissing:1:0:1');
    expect(keys.filter((key) => key === 'actionOverdue:a1.2026-11-30:1:1')).toHaveLength(1);
  });

  it('owes each reminder once, as a change that carries ids only', () => {
    const after = contactAttention.tick(pair, usualJourney, noon + days(10));
    expect(after.effects).toContainEqual({ kind: 'change', id: 'r1:nudge:actionOverdue:a1.2026-11-30:1:1', name: 'nudges.offer', with: { person: people.mentee, programme: 'career-2026', pair: 'r1', nudge: 'actionOverdue', key: 'actionOverdue:a1.2026-11-30:1:1' } });
    expect(contactAttention.tick(after, usualJourney, noon + days(10))).toBe(after);
  });

  it('has no timer for what it has dealt with', () => {
    for (const day of [1, 5, 10, 30, 60, 200]) {
      const now = noon + days(day);
      const after = contactAttention.tick(pair, usualJourney, now);
      for (const moment of contactAttention.timers(after, usualJourney)) expect(moment).toBeGreaterThan(now);
    }
    expect(occasionsOf(pair, usualJourney).length).toBeGreaterThan(0);
  });
});
