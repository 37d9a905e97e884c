import { parse } from 'csv-parse/sync';
import { reportFile, reportPage } from '../../../bot/api/pages/reportPage';
import { sheetOf } from '../../../bot/content/report/sheets';
import { languages } from '../../../bot/domain/people/person';
import { type ReviewKind } from '../../../bot/domain/reviews/review';
import { days } from '../../../bot/domain/time';
import { makeUseCases } from '../../../bot/usecases';
import { releaseAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { commentKey } from '../../../bot/usecases/reviews/viewReview';
import { aSession } from '../../support/builders';
import { aProgramme, noon, tenant } from '../../support/ports';
import { storeEnrolment, storePair, storeReview } from '../../support/reportScene';
import { everythingIn } from '../../support/stored';
import { storeKinds } from '../../support/stores';
import { coordinator, observer, openReportWorld, reader, type ReportWorld, value } from './reportWorld';

const journey = aProgramme().journey;
const programme = aProgramme({ coordinators: [coordinator], staff: { administrators: [], observers: [observer] }, journey: { ...journey, outcomes: { issue: 'retention', figures: ['promotions', 'satisfaction'] } } });
const at = (actor: string) => ({ programme: programme.id, actor });
const final = { satisfied: 4, goalsReached: 3, recommend: 5, learned: 5, supported: 4, enoughTime: 2 } as const;

describe.each(storeKinds)('the report on $name', ({ open }) => {
  let world: ReportWorld;
  let app: ReportWorld['app'];
  let ports: ReportWorld['ports'];
  let storing: ReportWorld['storing'];
  const answers = async (from: number, count: number, kind: ReviewKind = 'final'): Promise<void> => {
    for (let index = from; index < from + count; index += 1) {
      const comment = await ports.vault.seal(commentKey(programme.id), `Words of answer ${index}`);
      await storeReview(storing, `pseudonym-${kind}-${index}`, { kind, role: index % 2 ? 'mentor' : 'mentee', answers: final, comment });
    }
  };

  beforeEach(async () => {
    world = await openReportWorld(open, programme);
    ({ app, ports, storing } = world);
  });
  afterEach(() => world.close());

  /** Everybody has left, and every pair has ended. */
  async function afterwards(): Promise<void> {
    for (let index = 0; index < 8; index += 1) {
      const id = `p${index}`;
      for (const role of ['mentor', 'mentee'] as const) {
        await storeEnrolment(storing, `${id}:${role}`, role, { status: 'left', profile: { dutyStation: index < 5 ? 'Nairobi' : 'Apia', gender: role === 'mentor' ? 'man' : 'woman', agency: index < 7 ? 'UNDP' : 'ITC' } });
      }
      await storePair(storing, id, { status: 'ended', ended: { how: index < 5 ? 'completed' : 'noFault', by: 'system', at: noon - days(2) }, sessions: [1, 2, 3].map((number) => aSession({ number, status: 'held', startsAt: noon - days(60 - 7 * number) })) });
    }
    for (let index = 0; index < 6; index += 1) await storeEnrolment(storing, `alone-${index}`, 'mentee', { status: 'left', profile: { dutyStation: 'Apia', gender: 'woman' } });
  }

  it('is whole after everybody has left', async () => {
    await afterwards();
    const { report } = value(await app.finalReport(at(coordinator)));
    expect(report.figures).toMatchObject({ people: 22, matched: { part: 16, whole: 22 }, phases: { ended: 8 }, completed: { part: 5, whole: 8 }, held: 24, atRisk: { part: 0, whole: 0 } });
    expect(report.breakdowns.map(({ by }) => by)).toEqual(['role', 'dutyStation', 'gender']);
    expect(report.breakdowns[1]?.rows).toMatchObject([{ group: 'Apia', people: 12 }, { group: 'Nairobi', people: 10 }]);
    for (const sheet of ['report', 'management', 'evidence'] as const) {
      for (const language of languages) expect(sheetOf(sheet, report, { language, timeZone: 'UTC' }).parts.length).toBeGreaterThan(0);
    }
  });

  it('comes as a page and as a file, with the groups of one kind on the page and of all in the file', async () => {
    await afterwards();
    await answers(0, 12);
    const view = value(await app.finalReport(at(coordinator)));
    const page = reportPage(view, 'gender', reader);
    expect(page.groups).toEqual({ by: 'gender', choices: [{ code: 'role', name: 'Role' }, { code: 'dutyStation', name: 'Duty station' }, { code: 'gender', name: 'Gender' }] });
    expect(page.parts.map(({ id }) => id)).toEqual(['figures', 'funnel', 'phases', 'documents', 'results', 'outcomes', 'groups', 'waiting']);
    expect(page.parts.find(({ id }) => id === 'groups')?.tables.map(({ title }) => title)).toEqual(['Gender']);
    expect(page.parts.find(({ id }) => id === 'results')?.tables[0]?.table.rows[0]).toMatchObject({ name: 'All in all, I am satisfied.', cells: ['4 of 5', '4 of 5', '4 of 5'] });
    const { fileName, content } = reportFile(view, reader);
    expect(fileName).toBe('report-2026-03-02.csv');
    const rows = parse(content, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
    for (const title of ['By group: Role', 'By group: Duty station', 'By group: Gender', 'What people say: At the end']) expect(rows).toContainEqual([title]);
    expect(content).not.toContain('Words of answer');
    expect(page.parts.flatMap(({ sentences }) => sentences)).toContain('At the end: 12 answers, as of 2 March 2026.');
  });

  it('gives a page to print behind a link that opens for its reader alone', async () => {
    await afterwards();
    const management = sheetOf('management', value(await app.finalReport(at(coordinator))).report, { language: 'en', timeZone: 'UTC' });
    expect(management.parts[0]?.sentences[0]).toContain('16 found a partner (73%)');
    const seen = sheetOf('management', value(await app.finalReport(at(observer))).report, { language: 'en', timeZone: 'UTC' });
    expect(seen.parts[0]?.tables[0]?.table.rows.map(({ cells }) => cells[0])).toEqual(['16 of 22 (73%)', '10 days', expect.stringContaining('24 of about'), 'None yet']);
    expect(await app.linkReport({ ...at(observer), sheet: 'report' })).toMatchObject({ kind: 'done' });
    expect(await app.linkReport({ ...at(`${tenant}:stranger`), sheet: 'report' })).toEqual({ kind: 'refused', reason: 'notCoordinator' });
  });

  it('shows the same answers until five more have come, whoever looks and however often', async () => {
    await answers(0, 4);
    const shown = async (): Promise<number[]> => {
      ports.clock.forward(61_000);
      const { report } = value(await app.finalReport(at(observer)));
      return report.results.flatMap(({ releases }) => releases.map((one) => one.answers));
    };
    expect(await shown()).toEqual([]);
    await answers(4, 3);
    expect(await shown()).toEqual([7]);
    await answers(7, 4);
    expect(await shown()).toEqual([7]);
    await answers(11, 1);
    ports.clock.forward(61_000);
    // Several looks at once, also from other processes, let out one thing.
    await Promise.all([makeUseCases(ports), makeUseCases(ports), app].map((one) => one.finalReport(at(coordinator))));
    expect(await shown()).toEqual([7, 12]);
    expect((await everythingIn(ports.documents.releases)).map(({ id }) => id)).toEqual(['results:final']);
  });

  it('opens comments for coordinators alone, by tens, in no order', async () => {
    await answers(0, 9, 'midTerm');
    expect(value(await app.viewComments(at(coordinator))).kinds).toEqual([]);
    await answers(9, 8, 'midTerm');
    ports.clock.forward(61_000);
    const { kinds } = value(await app.viewComments(at(coordinator)));
    expect(kinds.map(({ kind, comments }) => [kind, comments.length])).toEqual([['midTerm', 17]]);
    expect(kinds[0]?.comments).not.toEqual(Array.from({ length: 17 }, (_, index) => `Words of answer ${index}`));
    expect(await app.viewComments(at(observer))).toEqual({ kind: 'refused', reason: 'notYourRole' });
    expect(JSON.stringify((await readAt(ports.documents.releases, releaseAt(programme.id, 'results:midTerm')))?.body)).not.toMatch(/Words|pseudonym/);
  });

  it('keeps figures from before and after with their days, and says what is wrong with others', async () => {
    const none = { value: '', on: '' };
    const enter = (given: Partial<Parameters<typeof app.enterOutcome>[0]>) => app.enterOutcome({ ...at(coordinator), figure: 'promotions', before: none, after: none, ...given });
    expect(await enter({ before: { value: '3,5', on: '2025-12-31' } })).toMatchObject({ kind: 'done', value: { figures: { promotions: { before: { value: 3.5, on: '2025-12-31' } } } } });
    for (const [given, reason] of [
      [{ figure: 'satisfaction' }, 'badChoice'], [{ figure: 'made-up' }, 'badChoice'], [{ after: { value: 'many', on: '2026-01-01' } }, 'badNumber'], [{ after: { value: '', on: '2026-01-01' } }, 'badNumber'], [{ after: { value: '4', on: '2026-02-30' } }, 'badDate'], [{ actor: observer }, 'notYourRole'],
    ] as const) expect(await enter(given)).toEqual({ kind: 'refused', reason });
    await enter({ before: { value: '3.5', on: '2025-12-31' }, after: { value: '-1', on: '2026-03-01' } });
    const page = reportPage(value(await app.finalReport(at(coordinator))), 'role', reader);
    expect(page.parts.find(({ id }) => id === 'outcomes')?.tables[0]?.table.rows).toEqual([{ id: 'promotions', name: 'Promotions', cells: ['3.5 (31 December 2025)', '-1 (1 March 2026)'] }]);
    expect(page.outcomes).toMatchObject([{ code: 'promotions', before: { value: '3.5' } }]);
    expect(reportPage(value(await app.finalReport(at(observer))), 'role', reader).outcomes).toBeUndefined();
  });

  it('says plainly what is missing', async () => {
    const lines = sheetOf('evidence', value(await app.finalReport(at(coordinator))).report, { language: 'en', timeZone: 'UTC' }).parts.flatMap(({ sentences }) => sentences);
    expect(lines).toContain('Gap: one person alone coordinates it. Name a deputy.');
    expect(lines).toContain('In place: a review at half-time is asked for.');
  });
});
