import { overviewPage } from '../../../bot/api/pages/overviewPage';
import { matchPage, matchesPage } from '../../../bot/api/pages/matchesPage';
import { days, hours } from '../../../bot/domain/time';
import { pairAt, paperAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aSession } from '../../support/builders';
import { aProgramme, noon, tenant } from '../../support/ports';
import { storeBoth, storePair, storePeople } from '../../support/reportScene';
import { storeKinds } from '../../support/stores';
import { administrator, coordinator, observer, openReportWorld, reader, type ReportWorld, value } from './reportWorld';

const programme = aProgramme({ coordinators: [coordinator], staff: { administrators: [{ person: administrator, dutyStations: ['Apia'] }], observers: [observer] } });
const planted = 'PLANTED-WORDS';
const held = (number: number, daysAgo: number) => aSession({ number, status: 'held', startsAt: noon - days(daysAgo), topic: planted });

describe.each(storeKinds)('the overview on $name', ({ open }) => {
  let world: ReportWorld;
  let app: ReportWorld['app'];
  let ports: ReportWorld['ports'];
  let storing: ReportWorld['storing'];

  beforeAll(async () => {
    world = await openReportWorld(open, programme);
    ({ app, ports, storing } = world);
    await storeBoth(storing, 'well');
    await storeBoth(storing, 'unmet', { mentee: { dutyStation: 'Apia' } });
    await storeBoth(storing, 'over');
    await storeBoth(storing, 'alone');
    await storePair(storing, 'well', { status: 'grow', sessions: [held(1, 40), held(2, 3)], goals: [{ id: 'g', version: 1, text: planted, status: 'reached', progress: 100, by: 'well:mentee', changedAt: noon }] });
    await storePair(storing, 'unmet', { contact: { seen: [], reminded: [{ key: 'planFirst:0:1:1', at: noon - days(80) }, { key: 'reviewOpen:fitCheck.1:1:1', at: noon - days(3) }] } });
    await storePair(storing, 'over', { status: 'ended', ended: { how: 'completed', by: 'system', at: noon - days(1) }, sessions: [held(1, 50)] });
    await storePair({ ...storing, programme: { ...programme, id: 'elsewhere' } }, 'elsewhere');
    const log = paperAt('well', 'log', 'well:mentor', 1);
    await ports.documents.papers.create(log.partition, log.id, { pair: 'well', programme: programme.id, author: 'well:mentor', kind: 'log', number: 1, version: 1, text: planted, createdAt: noon, changedAt: noon, sentAt: noon - days(2) });
    await storePeople(ports, ['unmet:mentor', 'unmet:mentee']);
  }, 60_000);
  afterAll(() => world.close());

  it('counts people on their way, and pairs where they stand', async () => {
    const { figures, funnel } = value(await app.viewFigures({ programme: programme.id, actor: coordinator }));
    expect(figures).toMatchObject({ people: 8, mentees: 4, mentors: 4, matched: { part: 6, whole: 8 }, daysToMatch: 10, pairs: 3, phases: { prepare: 1, grow: 1, ended: 1 }, atRisk: { part: 1, whole: 2 }, completed: { part: 1, whole: 1 }, held: 3, goalsReached: 1 });
    expect(funnel.map(({ stage, mentees, mentors }) => [stage, mentees, mentors])).toEqual([
      ['invited', 4, 4], ['joined', 4, 4], ['sought', 3, 3], ['matched', 3, 3], ['met', 2, 2], ['agreed', 2, 2], ['half', 2, 2], ['completed', 1, 1],
    ]);
  });

  it('shows an observer nothing that tells of fewer than five, and no name', async () => {
    const page = overviewPage(value(await app.viewFigures({ programme: programme.id, actor: observer })), reader);
    expect(page.seesPairs).toBe(false);
    expect(page.facts.map(({ value: shown }) => shown)).toEqual(['Too few to show', '10 days', 'Too few to show', 'Too few to show']);
    expect(page.funnel.rows.map(({ cells }) => cells[0])).toEqual(['8', '8', 'Too few to show', 'Too few to show', 'Too few to show', 'Too few to show', 'Too few to show', 'Too few to show']);
    expect(page.phases.rows).toEqual([]);
    expect(page.note).toContain('fewer than 5 people');
    expect(JSON.stringify(page)).not.toMatch(/Mentor (well|unmet)|PLANTED/);
    for (const refused of [await app.viewMatches({ programme: programme.id, actor: observer, show: 'atRisk', page: 0 }), await app.viewMatch({ programme: programme.id, actor: observer, match: 'unmet' }), await app.sayKindWord({ programme: programme.id, actor: observer, match: 'unmet' })]) {
      expect(refused).toEqual({ kind: 'refused', reason: 'notYourRole' });
    }
  });

  it('names the pairs at risk to those who look after them, an administrator’s own only', async () => {
    const list = async (actor: string, show: 'atRisk' | 'grow') => value(await app.viewMatches({ programme: programme.id, actor, show, page: 0 })).items.map(({ id }) => id);
    expect([await list(coordinator, 'atRisk'), await list(coordinator, 'grow'), await list(administrator, 'atRisk'), await list(administrator, 'grow')]).toEqual([['unmet'], ['well'], ['unmet'], []]);
    const page = matchesPage(value(await app.viewMatches({ programme: programme.id, actor: coordinator, show: 'atRisk', page: 7 })), reader);
    expect(page).toMatchObject({ page: 0, pages: 1, items: [{ names: 'Mentor unmet and Mentee unmet', state: 'No first meeting yet, since 23 December 2025.', maySay: true }] });
    expect(await app.viewMatch({ programme: programme.id, actor: administrator, match: 'well' })).toEqual({ kind: 'refused', reason: 'notYourRole' });
    expect(await app.viewMatch({ programme: programme.id, actor: coordinator, match: 'elsewhere' })).toEqual({ kind: 'refused', reason: 'notFound' });
  });

  it('shows of one pair dates and what exists, as far as the programme lets it be known, and no word', async () => {
    const view = value(await app.viewMatch({ programme: programme.id, actor: coordinator, match: 'well' }));
    expect(view).toMatchObject({ held: [noon - days(3) + hours(1), noon - days(40) + hours(1)], documents: [{ kind: 'agreement', isThere: false }, { kind: 'codeOfConduct', isThere: false }], sent: [{ kind: 'log', number: 1, author: 'well:mentor' }] });
    const page = matchPage(view, reader);
    expect(page.sent).toEqual([{ title: 'Mentor well: log of meeting 1', when: expect.stringContaining('Sent on'), button: expect.objectContaining({ verb: 'log.read' }) }]);
    expect(JSON.stringify(page)).not.toContain(planted);
    const unmet = value(await app.viewMatch({ programme: programme.id, actor: administrator, match: 'unmet' }));
    // That somebody was reminded of a review would tell that they have not answered.
    expect(unmet.reminders).toEqual([{ nudge: 'planFirst', at: noon - days(80) }]);
    expect(unmet.sent).toEqual([]);
  });

  it('sends a kind word by the way of all reminders, once a week whoever presses', async () => {
    const say = (actor = coordinator) => app.sayKindWord({ programme: programme.id, actor, match: 'unmet' });
    expect((await Promise.all([say(), say(), say()])).map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect(await say(administrator)).toEqual({ kind: 'refused', reason: 'saidThisWeek' });
    expect(await app.sayKindWord({ programme: programme.id, actor: coordinator, match: 'well' })).toEqual({ kind: 'refused', reason: 'notNow' });
    expect((await readAt(ports.documents.pairs, pairAt('unmet')))?.body.contact.kindWords).toEqual([{ by: coordinator, at: noon, rule: 'noFirstSession' }]);
    const item = value(await app.viewMatches({ programme: programme.id, actor: coordinator, show: 'atRisk', page: 0 })).items[0];
    expect(item).toMatchObject({ saidAt: noon, maySay: false });
    await ports.outbox.idle();
    ports.clock.forward(days(7));
    expect(await say(administrator)).toMatchObject({ kind: 'done' });
  });

  it('is closed to everybody else', async () => {
    for (const actor of ['well:mentor', `${tenant}:stranger`]) expect(await app.viewFigures({ programme: programme.id, actor })).toEqual({ kind: 'refused', reason: 'notCoordinator' });
    expect(await app.viewFigures({ programme: 'nowhere', actor: coordinator })).toEqual({ kind: 'refused', reason: 'notCoordinator' });
  });
});
