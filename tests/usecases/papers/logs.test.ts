import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days, hours } from '../../../bot/domain/time';
import { aSession, noon } from '../../support/builders';
import { coordinator, mentee, mentor, openSetting, otherCoordinator, own, type Setting, stranger, third, typed } from './setting';

let at: Setting;
afterEach(() => at.close());

const read = (reader: string) => at.app.viewLog({ pair: 'r1', author: mentee, number: 1, reader });
const notYours = { kind: 'refused', reason: 'notYours' };

describe('saving a log', () => {
  beforeEach(async () => {
    at = await openSetting();
  });

  it('keeps it for its author alone, and marks the session as held', async () => {
    expect(await at.app.saveLog({ ...own, from: 0, typed: typed({ issues: ' Trust ', nextOn: '2026-12-07', nextTopic: 'Networks' }) })).toMatchObject({ kind: 'done', value: { fields: { issues: 'Trust', nextOn: '2026-12-07' } } });
    await at.settle();
    expect((await at.pair()).sessions).toMatchObject([{ status: 'held', logged: [mentee] }]);
    expect(await read(mentee)).toMatchObject({ kind: 'done', value: { isOwn: true, fields: { nextTopic: 'Networks' } } });
    for (const other of [mentor, third, coordinator, otherCoordinator, stranger]) expect(await read(other)).toEqual(notYours);
  });

  it('takes a double tap for one, at once and one after the other', async () => {
    const save = () => at.app.saveLog({ ...own, from: 0, typed: typed() });
    const answers = [...(await Promise.all([save(), save()])), await save()];
    for (const answer of answers) expect(answer).toMatchObject({ kind: 'done', value: { paper: { version: 1 } } });
    await at.settle();
    expect(Object.keys(await at.stored()).filter((key) => key.startsWith('papers/'))).toHaveLength(1);
    expect((await at.pair()).sessions[0]?.logged).toEqual([mentee]);
  });

  it('lets the second of two devices compare, and loses nothing', async () => {
    await at.app.saveLog({ ...own, from: 0, typed: typed({ issues: 'From the phone' }) });
    expect(await at.app.saveLog({ ...own, from: 0, typed: typed({ issues: 'From the desk' }) })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    expect(await at.app.showLog(own)).toMatchObject({ value: { log: { paper: { version: 1 }, fields: { issues: 'From the phone' } } } });
    expect(await at.app.saveLog({ ...own, from: 1, typed: typed({ issues: 'From the desk' }) })).toMatchObject({ kind: 'done', value: { paper: { version: 2 } } });
  });

  it.each([
    ['nothing answered', typed({ issues: ' \n ', nextTopic: 'Networks' }), 'textMissing'], ['an answer that is too long', typed({ takeAways: 'x'.repeat(601) }), 'textTooLong'], ['a day that is none', typed({ issues: 'Trust', nextOn: '2026-02-30' }), 'badDate'],
  ])('refuses %s', async (_what, answers, reason) => {
    expect(await at.app.saveLog({ ...own, from: 0, typed: answers })).toEqual({ kind: 'refused', reason });
  });

  it('refuses whoever is not in the pair, before it looks at anything else', async () => {
    expect(await at.app.saveLog({ ...own, actor: stranger, from: 0, typed: typed({}) })).toEqual(notYours);
    expect(await at.app.showLog({ ...own, actor: stranger })).toEqual(notYours);
  });

  it('is mended by the sweep when the process dies before the pair knows', async () => {
    await at.dying.saveLog({ ...own, from: 0, typed: typed() });
    expect((await at.pair()).sessions).toMatchObject([{ status: 'planned', logged: [] }]);
    await at.settle();
    expect((await at.pair()).sessions).toMatchObject([{ status: 'held', logged: [mentee] }]);
  });

  it('writes no word of it anywhere in the clear, nor into anything that is owed or sent', async () => {
    const word = 'Xylophone-ça-тайна-سر';
    await at.dying.saveLog({ ...own, from: 0, typed: typed({ issues: word, objectives: word, followUp: word, takeAways: word, nextTopic: word }) });
    const owed = JSON.stringify(await at.stored());
    await at.settle();
    await at.app.shareLog({ ...own, number: 1 });
    await at.app.sendLog({ ...own, number: 1 });
    await at.app.saveLog({ ...own, from: 0, typed: typed({ issues: `${word} again` }) });
    await at.settle();
    for (const piece of word.split('-')) expect([owed, JSON.stringify(await at.stored()), JSON.stringify(at.world.sent)].filter((text) => text.includes(piece))).toEqual([]);
  });
});

describe('when there is nothing to log', () => {
  it.each([
    ['a meeting to come', { sessions: [aSession()] }, 'notNow'], ['one that was called off', { sessions: [aSession({ startsAt: noon - hours(2), status: 'cancelled' as const })] }, 'notNow'],
    ['no such meeting', { sessions: [] }, 'notFound'], ['a pair that has ended', { status: 'ended' as const }, 'pairEnded'],
  ])('refuses %s', async (_what, overrides, reason) => {
    at = await openSetting(overrides);
    expect(await at.app.saveLog({ ...own, from: 0, typed: typed() })).toEqual({ kind: 'refused', reason });
    expect(await at.app.showLog(own)).toEqual({ kind: 'refused', reason });
  });

  it('says that there was no meeting yet', async () => {
    at = await openSetting({ sessions: [aSession()] });
    expect(await at.app.showLog({ pair: 'r1', actor: mentee })).toMatchObject({ kind: 'done', value: expect.not.objectContaining({ session: expect.anything() }) });
  });

  it('keeps a log readable when its pair has ended', async () => {
    at = await openSetting();
    await at.app.saveLog({ ...own, from: 0, typed: typed() });
    await at.settle();
    await at.app.endPair({ pair: 'r1', actor: mentor });
    await at.settle();
    expect(await at.app.showLog(own)).toMatchObject({ kind: 'done', value: { log: { isOpen: false, fields: { issues: 'Trust' } } } });
    expect(await at.app.saveLog({ ...own, from: 1, typed: typed() })).toEqual({ kind: 'refused', reason: 'pairEnded' });
  });
});

describe('sharing and sending', () => {
  const everybody = [mentee, mentor, third, coordinator, otherCoordinator, stranger];
  const readers = async () => (await Promise.all(everybody.map(async (reader) => ((await read(reader)).kind === 'done' ? [reader] : [])))).flat();
  const noticesTo = (person: string) => at.world.sent.filter(({ to }) => to === person).map(({ notice, activityId }) => `${notice}${activityId ? ' again' : ''}`);
  const log = { pair: 'r1', actor: mentee, number: 1 };

  beforeEach(async () => {
    const members = [{ person: mentor, name: 'Amina Diallo', role: 'mentor' }, { person: mentee, name: 'Li Lei', role: 'mentee' }, { person: third, name: 'Chidi', role: 'mentee', leftAt: noon - days(1) }] as const;
    at = await openSetting({ structure: 'group', members });
    await at.app.saveLog({ ...own, from: 0, typed: typed() });
  });

  it('shows it to the others who are still there, until it is taken back', async () => {
    expect(await readers()).toEqual([mentee]);
    await Promise.all([at.app.shareLog(log), at.app.shareLog(log)]);
    await at.settle();
    expect(await readers()).toEqual([mentee, mentor]);
    expect(noticesTo(mentor)).toEqual(['log.shared']);
    expect(noticesTo(third)).toEqual([]);
    await at.app.unshareLog(log);
    await at.settle();
    expect(await readers()).toEqual([mentee]);
    expect(noticesTo(mentor)).toEqual(['log.shared', 'log.shared again']);
    await at.app.shareLog(log);
    await at.settle();
    expect(noticesTo(mentor)).toEqual(['log.shared', 'log.shared again', 'log.shared']);
  });

  it('shows later changes to those who can read it', async () => {
    await at.app.shareLog(log);
    await at.app.saveLog({ ...own, from: 1, typed: typed({ issues: 'More trust' }) });
    expect(await read(mentor)).toMatchObject({ kind: 'done', value: { fields: { issues: 'More trust' } } });
  });

  it('sends it to this programme’s coordinators and to nobody else', async () => {
    await at.app.sendLog(log);
    await at.app.sendLog(log);
    await at.settle();
    expect(await readers()).toEqual([mentee, coordinator]);
    expect([noticesTo(coordinator), noticesTo(mentor)]).toEqual([['paper.sent'], []]);
  });

  it.each(['shareLog', 'unshareLog', 'sendLog'] as const)('%s is its author’s alone', async (act) => {
    for (const actor of [third, coordinator, otherCoordinator, stranger]) expect(await at.app[act]({ ...log, actor })).toEqual(notYours);
    expect(await at.app[act]({ ...log, actor: mentor })).toEqual({ kind: 'refused', reason: 'notFound' });
    await at.settle();
    expect(await readers()).toEqual([mentee]);
  });

  it('is not sent where the programme does not collect it', async () => {
    await at.close();
    at = await openSetting({}, { journey: usualJourney });
    await at.app.saveLog({ ...own, from: 0, typed: typed() });
    expect(await at.app.sendLog(log)).toEqual({ kind: 'refused', reason: 'notNow' });
    expect(await readers()).toEqual([mentee]);
  });
});
