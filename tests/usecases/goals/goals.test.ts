import { type PersonId } from '../../../bot/domain/people/person';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { makeGoalsUseCases } from '../../../bot/usecases/goals';
import { longestAction, longestMeasure, longestStatement } from '../../../bot/usecases/goals/readWording';
import { aPair, people } from '../../support/builders';
import { portsWithPair, storedPair, storedText } from '../../support/pairs';
import { type TestPorts } from '../../support/ports';
import { storeKinds, type OpenStore } from '../../support/stores';

const { mentor, mentee, stranger } = people;
const words = { statement: 'I will draft two briefing notes', measure: 'Both are filed', dueOn: '2027-03-31', timeZone: 'UTC' };
const by = (actor: PersonId) => ({ pair: 'r1', actor });
const done = { kind: 'done' };

describe.each(storeKinds)('on $name', ({ open }) => {
  let store: OpenStore;
  let ports: TestPorts;
  let app: ReturnType<typeof makeGoalsUseCases>;
  beforeEach(async () => {
    store = await open();
    ports = await portsWithPair({ store: store.store });
    app = makeGoalsUseCases(ports);
    await app.addGoal({ ...by(mentee), goal: 'g1', ...words });
    await ports.outbox.idle();
  });
  afterEach(async () => {
    expect(ports.failures).toEqual([]);
    await ports.outbox.idle();
    await store.close();
  });

  it('lets one of two who edit at once through; the other is told, and may then save over it', async () => {
    const edits = [mentor, mentee].map((actor) => app.changeGoal({ ...by(actor), goal: 'g1', from: 1, ...words, statement: `Words of ${actor}` }));
    const outcomes = await Promise.all(edits);
    expect(outcomes.map((outcome) => (outcome.kind === 'done' ? 'done' : outcome.reason)).sort()).toEqual(['changedMeanwhile', 'done']);
    const winner = outcomes[0]?.kind === 'done' ? mentor : mentee;
    const loser = winner === mentor ? mentee : mentor;
    const view = await app.viewGoals(by(loser));
    expect(view).toMatchObject({ value: { goals: [{ statement: `Words of ${winner}`, goal: { version: 2, by: winner } }] } });
    expect(await app.changeGoal({ ...by(loser), goal: 'g1', from: 2, ...words, statement: 'Together' })).toMatchObject(done);
    expect(await app.viewGoals(by(winner))).toMatchObject({ value: { goals: [{ statement: 'Together' }] } });
  });

  it('takes the same edit sent twice for one', async () => {
    const edit = () => app.changeGoal({ ...by(mentor), goal: 'g1', from: 1, ...words, statement: 'Better words' });
    expect(await Promise.all([edit(), edit()])).toMatchObject([done, done]);
    expect((await storedPair(ports)).goals).toMatchObject([{ version: 2 }]);
  });

  it('makes one goal and one action of a form that is sent five times at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => app.addGoal({ ...by(mentee), goal: 'g2', ...words })));
    await Promise.all(Array.from({ length: 5 }, () => app.addAction({ ...by(mentee), action: 'a1', text: 'Call', owner: mentor, dueOn: '', timeZone: 'UTC' })));
    await ports.outbox.idle();
    const pair = await storedPair(ports);
    expect([pair.goals.map(({ id }) => id), pair.actions.map(({ id }) => id)]).toEqual([['g1', 'g2'], ['a1']]);
    expect(ports.messenger.sent.map(({ notice, to }) => `${notice} → ${to}`)).toEqual([`goal.added → ${mentor}`, `goal.added → ${mentor}`, `action.added → ${mentor}`]);
  });

  it('counts two confirmations at once, and one repeated, as one', async () => {
    await app.reportProgress({ ...by(mentee), at: { id: 'g1', from: 1, progress: 100 } });
    const confirm = () => app.confirmProgress({ ...by(mentor), at: { id: 'g1', from: 1, progress: 100 } });
    expect(await Promise.all([confirm(), confirm()])).toMatchObject([done, done]);
    expect(await confirm()).toMatchObject(done);
    await ports.outbox.idle();
    expect((await storedPair(ports)).goals).toMatchObject([{ status: 'reached', progress: 100 }]);
    expect(ports.messenger.sent.filter(({ notice }) => notice === 'goal.reached')).toHaveLength(1);
  });

  it('settles a report against a confirmation without anybody agreeing with themselves', async () => {
    await app.reportProgress({ ...by(mentee), at: { id: 'g1', from: 1, progress: 50 } });
    const [corrected, confirmed] = await Promise.all([
      app.reportProgress({ ...by(mentee), at: { id: 'g1', from: 1, progress: 80 } }), app.confirmProgress({ ...by(mentor), at: { id: 'g1', from: 1, progress: 50 } }),
    ]);
    const goal = (await storedPair(ports)).goals[0];
    expect(corrected).toMatchObject(done);
    expect([goal?.progress, goal?.reported?.progress]).toEqual([confirmed.kind === 'done' ? 50 : 0, 80]);
  });
});

describe('in memory', () => {
  let ports: TestPorts;
  let app: ReturnType<typeof makeGoalsUseCases>;
  beforeEach(async () => {
    ports = await portsWithPair();
    app = makeGoalsUseCases(ports);
  });
  afterEach(() => ports.close());

  it('never stores, sends or owes what people typed', async () => {
    const planted = 'PLANTED';
    await app.addGoal({ ...by(mentee), goal: 'g1', statement: `${planted} statement`, measure: `${planted} measure`, dueOn: '', timeZone: 'UTC' });
    await app.changeGoal({ ...by(mentor), goal: 'g1', from: 1, statement: `${planted} changed`, measure: '', dueOn: '', timeZone: 'UTC' });
    await app.addAction({ ...by(mentee), action: 'a1', text: `${planted} action`, owner: mentor, dueOn: '', timeZone: 'UTC' });
    await ports.outbox.idle();
    expect(await storedText(ports)).not.toContain(planted);
    expect(JSON.stringify(ports.messenger.sent)).not.toContain(planted);
    expect(await app.viewGoals(by(mentor))).toMatchObject({ value: { goals: [{ statement: `${planted} changed`, measure: '' }], actions: [{ text: `${planted} action` }] } });
  });

  it.each<[string, Partial<typeof words>, string]>([
    ['nothing typed', { statement: '  ' }, 'textMissing'], ['too much', { statement: 'x'.repeat(longestStatement + 1) }, 'textTooLong'], ['too long a measure', { measure: 'x'.repeat(longestMeasure + 1) }, 'textTooLong'],
    ['no day', { dueOn: 'soon' }, 'badDate'], ['a day that never was', { dueOn: '2027-02-30' }, 'badDate'], ['a day gone by', { dueOn: '2020-01-01' }, 'datePast'], ['a day too far', { dueOn: '2999-01-01' }, 'dateTooFar'],
  ])('refuses a goal with %s, and stores nothing', async (_what, wrong, reason) => {
    const before = await storedText(ports);
    expect(await app.addGoal({ ...by(mentee), goal: 'g1', ...words, ...wrong })).toEqual({ kind: 'refused', reason });
    expect(await app.checkGoal({ ...by(mentee), goal: 'g1', language: 'en', ...words, ...wrong })).toEqual({ kind: 'refused', reason });
    expect((await storedPair(ports)).goals).toEqual([]);
    expect(await storedText(ports)).toBe(before);
  });

  it('lets a goal keep a day that has passed', async () => {
    await app.addGoal({ ...by(mentee), goal: 'g1', ...words, dueOn: '2026-11-30' });
    ports.clock.forward(30 * 86_400_000);
    expect(await app.changeGoal({ ...by(mentee), goal: 'g1', from: 1, ...words, dueOn: '2026-11-30', statement: 'Late but alive' })).toMatchObject(done);
  });

  it('lets an action be for today, not for yesterday', async () => {
    const action = (id: string, dueOn: string) => app.addAction({ ...by(mentee), action: id, text: 'Call', owner: mentee, dueOn, timeZone: 'UTC' });
    expect(await action('a1', '2026-11-23')).toMatchObject(done);
    expect(await action('a2', '2026-11-22')).toEqual({ kind: 'refused', reason: 'datePast' });
    expect(await app.addAction({ ...by(mentee), action: 'a3', text: 'x'.repeat(longestAction + 1), owner: mentee, dueOn: '', timeZone: 'UTC' })).toEqual({ kind: 'refused', reason: 'textTooLong' });
  });

  it('says what the wording lacks, and saves it all the same when asked to', async () => {
    const typed = { ...by(mentee), goal: 'g1', statement: 'Be better', measure: '', dueOn: '', timeZone: 'UTC' };
    expect(await app.checkGoal({ ...typed, language: 'en' })).toMatchObject({ kind: 'done', value: expect.arrayContaining(['specific', 'measurable', 'timeBound']) });
    expect((await storedPair(ports)).goals).toEqual([]);
    expect(await app.addGoal(typed)).toMatchObject(done);
    expect(await app.checkGoal({ ...by(mentee), goal: 'g2', ...words, language: 'en' })).toEqual({ kind: 'done', value: [] });
  });

  it('tells strangers nothing, whatever they try', async () => {
    await app.addGoal({ ...by(mentee), goal: 'g1', ...words });
    await ports.outbox.idle();
    const before = await storedText(ports);
    const at = { id: 'g1', from: 1, progress: 50 };
    const me = by(stranger);
    const attempts = await Promise.all([
      app.viewGoals(me), app.addGoal({ ...me, goal: 'x', ...words }), app.changeGoal({ ...me, goal: 'g1', from: 1, ...words }), app.checkGoal({ ...me, goal: 'g1', language: 'en', ...words }), app.reportProgress({ ...me, at }),
      app.confirmProgress({ ...me, at }), app.dropGoal({ ...me, at }), app.reopenGoal({ ...me, at }), app.addAction({ ...me, action: 'x', text: 'x', owner: stranger, dueOn: '', timeZone: 'UTC' }),
      app.finishActions({ ...me, actions: ['x'] }), app.dropAction({ ...me, action: 'x' }), app.reassignAction({ ...me, action: 'x', owner: stranger }), app.viewGoals({ pair: 'none', actor: mentee }),
    ]);
    expect(attempts).toEqual(attempts.map(() => ({ kind: 'refused', reason: 'notYours' })));
    expect(await storedText(ports)).toBe(before);
  });

  const without = { journey: { ...usualJourney, documents: { ...usualJourney.documents, goals: { use: 'off' as const } } } };

  it('has nothing to write where the programme has no goals; strangers learn not even that', async () => {
    const bare = await portsWithPair({ programme: without });
    const app = makeGoalsUseCases(bare);
    const before = await storedText(bare);
    const at = { id: 'g1', from: 1, progress: 50 };
    for (const [actor, reason] of [[mentee, 'notNow'], [stranger, 'notYours']] as const) {
      const me = by(actor);
      const attempts = await Promise.all([
        app.viewGoals(me), app.addGoal({ ...me, goal: 'x', ...words }), app.changeGoal({ ...me, goal: 'g1', from: 1, ...words }), app.checkGoal({ ...me, goal: 'g1', language: 'en', ...words }), app.reportProgress({ ...me, at }),
        app.confirmProgress({ ...me, at }), app.dropGoal({ ...me, at }), app.reopenGoal({ ...me, at }), app.addAction({ ...me, action: 'x', text: 'x', owner: mentee, dueOn: '', timeZone: 'UTC' }),
        app.finishActions({ ...me, actions: ['x'] }), app.dropAction({ ...me, action: 'x' }), app.reassignAction({ ...me, action: 'x', owner: mentee }),
      ]);
      expect(attempts).toEqual(attempts.map(() => ({ kind: 'refused', reason })));
    }
    expect(await storedText(bare)).toBe(before);
    await bare.close();
  });

  it('still shows goals from before the programme gave them up', async () => {
    const goal = { id: 'g1', version: 1, text: 'sealed', status: 'open' as const, progress: 0, by: mentee, changedAt: 0 };
    const bare = await portsWithPair({ programme: without, pair: aPair({ status: 'grow', goals: [goal] }) });
    const app = makeGoalsUseCases(bare);
    expect(await app.viewGoals(by(mentee))).toMatchObject(done);
    expect(await app.dropGoal({ ...by(mentee), at: { id: 'g1', from: 1 } })).toEqual({ kind: 'refused', reason: 'notNow' });
    await bare.close();
  });

  it('carries open actions on until they are done', async () => {
    for (const id of ['a1', 'a2', 'a3']) await app.addAction({ ...by(mentee), action: id, text: id, owner: mentee, dueOn: '', timeZone: 'UTC' });
    await app.finishActions({ ...by(mentor), actions: ['a1', 'a3'] });
    expect(await app.viewGoals(by(mentee))).toMatchObject({ value: { actions: [{ text: 'a2' }] } });
  });
});

it('shows goals without their words when the key is gone, and lets nothing happen in an ended pair', async () => {
  const goal = { id: 'g1', version: 1, text: 'x', status: 'open', progress: 0, by: mentee, changedAt: 0 } as const;
  const ports = await portsWithPair({ pair: aPair({ status: 'ended', goals: [goal] }) });
  const gone = { ...ports, vault: { ...ports.vault, open: async () => undefined } };
  const app = makeGoalsUseCases(gone);
  expect(await app.viewGoals(by(mentee))).toMatchObject({ value: { goals: [{ statement: '', measure: '' }] } });
  expect(await app.dropGoal({ ...by(mentee), at: { id: 'g1', from: 1 } })).toEqual({ kind: 'refused', reason: 'pairEnded' });
  await ports.close();
});
