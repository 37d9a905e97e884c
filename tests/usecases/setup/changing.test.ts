import { type StepCode } from '../../../bot/domain/programmes/setup/steps';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { days } from '../../../bot/domain/time';
import { makeUseCases } from '../../../bot/usecases';
import { knownAt, programmeAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { versionOf } from '../../../bot/usecases/setup/readStep';
import { steps } from '../../../bot/usecases/setup/steps';
import { type Typed } from '../../../bot/usecases/setup/typed';
import { anEntry, aPerson, aProgramme, noon, tenant, type TestPorts, testPorts } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';

const cora = anEntry(1, { name: 'Cora Coordinator' });
const carl = anEntry(2, { name: 'Carl Colleague' });
const adam = anEntry(3, { name: 'Adam Local' });
const staff = { administrators: [{ person: adam.id, dutyStations: ['Nairobi'] }], observers: [] };
const objectId = (id: string): string => id.slice(id.indexOf(':') + 1);

describe.each(storeKinds)('an open programme on $name', ({ open }) => {
  let place: OpenStore;
  let ports: TestPorts;
  const app = () => makeUseCases(ports);
  beforeEach(async () => {
    place = await open();
    ports = await testPorts({ store: place.store, people: [cora, carl], programmes: [aProgramme({ coordinators: [cora.id, carl.id], staff })] });
  });
  afterEach(() => place.close());

  const now = async (): Promise<Programme> => (await readAt(ports.documents.programmes, programmeAt('career-2026')))!.body;
  async function save(step: StepCode, typed: Typed, { actor = cora.id, version = undefined as string | undefined } = {}) {
    const programme = await now();
    return app().saveProgrammeStep({ programme: programme.id, actor, step, version: version ?? versionOf(step, programme), values: { ...steps[step].typed(programme), ...typed } });
  }
  const saved = { kind: 'done', value: { problems: [] } };
  const problemsOf = async (step: StepCode, typed: Typed) => {
    const outcome = await save(step, typed);
    return outcome.kind === 'done' ? outcome.value.problems.map(({ field, problem }) => `${field}: ${problem}`) : outcome;
  };

  it('is changed step by step: this process sees it at once, and the history says who did it', async () => {
    await ports.programmes.list();
    expect(await save('calendar', { closes: '2026-06-30' })).toEqual(saved);
    expect(await save('who', { 'mentor.gradeOneOf': ['P5', 'D1'], 'mentee.unitOneOf': 'Supply\nPolicy\n' }, { actor: carl.id })).toEqual(saved);
    expect(await ports.programmes.find('career-2026')).toMatchObject({ enrolment: { closes: '2026-06-30' }, eligibility: { mentor: [{ kind: 'gradeOneOf', values: ['P5', 'D1'] }], mentee: [{ kind: 'unitOneOf', values: ['Supply', 'Policy'] }] } });
    expect(await app().viewSetup({ programme: 'career-2026', actor: cora.id })).toMatchObject({ value: { isOpen: true, history: [{ by: carl.id, step: 'who' }, { by: cora.id, step: 'calendar' }], names: new Map([[cora.id, 'Cora Coordinator'], [carl.id, 'Carl Colleague']]) } });
  });

  it('lets in only so many, or only who was nominated, as its coordinators say, and as many as come once they clear it', async () => {
    expect(await save('who', { 'mentee.admits': '30', 'mentor.admits': '', 'mentee.nominated': ['yes'] })).toEqual(saved);
    expect(await now()).toMatchObject({ admits: { mentee: 30 }, eligibility: { mentee: [{ kind: 'nominated' }], mentor: [] } });
    expect(await problemsOf('who', { 'mentee.admits': '0' })).toEqual(['mentee.admits: number']);
    expect(await save('who', { 'mentee.admits': '', 'mentee.nominated': [] })).toEqual(saved);
    expect(await now()).toMatchObject({ admits: {}, eligibility: { mentee: [] } });
  });

  it('is not written over by whoever saw an older one of the same step; a repeat changes nothing', async () => {
    const version = versionOf('calendar', await now());
    const [one, other] = await Promise.all([save('calendar', { closes: '2026-06-30' }, { version }), save('calendar', { closes: '2026-07-31' }, { version, actor: carl.id })]);
    expect([one, other].map((outcome) => (outcome.kind === 'refused' ? outcome.reason : 'saved')).sort()).toEqual(['changedMeanwhile', 'saved']);
    const closes = (await now()).enrolment.closes;
    expect(await save('calendar', { closes }, { version })).toEqual(saved);
    expect((await now()).history).toHaveLength(1);
    expect(await save('people', { observers: [{ person: objectId(carl.id) }] }, { actor: carl.id })).toEqual(saved);
  });

  it('keeps its structure and pairing, whatever is sent', async () => {
    expect(await save('pairing', { structure: 'panel', pairing: 'nomination', menteesPerMentor: '4' })).toEqual(saved);
    expect(await now()).toMatchObject({ structure: 'oneToOne', pairing: 'choice', limits: { menteesPerMentor: 4 } });
  });

  it('never lets the anonymity threshold fall', async () => {
    expect(await problemsOf('reviews', { threshold: '4' })).toEqual(['threshold: number']);
    expect(await save('reviews', { threshold: '8' })).toEqual(saved);
    expect(await problemsOf('reviews', { threshold: '7' })).toEqual(['threshold: notLower']);
    expect((await now()).journey.reviews.threshold).toBe(8);
  });

  it('always has a name, a contact, its days and somebody who coordinates it', async () => {
    const before = await now();
    expect(await problemsOf('purpose', { name: ' ', contactName: '', contactEmail: 'nobody' })).toEqual(['contactEmail: email', 'name: missing', 'contactName: missing']);
    expect(await problemsOf('calendar', { opens: '', closes: '' })).toEqual(['opens: missing', 'closes: missing']);
    expect(await problemsOf('people', { coordinators: [] })).toEqual(['coordinators: lastCoordinator']);
    expect(await problemsOf('people', { coordinators: [{ person: 'Cora' }], administrators: [{ person: objectId(adam.id), dutyStations: ' ' }] })).toEqual(['coordinators: person', 'coordinators: lastCoordinator', 'administrators: noDutyStations']);
    expect(await now()).toEqual(before);
  });

  it('is nobody’s to change but its coordinators’, also in the minute in which others still remember them', async () => {
    await ports.programmes.list();
    expect(await save('calendar', { closes: '2026-06-30' }, { actor: adam.id })).toEqual({ kind: 'refused', reason: 'notYourRole' });
    expect(await save('calendar', { closes: '2026-06-30' }, { actor: anEntry(9).id })).toEqual({ kind: 'refused', reason: 'notCoordinator' });
    const stored = (await readAt(ports.documents.programmes, programmeAt('career-2026')))!;
    await ports.documents.programmes.replace(stored, { ...stored.body, coordinators: [cora.id] });
    expect(await save('calendar', { closes: '2026-06-30' }, { actor: carl.id })).toEqual({ kind: 'refused', reason: 'notCoordinator' });
  });

  it('stops taking people in today, and does so again until another day', async () => {
    const at = { programme: 'career-2026', actor: cora.id, timeZone: 'Europe/Copenhagen' };
    expect(await app().changeEnrolment(at)).toMatchObject({ kind: 'done', value: { enrolment: { closes: '2026-03-02' }, history: [{ by: cora.id, step: 'calendar' }] } });
    expect(await app().changeEnrolment(at)).toMatchObject({ kind: 'done', value: { history: [{ at: noon }] } });
    ports.clock.forward(days(3));
    expect(await app().changeEnrolment({ ...at, until: 'soon' })).toEqual({ kind: 'refused', reason: 'badDate' });
    expect(await app().changeEnrolment({ ...at, until: '' })).toEqual({ kind: 'refused', reason: 'badDate' });
    expect(await app().changeEnrolment({ ...at, until: '2026-05-31' })).toMatchObject({ kind: 'done', value: { enrolment: { closes: '2026-05-31' } } });
    expect(await ports.programmes.find('career-2026')).toMatchObject({ enrolment: { closes: '2026-05-31' } });
    await save('calendar', { until: '2026-06-30' });
    expect(await app().changeEnrolment({ ...at, until: '2026-07-01' })).toEqual({ kind: 'refused', reason: 'afterProgrammeEnd' });
    expect(await app().changeEnrolment({ ...at, actor: adam.id })).toEqual({ kind: 'refused', reason: 'notYourRole' });
  });

  it('counts who would qualify among everybody who is known, and finds people by name', async () => {
    const imported = [anEntry(10, { grade: 'P5', name: 'Zoë Imported' }), anEntry(2, { ...carl, grade: 'P5' }), anEntry(11, { name: 'Gone Person', grade: 'P5' })];
    for (const entry of imported) {
      const at = knownAt(entry.id);
      await ports.documents.known.create(at.partition, at.id, { tenant, status: entry.name === 'Gone Person' ? 'gone' : 'here', source: 'file', entry, takenAt: noon });
    }
    const writer = aPerson(anEntry(12).id, { name: 'Zoe Writes' });
    await ports.documents.people.create(writer.id, 'person', writer);
    const foreigner = aPerson('another-tenant:00000000-0000-4000-8000-000000000013', { name: 'Zoe Elsewhere' });
    await ports.documents.people.create(foreigner.id, 'person', foreigner);
    expect(await app().countWhoQualifies({ actor: cora.id, values: { 'mentor.gradeOneOf': ['P5'], 'mentee.monthsInPostAtMost': 'few' } })).toEqual({ kind: 'done', value: { counts: { mentor: 2, mentee: 3 }, known: 3, isCut: false } });
    expect(await app().searchStaff({ actor: cora.id, search: 'zoe' })).toEqual({ kind: 'done', value: [{ id: imported[0]?.id, name: 'Zoë Imported', about: 'Programme officer, Copenhagen' }, { id: writer.id, name: 'Zoe Writes', about: '' }] });
    expect(await app().searchStaff({ actor: cora.id, search: ' ' })).toEqual({ kind: 'done', value: [] });
  });
});
