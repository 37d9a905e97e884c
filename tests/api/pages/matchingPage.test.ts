import { matchingPage } from '../../../bot/api/pages/matchingPage';
import { openEndsPage } from '../../../bot/api/pages/openEndsPage';
import { decidedPage, proposalsPage, replayPage, swapPage } from '../../../bot/api/pages/proposalsPage';
import { savedRules, typedRules } from '../../../bot/api/pages/rulesForm';
import { type RulesForm } from '../../../bot/contracts/matchingPage';
import { languages } from '../../../bot/domain/people/person';
import { type Structure } from '../../../bot/domain/programmes/journey';
import { type MatchingRules, usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { type DocumentStore } from '../../../bot/usecases/documents';
import { coordinator, type MatchWorld, must, openMatchWorld, twoOf } from '../../usecases/runs/matchWorld';

let store: DocumentStore;
let world: MatchWorld;
const at = { programme: 'career', run: 'run-0001', actor: coordinator };

beforeAll(async () => {
  store = openSqliteStore({ file: ':memory:' });
  world = await openMatchWorld(store, { mentors: 2, mentees: 6, programme: { matching: { ...usualMatching, sameUnit: 'allowed', sensitive: [{ field: 'gender', reason: 'Asked for', by: coordinator, at: 0 }] } } });
  await world.start();
  const [first, second] = await world.proposals();
  await must(world.app.useCases.approveProposals({ ...at, meant: [{ proposal: first!.id, version: 1 }] }));
  await must(world.app.useCases.pinPairs({ ...at, version: 2, pairs: [twoOf(second)] }));
});
afterAll(async () => {
  await world.app.stop();
  await store.close();
});

const reader = (language: (typeof languages)[number]) => ({ language, timeZone: 'Africa/Nairobi', now: world.now() });
/** Texts that were not found, or places that were not filled. */
const faultsIn = (page: unknown): string[] => JSON.stringify(page).match(/(?:runs|explain|errors)\.[a-z]\w*|\{\w+[,}]/g) ?? [];

it.each(languages)('every page is whole in %s', async (language) => {
  const { useCases } = world.app;
  const me = reader(language);
  const [matching, proposals, open] = await Promise.all([must(useCases.viewMatching(at)), must(useCases.viewProposals(at)), must(useCases.viewOpenEnds(at))]);
  const failures = [{ why: 'directory' }, { why: 'planRefused', refusal: { kind: 'refused', reason: 'pinBreaksRules', pins: [{ mentee: 'a', mentor: 'b', rules: ['avoids'] }] } }, { why: 'planRefused', refusal: { kind: 'refused', reason: 'sizeImpossible' } }] as const;
  const failed = failures.map((one) => matchingPage({ ...matching, run: { ...matching.run!, run: { ...matching.run!.run, failed: { ...one, number: 2, at: 0 } } } }, me));
  const pages = [
    matchingPage(matching, me), proposalsPage(proposals, me), openEndsPage(open, me), swapPage({ gain: -500 }, me), swapPage({ gain: 0 }, me), replayPage({ input: true, plan: true, proof: true }, me),
    decidedPage({ done: 2, changed: 1, left: 0 }, 'announce', me), savedRules([{ field: 'skills', problem: 'badNumber' }], me), ...failed,
  ];
  expect(pages.flatMap(faultsIn)).toEqual([]);
});

it('says what can be done with each proposal, and nothing of what anybody wished', async () => {
  const page = proposalsPage(await must(world.app.useCases.viewProposals(at)), reader('en'));
  expect(page.rows.map(({ status, isPinned, deeds }) => [status, isPinned, deeds[0]])).toEqual([['Approved', false, 'announce'], ['Proposed', true, 'approve'], ['Proposed', false, 'approve'], ['Proposed', false, 'approve']]);
  expect(page.rows[0]?.title).toMatch(/^Person \d+ with Person \d+$/);
  expect(JSON.stringify(page)).not.toMatch(/wish/i);
});

it('reads a form back as the rules that it was drawn from', async () => {
  const { rules, rulesVersion, ...view } = await must(world.app.useCases.viewMatching(at));
  const { rules: form } = matchingPage({ rules, rulesVersion, ...view }, reader('fr'));
  const typed = typedRules({
    version: form.version, weights: Object.fromEntries(form.weights.map(({ criterion, value }) => [criterion, value])), grades: { from: form.grades.from, to: form.grades.to, isHard: form.grades.isHard },
    choices: Object.fromEntries(form.choices.map(({ name, value }) => [name, value])), sensitive: form.sensitive.filter(({ isUsed }) => isUsed).map(({ field, reason }) => ({ field, reason })),
  });
  expect(typed).toEqual({ ...rules, sensitive: [{ field: 'gender', reason: 'Asked for' }] });
  expect(typedRules({ version: '', weights: {}, grades: { from: 0, to: 0, isHard: false }, choices: { aim: 'magic' }, sensitive: [] })).toBeUndefined();
});

describe('in what people should differ', () => {
  const formOf = async (structure: Structure, language: (typeof languages)[number] = 'en', rules: Partial<MatchingRules> = {}) => {
    const view = await must(world.app.useCases.viewMatching(at));
    return matchingPage({ ...view, rules: { ...view.rules, ...rules }, programme: { ...view.programme, structure } }, reader(language)).rules;
  };
  const typed = ({ version, weights, grades: { from, to, isHard }, choices }: RulesForm, other: Readonly<Record<string, string>> = {}) =>
    typedRules({ version, weights: Object.fromEntries(weights.map(({ criterion, value }) => [criterion, value])), grades: { from, to, isHard }, choices: { ...Object.fromEntries(choices.map(({ name, value }) => [name, value])), ...other }, sensitive: [] });

  it.each(languages)('is asked of those who sit together, whole in %s', async (language) => {
    for (const structure of ['group', 'circle', 'panel'] as const) {
      const form = await formOf(structure, language);
      const choice = form.choices.find(({ name }) => name === 'diverse');
      expect(choice?.options.map(({ value }) => value)).toEqual(['mixed', 'none', 'grade', 'dutyStation', 'agency', 'unit']);
      expect(choice?.value).toBe('mixed');
      expect([choice?.label, ...(choice?.options ?? []).map(({ label }) => label)]).not.toContain('');
      expect(new Set(choice?.options.map(({ label }) => label)).size).toBe(6);
      expect(faultsIn(form)).toEqual([]);
    }
  });

  it('is not asked of pairs', async () => {
    for (const structure of ['oneToOne', 'reverse', 'oneOff'] as const) expect((await formOf(structure, 'en', { diverse: 'unit' })).choices.map(({ name }) => name)).not.toContain('diverse');
  });

  it('is read back as it was chosen; an unknown word is none of ours, and whoever was not asked does not say', async () => {
    const form = await formOf('circle', 'en', { diverse: 'unit' });
    expect(typed(form)).toMatchObject({ diverse: 'unit' });
    expect(typed(form, { diverse: 'none' })).toMatchObject({ diverse: 'none' });
    expect(typed(form, { diverse: 'shoes' })).toBeUndefined();
    expect(typed(form, { diverse: '' })).toBeUndefined();
    expect(typed(await formOf('oneToOne'))).not.toHaveProperty('diverse');
  });
});
