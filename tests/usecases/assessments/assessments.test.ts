import { type PersonId } from '../../../bot/domain/people/person';
import { makeAssessmentsUseCases } from '../../../bot/usecases/assessments';
import { makeNoteAssessment } from '../../../bot/usecases/assessments/noteAssessment';
import { longestPlan, ownCapacity, type TypedRow } from '../../../bot/usecases/assessments/readRow';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { mostRows } from '../../../bot/domain/assessments/assessment';
import { aPair, people } from '../../support/builders';
import { portsWithPair, storedPair, storedText } from '../../support/pairs';
import { type TestPorts } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';

const { mentor, mentee, stranger } = people;
const coordinator = 'un:coordinator';
const by = (actor: PersonId) => ({ pair: 'r1', actor });
const typed: TypedRow = { capacity: 'planning', ownWords: '', now: 2, wanted: 4, action: 'Plan a project', support: 'A course', by: '2027-03-31', status: 'open' };
const done = { kind: 'done' };
const rowOf = (from: number, row: string, overrides: Partial<TypedRow> = {}, actor: PersonId = mentee) => ({ ...by(actor), number: 1, from, row, typed: { ...typed, ...overrides }, timeZone: 'UTC' });

describe.each(storeKinds)('on $name', ({ open }) => {
  let store: OpenStore;
  let ports: TestPorts;
  let app: ReturnType<typeof makeAssessmentsUseCases>;
  beforeEach(async () => {
    store = await open();
    ports = await portsWithPair({ store: store.store });
    app = makeAssessmentsUseCases(ports);
  });
  afterEach(async () => {
    await ports.outbox.idle();
    expect(ports.failures).toEqual([]);
    await store.close();
  });

  it('lets one of two devices through, and the other save over it afterwards', async () => {
    await app.saveAssessmentRow(rowOf(0, 'one'));
    const outcomes = await Promise.all([app.saveAssessmentRow(rowOf(1, 'one', { now: 3 })), app.saveAssessmentRow(rowOf(1, 'one', { now: 5 }))]);
    expect(outcomes.map((outcome) => (outcome.kind === 'done' ? 'done' : outcome.reason)).sort()).toEqual(['changedMeanwhile', 'done']);
    expect(await app.saveAssessmentRow(rowOf(2, 'one', { now: 4 }))).toMatchObject(done);
    expect(await app.viewAssessment(by(mentee))).toMatchObject({ value: { mine: [{ version: 3, rows: [{ now: 4 }] }] } });
  });

  it('takes the same form, the same finish and the same repeat sent several times for one', async () => {
    const five = <Result>(attempt: () => Promise<Result>): Promise<Result[]> => Promise.all(Array.from({ length: 5 }, attempt));
    expect(await five(() => app.saveAssessmentRow(rowOf(0, 'one')))).toMatchObject(Array(5).fill(done));
    expect(await five(() => app.finishAssessment({ ...by(mentee), number: 1, from: 1 }))).toMatchObject(Array(5).fill(done));
    expect(await five(() => app.repeatAssessment({ ...by(mentee), number: 1 }))).toMatchObject(Array(5).fill(done));
    expect(await five(() => app.shareAssessment({ ...by(mentee), number: 1 }))).toMatchObject(Array(5).fill(done));
    await ports.outbox.idle();
    expect((await storedPair(ports)).assessments).toEqual([{ person: mentee, number: 1, at: ports.clock.now() }]);
    expect(await app.viewAssessment(by(mentee))).toMatchObject({ value: { mine: [{ number: 1, version: 2, finished: true }, { number: 2, version: 1, finished: false }] } });
    expect(ports.messenger.sent).toMatchObject([{ notice: 'assessment.shared', to: mentor }]);
  });
});

describe('in memory', () => {
  let ports: TestPorts;
  let app: ReturnType<typeof makeAssessmentsUseCases>;
  beforeEach(async () => {
    const journey = { ...usualJourney, sharing: { ...usualJourney.sharing, assessment: 'coordinator' as const } };
    ports = await portsWithPair({ programme: { coordinators: [coordinator], journey } });
    app = makeAssessmentsUseCases(ports);
  });
  afterEach(() => ports.close());
  const read = (reader: PersonId, number = 1) => app.readAssessment({ pair: 'r1', author: mentee, number, reader });

  it('is not there where the programme has none; strangers learn not even that', async () => {
    const bare = await portsWithPair({ programme: { journey: { ...usualJourney, documents: { ...usualJourney.documents, assessment: { use: 'off' } } } } });
    const app = makeAssessmentsUseCases(bare);
    const before = await storedText(bare);
    for (const [actor, reason] of [[mentee, 'notNow'], [mentor, 'notNow'], [stranger, 'notYours']] as const) {
      const own = { ...by(actor), number: 1, from: 0 };
      const attempts = await Promise.all([
        app.viewAssessment(own), app.saveAssessmentRow(rowOf(0, 'one', {}, actor)), app.removeAssessmentRow({ ...own, row: 'one' }), app.saveCareerGoal({ ...own, goal: 'x' }),
        app.finishAssessment(own), app.repeatAssessment(own), app.shareAssessment(own), app.sendAssessment(own),
      ]);
      expect(attempts).toEqual(attempts.map(() => ({ kind: 'refused', reason })));
    }
    expect(await storedText(bare)).toBe(before);
    await bare.close();
  });

  it('is nobody else’s to read until it is shared with the others, or sent to the coordinator', async () => {
    await app.saveAssessmentRow(rowOf(0, 'one'));
    const no = { kind: 'refused', reason: 'notYours' };
    expect(await Promise.all([mentor, coordinator, stranger].map((reader) => read(reader)))).toEqual([no, no, no]);
    expect(await app.viewAssessment(by(mentor))).toMatchObject({ value: { mine: [], shared: [] } });
    expect(await read(mentor, 7)).toEqual(no); // that there is none is not told either
    await app.shareAssessment({ ...by(mentee), number: 1 });
    expect([await read(mentor), await read(coordinator), await read(stranger)]).toMatchObject([{ value: { name: 'Li Lei', assessment: { rows: [{ capacity: 'planning' }] } } }, no, no]);
    expect(await app.viewAssessment(by(mentor))).toMatchObject({ value: { mine: [], shared: [{ author: mentee, number: 1, name: 'Li Lei' }] } });
    await app.sendAssessment({ ...by(mentee), number: 1 });
    expect(await read(coordinator)).toMatchObject({ value: { isMember: false, assessment: { number: 1 } } });
  });

  it('is not shared, sent or written by anybody but its author', async () => {
    await app.saveAssessmentRow(rowOf(0, 'one'));
    const before = await storedText(ports);
    for (const actor of [mentor, stranger, coordinator]) {
      const outcomes = await Promise.all([
        app.saveAssessmentRow(rowOf(1, 'one', {}, actor)), app.finishAssessment({ ...by(actor), number: 1, from: 1 }), app.shareAssessment({ ...by(actor), number: 1 }), app.sendAssessment({ ...by(actor), number: 1 }),
        app.repeatAssessment({ ...by(actor), number: 1 }), app.removeAssessmentRow({ ...by(actor), number: 1, from: 1, row: 'one' }), app.saveCareerGoal({ ...by(actor), number: 1, from: 1, goal: 'x' }),
      ]);
      expect(outcomes.every(({ kind }) => kind === 'refused')).toBe(true);
    }
    expect(await storedText(ports)).toBe(before);
  });

  it('never stores, sends or owes what was typed', async () => {
    const planted = 'PLANTED';
    await app.saveAssessmentRow(rowOf(0, 'one', { capacity: ownCapacity, ownWords: `${planted} words`, action: `${planted} action`, support: `${planted} support` }));
    await app.saveCareerGoal({ ...by(mentee), number: 1, from: 1, goal: `${planted} goal` });
    await app.finishAssessment({ ...by(mentee), number: 1, from: 2 });
    await app.shareAssessment({ ...by(mentee), number: 1 });
    await ports.outbox.idle();
    expect(await storedText(ports)).not.toContain(planted);
    expect(JSON.stringify(ports.messenger.sent)).not.toContain(planted);
    expect(await read(mentor)).toMatchObject({ value: { assessment: { goal: `${planted} goal`, rows: [{ ownWords: `${planted} words` }] } } });
  });

  it.each<[string, Partial<TypedRow>, string]>([
    ['no capacity', { capacity: '' }, 'badChoice'], ['an unknown capacity', { capacity: 'flying' }, 'badChoice'], ['own words that are missing', { capacity: ownCapacity }, 'textMissing'], ['level 0', { now: 0 }, 'badNumber'], ['level 6', { wanted: 6 }, 'badNumber'],
    ['half a level', { now: 2.5 }, 'badNumber'], ['no level', { wanted: Number.NaN }, 'badNumber'], ['too long a plan', { action: 'x'.repeat(longestPlan + 1) }, 'textTooLong'], ['a day gone by', { by: '2020-01-01' }, 'datePast'], ['no day', { by: 'soon' }, 'badDate'],
  ])('refuses a row with %s', async (_what, wrong, reason) => {
    expect(await app.saveAssessmentRow(rowOf(0, 'one', wrong))).toEqual({ kind: 'refused', reason });
    expect(await app.viewAssessment(by(mentee))).toMatchObject({ value: { mine: [] } });
  });

  it('has eight rows at most, and at least one when it is finished', async () => {
    expect(await app.finishAssessment({ ...by(mentee), number: 1, from: 0 })).toEqual({ kind: 'refused', reason: 'nothingChosen' });
    for (let row = 0; row < mostRows; row += 1) await app.saveAssessmentRow(rowOf(row, `row-${row}`));
    expect(await app.saveAssessmentRow(rowOf(mostRows, 'one more'))).toEqual({ kind: 'refused', reason: 'tooManyRows' });
    await app.removeAssessmentRow({ ...by(mentee), number: 1, from: mostRows, row: 'row-3' });
    expect(await app.saveAssessmentRow(rowOf(mostRows + 1, 'one more'))).toMatchObject(done);
  });

  it('begins again where it ended, once it is finished, and never skips a number', async () => {
    await app.saveAssessmentRow(rowOf(0, 'one', { now: 3, status: 'done' }));
    expect(await app.repeatAssessment({ ...by(mentee), number: 1 })).toEqual({ kind: 'refused', reason: 'notNow' });
    await app.finishAssessment({ ...by(mentee), number: 1, from: 1 });
    await app.repeatAssessment({ ...by(mentee), number: 1 });
    expect(await app.viewAssessment(by(mentee))).toMatchObject({ value: { mine: [{}, { number: 2, rows: [{ id: 'one', now: 3, wanted: 4, action: '', support: '', status: 'open' }] }] } });
    expect(await app.saveAssessmentRow({ ...rowOf(0, 'one'), number: 5 })).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(await app.saveAssessmentRow(rowOf(0, 'two', {}, mentor))).toEqual({ kind: 'refused', reason: 'notYourMove' });
  });

  it('is noted in the pair once; nothing happens for an unknown pair, an ended one, or somebody else', async () => {
    const note = makeNoteAssessment(ports);
    await note({ pair: 'r1', person: mentee, number: '1' });
    await note({ pair: 'r1', person: mentee, number: '1' });
    await note({ pair: 'r1', person: stranger, number: '1' });
    await note({ pair: 'unknown', person: mentee, number: '1' });
    expect((await storedPair(ports)).assessments).toHaveLength(1);
    const ended = await portsWithPair({ pair: aPair({ status: 'ended' }) });
    await makeNoteAssessment(ended)({ pair: 'r1', person: mentee, number: '1' });
    expect((await storedPair(ended)).assessments).toEqual([]);
    await ended.close();
  });
});
