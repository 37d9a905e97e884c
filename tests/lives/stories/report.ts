import { type OverviewPage, type MatchesPage } from '../../../bot/contracts/overviewPage';
import { type CommentsPage, type ReportFile, type ReportPage } from '../../../bot/contracts/reportPage';
import { type PeoplePage } from '../../../bot/contracts/peoplePage';
import { documentKinds } from '../../../bot/domain/programmes/journey';
import { type ReviewKind } from '../../../bot/domain/reviews/review';
import { texts } from '../../../bot/content/texts';
import { tapped } from '../../support/gathered';
import { everythingIn } from '../../support/stored';
import { copyOf } from '../doors/console';
import { smallStation } from '../cast';
import { type PlaceKey } from '../ledger';
import { type Living } from '../living';

const t = texts('en');
const hidden = t('report.hidden');
const none = t('report.none');
const titles: Readonly<Record<ReviewKind, string>> = { fitCheck: t('report.kind.fitCheck'), midTerm: t('report.kind.midTerm'), final: t('report.kind.final') };
const share = (part: number, whole: number): string => (whole === 0 ? none : `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`);

/** By name of the row; undefined for a table that the report does not have. */
type Cells = Readonly<Record<string, readonly string[]>>;
const cellsOf = ({ parts }: ReportPage, part: string, title?: string): Cells => {
  const table = parts.find(({ id }) => id === part)?.tables.find((one) => title === undefined || one.title === title)?.table;
  return Object.fromEntries((table?.rows ?? []).map(({ name, cells }) => [name, cells]));
};

/** What happened, as the test wrote it down: people counted by place. */
function counted({ ledger }: Living) {
  const pairs = [...ledger.pairs.values()];
  const peopleIn = (some: typeof pairs): number => new Set<PlaceKey>(some.flatMap(({ members }) => members)).size;
  const ended = pairs.filter(({ ended: how }) => how !== undefined);
  const completed = ended.filter(({ ended: how }) => how === 'completed');
  return {
    listed: new Set([...ledger.listed, ...ledger.joined]).size, joined: ledger.joined.size, sought: new Set([...ledger.sought, ...pairs.flatMap(({ members }) => members)]).size, pairs: pairs.length, matched: peopleIn(pairs),
    met: peopleIn(pairs.filter(({ held }) => held > 0)), held: pairs.reduce((sum, { held }) => sum + held, 0), ended: ended.length, completed: completed.length, peopleCompleted: peopleIn(completed), goals: pairs.reduce((sum, { goalsReached }) => sum + goalsReached, 0),
  };
}

/** Everything has ended, the report says what happened and no more, and nobody's words stand anywhere. */
export async function endsWell(living: Living): Promise<void> {
  await living.later(7);
  await everythingIsOver(living);
  await entersOutcomes(living);
  const page = await living.console.read<ReportPage>(`/api/console/${living.programme}/report`);
  await saysWhatHappened(living, page);
  saysWhatWasAnswered(living, page);
  await isTheSameAsFile(living, page);
  await showsAnObserverLess(living);
  await readsComments(living);
  await tellsNobodysWords(living);
  await mayBeRepeated(living);
}

/** The next round begins like this one: the same rules and words, but no days. */
async function mayBeRepeated({ console, programme, before }: Living): Promise<void> {
  const copy = await copyOf(console, programme);
  for (const step of ['who', 'pairing', 'journey', 'reviews'] as const) expect(copy[step]).toEqual(before[step]);
  expect(copy.calendar).toMatchObject({ opens: '', closes: '', from: '', until: '' });
}

/** No pair goes on, nothing is owed, and every mentor has all their places again. */
async function everythingIsOver({ stage, ledger, programme }: Living): Promise<void> {
  const pairs = (await everythingIn(stage.documents.pairs)).map(({ body }) => body);
  expect(pairs.map(({ id }) => id).sort()).toEqual([...ledger.pairs.keys()].sort());
  expect(pairs.filter(({ status }) => status !== 'ended')).toEqual([]);
  const mentors = (await everythingIn(stage.documents.enrolments)).map(({ body }) => body).filter((row) => row.programme === programme && row.role === 'mentor' && row.status === 'active');
  for (const { availability } of mentors) expect(availability?.freeSeats).toBe(availability?.capacity);
}

async function entersOutcomes({ console, programme }: Living): Promise<void> {
  const report = `/api/console/${programme}/report`;
  const { outcomes = [] } = await console.read<ReportPage>(report);
  for (const { code } of outcomes) await console.does(`${report}/outcomes`, { figure: code, before: { value: '12', on: '2026-11-01' }, after: { value: '17,5', on: '2027-10-01' } });
}

async function saysWhatHappened(living: Living, page: ReportPage): Promise<void> {
  const { console, programme } = living;
  const now = counted(living);
  const figures = cellsOf(page, 'figures');
  expect(figures).toMatchObject({
    [t('report.fact.people')]: [String(now.joined)], [t('report.fact.pairs')]: [String(now.pairs)], [t('report.fact.matched')]: [share(now.matched, now.joined)], [t('report.fact.atRisk')]: [none],
    [t('report.fact.completed')]: [share(now.completed, now.ended)], [t('report.fact.goals')]: [String(now.goals)], [t('report.fact.meetings')]: [expect.stringMatching(new RegExp(`^${now.held} of about \\d+$`))],
  });
  const steps = cellsOf(page, 'funnel');
  expect(steps).toMatchObject({
    [t('report.stage.invited')]: [String(now.listed)], [t('report.stage.joined')]: [String(now.joined)], [t('report.stage.matched')]: [String(now.matched)], [t('report.stage.met')]: [String(now.met)], [t('report.stage.completed')]: [String(now.peopleCompleted)],
  });
  if (steps[t('report.stage.sought')]) expect(steps[t('report.stage.sought')]).toEqual([String(now.sought)]);
  expect(cellsOf(page, 'phases')[t('overview.status.ended')]).toEqual([String(now.ended)]);
  for (const kind of documentKinds) {
    const isUsed = living.before.journey[`${kind}.use`] !== 'off';
    const there = [...living.ledger.papers].filter((paper) => paper.startsWith(`${kind} of `)).length;
    expect([kind, cellsOf(page, 'documents')[t(`report.document.${kind}`)]]).toEqual([kind, isUsed ? [share(there, now.pairs)] : undefined]);
  }
  for (const [name, cells] of Object.entries(cellsOf(page, 'outcomes'))) expect([name, cells]).toEqual([name, [expect.stringContaining('12'), expect.stringContaining('17.5')]]);
  expect(Object.keys(cellsOf(page, 'outcomes'))).toHaveLength(page.outcomes?.length ?? 0);
  const { facts } = await console.read<OverviewPage>(`/api/console/${programme}/figures`);
  expect(facts.map(({ value }) => value)).toContain(share(now.matched, now.joined));
}

/** Who was asked, who answered, and the mean of each question, as the people of this life answered. */
function saysWhatWasAnswered({ ledger }: Living, page: ReportPage): void {
  for (const kind of ['fitCheck', 'midTerm', 'final'] as const) {
    const asked = ledger.reviews.filter((one) => one.kind === kind);
    const given = asked.filter((one) => one.given !== undefined);
    expect(cellsOf(page, 'answers')[titles[kind]]).toEqual(asked.length > 0 ? [share(given.length, asked.length)] : undefined);
    const questions = [...new Set(given.flatMap((one) => Object.keys(one.given ?? {})))];
    const table = cellsOf(page, 'results', titles[kind]);
    // Fewer than five are nobody's business, and what came after the last release waits for five more.
    if (given.length < 5) expect(table).toEqual({});
    else expect(Object.values(table).map(([everybody]) => everybody)).toEqual(questions.map((question) => `${shown(ledger.mean(kind, question).mean)} of 5`));
  }
}

const shown = (mean: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(Math.round(mean * 100) / 100);

async function isTheSameAsFile({ console, programme }: Living, page: ReportPage): Promise<void> {
  const { content } = await console.read<ReportFile>(`/api/console/${programme}/report/file`);
  const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const { tables } of page.parts) {
    for (const { table } of tables) for (const { name, cells } of table.rows) expect(content).toContain([name, ...cells].map(cell).join(','));
  }
  const { url } = await console.read<{ readonly url?: string }>(`/api/console/${programme}/report/link?sheet=report`);
  if (url !== undefined) expect(await (await fetch(url)).text()).toContain(page.made);
}

/** Whoever sees figures only sees none that tells of fewer than five, nor what would give it away, and opens no list of people. */
async function showsAnObserverLess(living: Living): Promise<void> {
  const { observer, programme } = living;
  const now = counted(living);
  const figures = cellsOf(await observer.read<ReportPage>(`/api/console/${programme}/report`), 'figures');
  const safe = (part: number, whole: number): string => (whole === 0 ? none : part >= 5 && whole - part >= 5 ? share(part, whole) : hidden);
  expect(figures[t('report.fact.matched')]).toEqual([safe(now.matched, now.joined)]);
  expect(figures[t('report.fact.completed')]).toEqual([safe(now.completed, now.ended)]);
  expect(figures[t('report.fact.goals')]).toEqual([now.goals >= 5 ? String(now.goals) : hidden]);
  expect(figures[t('report.fact.pairs')]).toEqual([now.pairs >= 5 ? String(now.pairs) : hidden]);
  for (const place of ['people', 'matches', 'report/comments', 'matching', 'mailings', 'setup']) expect(await observer.refusal(`/api/console/${programme}/${place}`)).toContain('notYourRole');
  // Two people work there: no report names it, to whomever.
  for (const by of ['role', 'dutyStation', 'grade', 'gender', 'agency']) {
    for (const reader of [observer, living.console]) expect(JSON.stringify(await reader.read<ReportPage>(`/api/console/${programme}/report?by=${by}`))).not.toContain(smallStation);
  }
}

/** Read from ten answers on, by those who coordinate. */
async function readsComments({ console, programme, ledger }: Living): Promise<void> {
  const final = ledger.reviews.filter(({ kind, given }) => kind === 'final' && given);
  const { kinds } = await console.read<CommentsPage>(`/api/console/${programme}/report/comments`);
  const comments = kinds.flatMap(({ comments: all }) => all);
  if (final.length < 10 || ledger.commentsTaken === 0) expect(comments).toEqual([]);
  else expect(comments).toHaveLength(ledger.commentsTaken);
}

/** Everything that those who run the programme can open was opened: of what people wrote to each other not a word is in it, nor in storage. */
async function tellsNobodysWords({ stage, console, observer, administrator, cora, programme, ledger }: Living): Promise<void> {
  const base = `/api/console/${programme}`;
  const { items } = await console.read<MatchesPage>(`${base}/matches?show=ended`);
  expect(items).toHaveLength(Math.min(ledger.pairs.size, items.length));
  for (const { id } of items) await console.read(`${base}/matches/${id}`);
  for (const [status, count] of [['declined', ledger.listed.size - [...ledger.listed].filter((key) => ledger.joined.has(key)).length], ['active', ledger.joined.size]] as const) {
    expect([status, (await console.read<PeoplePage>(`${base}/people?status=${status}`)).people.length]).toEqual([status, count]);
  }
  for (const place of ['matching', 'mailings', 'setup', 'figures', 'matches?show=atRisk']) await console.read(`${base}/${place}`);
  const chat = JSON.stringify(await tapped(cora.person, 'overview.show', { programme }));
  const stored = JSON.stringify(await stage.stored());
  const heard = [console.heard(), observer.heard(), administrator.heard(), chat].join('\n');
  expect(heard).not.toContain('kingfisher');
  // What somebody hopes for when they sign up is their profile's, for the programme to read.
  for (const words of ledger.planted) if (!words.includes('hope')) expect(stored).not.toContain(words);
}
