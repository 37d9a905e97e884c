import { templateNames } from '../../../bot/content/templates';
import { stepCodes } from '../../../bot/domain/programmes/setup/steps';
import { makeUseCases } from '../../../bot/usecases';
import { draftAt, programmeAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { type Start } from '../../../bot/usecases/setup/drafts';
import { versionOf } from '../../../bot/usecases/setup/readStep';
import { steps } from '../../../bot/usecases/setup/steps';
import { type Typed } from '../../../bot/usecases/setup/typed';
import { aProgramme, noon, tenant, type TestPorts, testPorts } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';

const cora = `${tenant}:00000000-0000-4000-8000-00000000c0ca`;
const carl = `${tenant}:00000000-0000-4000-8000-00000000ca71`;
const adam = `${tenant}:00000000-0000-4000-8000-00000000ada3`;
const template: Start = { from: 'template', template: 'career' };

describe.each(storeKinds)('a programme in the making on $name', ({ open }) => {
  let place: OpenStore;
  let ports: TestPorts;
  const app = () => makeUseCases(ports);
  beforeEach(async () => {
    place = await open();
    ports = await testPorts({
      store: place.store,
      programmes: [aProgramme({ coordinators: [cora], staff: { administrators: [{ person: adam, dutyStations: ['Nairobi'] }], observers: [] }, resources: [{ title: 'A page', url: 'https://example.org/' }] })],
    });
  });
  afterEach(async () => {
    expect(ports.failures).toEqual([]);
    await place.close();
  });

  const begin = async (start: Start = template, draft = 'd1'): Promise<void> => void expect(await app().beginDraft({ draft, actor: cora, start })).toMatchObject({ kind: 'done' });
  const stored = async (draft = 'd1') => (await readAt(ports.documents.drafts, draftAt(draft)))?.body;
  /** Saves what is stored in a step, with some of it typed anew. */
  async function save(step: (typeof stepCodes)[number], typed: Typed, { actor = cora, draft = 'd1', version = undefined as string | undefined } = {}) {
    const content = (await stored(draft))!.content;
    return app().saveDraftStep({ draft, actor, step, version: version ?? versionOf(step, content), values: { ...steps[step].typed(content), ...typed } });
  }
  const saved = { kind: 'done', value: { problems: [] } };

  async function complete(name = 'Career 2027', draft = 'd1'): Promise<void> {
    expect(await save('purpose', { name, contactName: 'Team', contactEmail: 'team@example.org' }, { draft })).toEqual(saved);
    expect(await save('calendar', { opens: '2026-03-01', closes: '2026-05-31', from: '2026-04-01' }, { draft })).toEqual(saved);
  }

  it('begins from a template, is filled in step by step in any order, and opens once', async () => {
    await begin();
    expect(await app().openDraft({ draft: 'd1', actor: cora })).toEqual({ kind: 'refused', reason: 'notComplete' });
    expect(await app().viewDraft({ draft: 'd1', actor: cora })).toMatchObject({ value: { isOpen: false, missing: [{ field: 'name' }, { field: 'contactName' }, { field: 'contactEmail' }, { field: 'opens' }, { field: 'closes' }, { field: 'from' }] } });
    await complete();
    const [one, other] = await Promise.all([app().openDraft({ draft: 'd1', actor: cora }), app().openDraft({ draft: 'd1', actor: cora })]);
    expect([one, other]).toEqual([{ kind: 'done', value: { programme: 'career-2027' } }, { kind: 'done', value: { programme: 'career-2027' } }]);
    expect(await app().openDraft({ draft: 'd1', actor: cora })).toEqual(one);
    expect((await ports.programmes.list()).map(({ id }) => id)).toEqual(['career-2027', 'career-2026']);
    expect((await ports.documents.programmes.query({ limit: 10 })).documents).toHaveLength(2);
    expect(await stored()).toBeUndefined();
    expect(await ports.programmes.find('career-2027')).toMatchObject({ template: 'career', coordinators: [cora], draft: 'd1', enrolment: { opens: '2026-03-01', closes: '2026-05-31' } });
    expect(await app().listProgrammes({ person: carl, timeZone: 'UTC' })).toMatchObject({ open: [{ programme: { id: 'career-2027' } }, { programme: { id: 'career-2026' } }] });
  });

  it('gives programmes of one name ids of their own, also one that another process took a moment ago', async () => {
    await ports.programmes.list();
    const taken = programmeAt('career-2027');
    await ports.documents.programmes.create(taken.partition, taken.id, aProgramme({ id: 'career-2027', name: 'Taken' }));
    await begin();
    await complete();
    expect(await app().openDraft({ draft: 'd1', actor: cora })).toEqual({ kind: 'done', value: { programme: 'career-2027-2' } });
    expect((await readAt(ports.documents.programmes, taken))?.body.name).toBe('Taken');
  });

  it('goes on where opening was broken off, and is not changed in between', async () => {
    await begin();
    await complete();
    const document = (await readAt(ports.documents.drafts, draftAt('d1')))!;
    await ports.documents.drafts.replace(document, { ...document.body, opensAs: 'career-2027' });
    expect(await save('purpose', { name: 'Another' })).toEqual({ kind: 'refused', reason: 'tooLate' });
    expect(await app().removeDraft({ draft: 'd1', actor: cora })).toEqual({ kind: 'refused', reason: 'tooLate' });
    expect(await app().openDraft({ draft: 'd1', actor: cora })).toEqual({ kind: 'done', value: { programme: 'career-2027' } });
  });

  it('says every problem of a step at its field, and saves nothing of it', async () => {
    await begin();
    await complete();
    const before = await stored();
    expect(await save('calendar', { opens: '2026-06-01', closes: '2026-05-01', until: '2026-02-30', months: '0', holidays: [{ day: 'soon' }] })).toEqual({ kind: 'done', value: { problems: [
      { field: 'until', problem: 'date' }, { field: 'closes', problem: 'closesFirst' }, { field: 'months', problem: 'number', from: 1, to: 36 }, { field: 'holidays', problem: 'date', row: 1 },
    ] } });
    expect(await stored()).toEqual(before);
  });

  it('keeps two people at one step apart, and lets them work at two', async () => {
    await begin();
    await save('people', { coordinators: [{ person: cora }, { person: '00000000-0000-4000-8000-00000000ca71' }] });
    expect((await stored())?.content.coordinators).toEqual([cora, carl]);
    const version = versionOf('purpose', (await stored())!.content);
    expect(await save('purpose', { name: 'Mine' }, { version })).toEqual(saved);
    expect(await save('purpose', { name: 'Yours' }, { version })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    expect(await save('purpose', { name: 'Mine' }, { version })).toEqual(saved);
    expect(await save('calendar', { opens: '2026-03-01' })).toEqual(saved);
    expect((await stored())?.content).toMatchObject({ name: 'Mine', enrolment: { opens: '2026-03-01' } });
  });

  it('is begun once by one form, copied without days, and thrown away', async () => {
    await Promise.all([begin(), begin()]);
    await begin({ from: 'programme', programme: 'career-2026' }, 'd2');
    expect((await stored('d2'))?.content).toMatchObject({ name: 'Career mentoring 2026', enrolment: {}, runs: {}, coordinators: [cora], staff: { administrators: [{ person: adam }] }, resources: [{ title: 'A page' }] });
    expect(await app().viewStarts({ actor: cora })).toMatchObject({ value: { drafts: [{ id: 'd1' }, { id: 'd2' }], programmes: [{ id: 'career-2026' }] } });
    expect(await app().removeDraft({ draft: 'd1', actor: cora })).toEqual({ kind: 'done', value: {} });
    expect(await app().removeDraft({ draft: 'd1', actor: cora })).toEqual({ kind: 'done', value: {} });
    expect(await app().viewStarts({ actor: cora })).toMatchObject({ value: { drafts: [{ id: 'd2' }] } });
  });

  it.each([['a local administrator', adam, 'notYourRole'], ['a stranger', carl, 'notCoordinator']] as const)('is nothing for %s', async (_who, actor, reason) => {
    await begin();
    const before = await stored();
    const refusal = { kind: 'refused', reason };
    expect(await app().viewStarts({ actor })).toEqual(refusal);
    expect(await app().beginDraft({ draft: 'd9', actor, start: template })).toEqual(refusal);
    expect(await app().viewDraft({ draft: 'd1', actor })).toEqual(refusal);
    expect(await save('purpose', { name: 'Taken' }, { actor })).toEqual(refusal);
    expect(await app().openDraft({ draft: 'd1', actor })).toEqual(refusal);
    expect(await app().removeDraft({ draft: 'd1', actor })).toEqual(refusal);
    expect(await app().countWhoQualifies({ actor, values: {} })).toEqual(refusal);
    expect(await app().searchStaff({ actor, search: 'a' })).toEqual(refusal);
    expect(await stored()).toEqual(before);
  });
});

describe('a programme in the making', () => {
  it.each(templateNames)('of the template %s can be saved step by step as it is', async (name) => {
    const ports = await testPorts({ programmes: [aProgramme({ coordinators: [cora] })], now: noon });
    const app = makeUseCases(ports);
    await app.beginDraft({ draft: 'd1', actor: cora, start: { from: 'template', template: name } });
    const before = (await readAt(ports.documents.drafts, draftAt('d1')))!.body;
    for (const step of stepCodes) {
      expect([step, await app.saveDraftStep({ draft: 'd1', actor: cora, step, version: versionOf(step, before.content), values: steps[step].typed(before.content) })]).toEqual([step, { kind: 'done', value: { problems: [] } }]);
    }
    expect((await readAt(ports.documents.drafts, draftAt('d1')))!.body).toEqual(before);
    await ports.close();
  });

  it('of somebody else is not there for another coordinator, and a copy of a programme that is not theirs is not made', async () => {
    const ports = await testPorts({ programmes: [aProgramme({ coordinators: [cora] }), aProgramme({ id: 'other', coordinators: [carl] })] });
    const app = makeUseCases(ports);
    await app.beginDraft({ draft: 'd1', actor: cora, start: template });
    expect(await app.viewDraft({ draft: 'd1', actor: carl })).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(await app.beginDraft({ draft: 'd1', actor: carl, start: template })).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(await app.beginDraft({ draft: 'd2', actor: carl, start: { from: 'programme', programme: 'career-2026' } })).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(await app.viewStarts({ actor: carl })).toMatchObject({ value: { drafts: [] } });
    await ports.close();
  });
});
