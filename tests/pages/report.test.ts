import { randomBytes } from 'node:crypto';
import { sheetOf } from '../../bot/content/report/sheets';
import { languages } from '../../bot/domain/people/person';
import { hours } from '../../bot/domain/time';
import { answerLink, type PageAnswer } from '../../bot/pages/answerLink';
import { makeLinks } from '../../bot/pages/links';
import { reportPage } from '../../bot/pages/reportPage';
import { makeUseCases } from '../../bot/usecases';
import { saveProgramme } from '../../bot/usecases/programmes';
import { aProgramme, noon, tenant, type TestPorts, testPorts } from '../support/ports';
import { storeEnrolment } from '../support/reportScene';

const coordinator = `${tenant}:coordinator`;
const hostile = '<img src=x onerror=alert(1)> =1+1';
const programme = aProgramme({ name: hostile, coordinators: [coordinator] });
let ports: TestPorts;

beforeEach(async () => {
  ports = await testPorts({ programmes: [programme] });
  for (let index = 0; index < 12; index += 1) await storeEnrolment({ documents: ports.documents, programme, now: noon }, `p${index}`, 'mentee', { profile: { dutyStation: index < 6 ? hostile : 'Nairobi' } });
});
afterEach(() => ports.close());

const opening = () => {
  const links = makeLinks({ sealingKey: randomBytes(32), clock: ports.clock, address: () => 'https://lodestar.example' });
  const url = links.make({ kind: 'report', programme: programme.id, sheet: 'report', person: coordinator }) ?? '';
  const open = (asText = false): Promise<PageAnswer> => answerLink({ links, app: makeUseCases(ports), clock: ports.clock, report: () => undefined }, { token: url.split('/').at(-1) ?? '', asText, locale: 'fr' });
  return { url, open };
};

it('shows the report to read and print, and the same as a file; the address says nothing', async () => {
  const { url, open } = opening();
  expect(url).not.toMatch(/career|coordinator|report/);
  const page = await open();
  expect(page.status).toBe(200);
  expect(page.body).not.toContain('<img');
  expect(page.body).toContain('&#60;img src=x onerror=alert(1)&#62;');
  const file = await open(true);
  expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="report.csv"' });
  expect(file.body.startsWith('\uFEFF')).toBe(true);
});

it('is gone after a quarter of an hour, and at once for whoever helps no more to run the programme', async () => {
  const { open } = opening();
  expect((await open()).status).toBe(200);
  await saveProgramme(ports.documents.programmes, { ...programme, coordinators: [] });
  ports.clock.forward(hours(0.1));
  expect((await open()).status).toBe(404);
  const later = opening();
  ports.clock.forward(hours(0.25));
  expect((await later.open()).status).toBe(404);
});

it.each(languages)('has tables with headings in %s', async (language) => {
  const view = await makeUseCases(ports).finalReport({ programme: programme.id, actor: coordinator });
  if (view.kind === 'refused') throw new Error(view.reason);
  for (const sheet of ['report', 'management', 'evidence'] as const) {
    const page = reportPage(sheetOf(sheet, view.value.report, { language, timeZone: 'UTC' }), 'x?as=text', language);
    expect(page).toMatch(/<h1 dir="auto">[^<]+<\/h1>/);
    expect(page).not.toMatch(/undefined|\{\w+\}|NaN/);
    if (sheet !== 'evidence') expect(page).toContain('<th scope="row"');
  }
});
