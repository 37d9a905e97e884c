import { settlePair } from '../../../bot/domain/pairs/tick';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { overviewCard } from '../../../bot/cards/overview/overviewCard';
import { makeUseCases } from '../../../bot/usecases';
import { pairAt, paperAt } from '../../../bot/usecases/collections';
import { aPair, aSession } from '../../support/builders';
import { aProgramme, noon, tenant, type TestPorts, testPorts } from '../../support/ports';
import { everythingIn } from '../../support/stored';

const coordinator = `${tenant}:coordinator`;
const elsewhere = `${tenant}:elsewhere`;
const planted = 'PLANTED-WORDS';
let ports: TestPorts;

const overview = (actor: string, where: { programme?: string; page?: number } = {}) => makeUseCases(ports).viewOverview({ actor, ...where });

async function store(id: string, overrides: Partial<Pair>): Promise<void> {
  const members = [{ person: `${id}:mentor`, name: `Mentor ${id}`, role: 'mentor' as const }, { person: `${id}:mentee`, name: `Mentee ${id}`, role: 'mentee' as const }];
  const pair = aPair({ id, members, createdAt: noon - days(100), since: noon - days(100), endsAt: noon + days(100), ...overrides });
  await ports.documents.pairs.create(pairAt(id).partition, pairAt(id).id, settlePair(pair, aProgramme().journey, noon));
}

beforeEach(async () => {
  ports = await testPorts({ programmes: [aProgramme({ coordinators: [coordinator] }), aProgramme({ id: 'together', name: 'Together', coordinators: [coordinator, elsewhere] })] });
  const words = { text: planted, topic: planted };
  await store('well', { status: 'grow', sessions: [aSession({ status: 'held', startsAt: noon - days(3), topic: words.topic })] });
  await store('unmet', { preparation: { ticks: [], expectations: [{ person: 'unmet:mentee', text: planted, version: 1, at: noon }], mentorRoles: [], read: [] } });
  await store('missed', { status: 'grow', sessions: [1, 2].map((number) => aSession({ number, status: 'missed', startsAt: noon - days(10 - number), topic: planted })), goals: [{ id: 'g', version: 1, text: planted, status: 'open', progress: 0, by: 'missed:mentee', changedAt: noon }] });
  await store('over', { status: 'ended', ended: { how: 'noFault', by: 'over:mentee', at: noon - days(1) } });
  await store('other', { programme: 'together' });
});
afterEach(() => ports.close());

const log = (pair: string, sentAt?: number) => {
  const { partition, id } = paperAt(pair, 'log', `${pair}:mentor`, 1);
  return ports.documents.papers.create(partition, id, { pair, programme: 'career-2026', author: `${pair}:mentor`, kind: 'log', number: 1, version: 1, text: planted, createdAt: noon, changedAt: noon, ...(sentAt !== undefined && { sentAt }) });
};

it('counts the pairs by where they stand and names those at risk with the rule, longest first', async () => {
  expect(await overview(coordinator, { programme: 'career-2026' })).toMatchObject({ kind: 'done', value: { kind: 'one', overview: {
    counts: { prepare: 1, agree: 0, grow: 2, close: 0, paused: 0, ended: 1 }, atRisk: 2,
    risks: [{ names: ['Mentor unmet', 'Mentee unmet'], rule: 'noFirstSession', since: noon - days(79) }, { names: ['Mentor missed', 'Mentee missed'], rule: 'missedTwice' }],
  } } });
});

it('shows no word that anybody wrote', async () => {
  await log('well', noon);
  const view = await overview(coordinator, { programme: 'career-2026' });
  if (view.kind !== 'done') throw new Error(view.reason);
  for (const language of ['en', 'ar'] as const) expect(JSON.stringify(overviewCard(view.value, { language, timeZone: 'UTC', now: noon }))).not.toContain(planted);
});

it('lists logs only when their authors have sent them', async () => {
  await log('well', noon - 1);
  await log('unmet');
  expect(await overview(coordinator, { programme: 'career-2026' })).toMatchObject({ value: { overview: { sent: { items: [{ kind: 'log', pair: 'well', author: 'well:mentor', name: 'Mentor well', number: 1, sentAt: noon - 1 }], page: 0, hasOlder: false } } } });
});

it.each([
  ['a member of a pair', 'well:mentor', {}],
  ['a member, by the programme’s id', 'well:mentor', { programme: 'career-2026' }],
  ['a coordinator of another programme', elsewhere, { programme: 'career-2026' }],
  ['whoever asks for a programme that is not there', coordinator, { programme: 'nowhere' }],
])('tells nothing to %s', async (_who, actor, where) => {
  const before = JSON.stringify(await everythingIn(ports.documents.pairs));
  expect(await overview(actor, where)).toEqual({ kind: 'refused', reason: 'notCoordinator' });
  expect(JSON.stringify(await everythingIn(ports.documents.pairs))).toBe(before);
});

it('lets a coordinator of several programmes choose, and shows the only one at once', async () => {
  expect(await overview(coordinator)).toMatchObject({ value: { kind: 'choose', programmes: [{ id: 'career-2026' }, { id: 'together' }] } });
  expect(await overview(elsewhere)).toMatchObject({ value: { kind: 'one', several: false, overview: { programme: { id: 'together' }, counts: { prepare: 1 } } } });
});

it('shows eight pairs a page, and the last page to whoever asks for more', async () => {
  for (let index = 0; index < 15; index += 1) await store(`quiet-${index}`, {});
  const page = async (wanted: number) => {
    const view = await overview(coordinator, { programme: 'career-2026', page: wanted });
    return view.kind === 'done' && view.value.kind === 'one' ? [view.value.overview.page, view.value.overview.risks.length, view.value.overview.pages] : undefined;
  };
  expect([await page(0), await page(2), await page(99)]).toEqual([[0, 8, 3], [2, 1, 3], [2, 1, 3]]);
});

it('forgets a pair as soon as it meets again', async () => {
  const document = (await ports.documents.pairs.read(pairAt('unmet').partition, pairAt('unmet').id))!;
  await ports.documents.pairs.replace(document, { ...document.body, status: 'grow', since: noon, sessions: [aSession({ status: 'held', startsAt: noon - days(1) })] });
  expect(await overview(coordinator, { programme: 'career-2026' })).toMatchObject({ value: { overview: { atRisk: 1, risks: [{ rule: 'missedTwice' }] } } });
});
