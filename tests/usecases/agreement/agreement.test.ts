import { templates } from '../../../bot/content/templates';
import { type AgreementField } from '../../../bot/domain/agreement/agreementText';
import { refused } from '../../../bot/domain/decision';
import { type AgreementForm } from '../../../bot/usecases/agreement/form';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { aForm, formedPair } from '../../support/agreements';
import { expectUntouched, snapshotOf } from '../../support/stored';
import { openWorld, personId, type World } from '../../support/world';

let world: World;
let ids: Awaited<ReturnType<typeof formedPair>>;

const { documents } = templates.career.journey;
async function open(use: Partial<typeof documents> = {}): Promise<void> {
  world = await openWorld(openSqliteStore({ file: ':memory:' }), { journey: { ...templates.career.journey, documents: { ...documents, ...use } } });
  ids = await formedPair(world);
}
beforeEach(() => open());
afterEach(() => world.app.stop());

const useCases = () => world.app.useCases;
const save = (actor: string, from: number, form: Partial<AgreementForm> = {}, more: { signs?: boolean; fields?: AgreementField[] } = {}) => useCases().saveAgreement({ pair: ids.pair, actor, from, signs: false, form: aForm(form), ...more });
const sign = (actor: string, version: number) => useCases().signAgreement({ pair: ids.pair, actor, version });
const stored = async () => (await readAt(world.app.ports.documents.pairs, pairAt(ids.pair)))!.body;
async function view(actor: string) {
  const found = await useCases().viewAgreement({ pair: ids.pair, actor });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.value;
}

it('begins the first draft with what the programme recommends and what the two have said', async () => {
  const started = await useCases().startAgreement({ pair: ids.pair, actor: ids.mentor, language: 'en' });
  expect(started).toMatchObject({ kind: 'done', value: { from: 0, form: { statement: 'To see how headquarters works', media: ['chat'], objective1: '', responseTime: 'twoDays', confidentiality: expect.stringContaining('between us') } } });
});

it('opens the newest text to be changed', async () => {
  await save(ids.mentee, 0, { statement: 'First', media: ['phone', 'chat'] });
  const started = await useCases().startAgreement({ pair: ids.pair, actor: ids.mentor, language: 'fr' });
  expect(started).toMatchObject({ kind: 'done', value: { from: 1, form: aForm({ statement: 'First', media: ['chat', 'phone'] }) } });
});

it('a change after the first signature asks for both anew; the old one stays valid and can be read', async () => {
  await save(ids.mentee, 0, { statement: 'Old words' }, { signs: true });
  await sign(ids.mentor, 1);
  await save(ids.mentor, 1, { statement: 'New words' }, { signs: true });
  expect(await view(ids.mentee)).toMatchObject({ newest: { number: 2, holds: false, unsigned: [{ person: ids.mentee }], text: { statement: 'New words' } }, valid: { number: 1 }, may: { sign: true } });
  const old = await useCases().viewAgreementVersion({ pair: ids.pair, actor: ids.mentee, version: 1 });
  expect(old).toMatchObject({ kind: 'done', value: { shown: { holds: true, text: { statement: 'Old words' }, signed: [{ name: 'Person 1' }, { name: 'Person 0' }], unsigned: [] } } });
  await sign(ids.mentee, 2);
  const after = await view(ids.mentee);
  expect(after.newest?.holds).toBe(true);
  expect(after.valid).toBeUndefined();
});

it('a text that says the same makes no new version, and keeps its signatures', async () => {
  await save(ids.mentee, 0, {}, { signs: true });
  await save(ids.mentor, 1, {}, { signs: true });
  const { agreement } = await stored();
  expect([agreement.versions.length, agreement.signatures.length]).toEqual([1, 2]);
});

it('shows only what both changed as open, and keeps what only the other changed', async () => {
  await save(ids.mentee, 0);
  await save(ids.mentor, 1, { statement: 'The mentor’s', groundRules: 'None' });
  const answer = await save(ids.mentee, 1, { statement: 'The mentee’s', rhythm: 'weekly' });
  expect(answer).toMatchObject({ kind: 'conflict', value: { number: 2, by: 'Person 0', open: ['statement', 'rhythm'], taken: ['groundRules'] } });
  await save(ids.mentee, 2, { statement: 'The mentee’s', rhythm: 'weekly', groundRules: 'not asked for, not taken' }, { fields: ['statement', 'rhythm'] });
  expect((await view(ids.mentor)).newest?.text).toMatchObject({ statement: 'The mentee’s', rhythm: 'weekly', groundRules: 'None' });
});

it('shows the difference again when a third version came while deciding', async () => {
  await save(ids.mentee, 0);
  await save(ids.mentor, 1, { statement: 'Two' });
  await save(ids.mentor, 2, { statement: 'Three' });
  const answer = await save(ids.mentee, 2, { statement: 'Mine' }, { fields: ['statement'] });
  expect(answer).toMatchObject({ kind: 'conflict', value: { number: 3, theirs: { statement: 'Three' }, mine: { statement: 'Mine' } } });
});

it('signs nothing for somebody whose unchanged text is not the newest any more', async () => {
  await save(ids.mentee, 0);
  await save(ids.mentor, 1, { statement: 'Two' });
  expect(await save(ids.mentee, 1, {}, { signs: true })).toEqual(refused('changedMeanwhile'));
  await save(ids.mentor, 2, { statement: 'Both say this', confidentiality: 'And I more' });
  expect(await save(ids.mentee, 2, { statement: 'Both say this' }, { signs: true })).toEqual(refused('changedMeanwhile'));
  expect((await stored()).agreement.signatures).toEqual([]);
});

describe('what cannot be taken comes back as it was typed', () => {
  it.each<[string, Partial<AgreementForm>, string, keyof AgreementForm]>([
    ['an empty statement', { statement: ' \n ' }, 'textMissing', 'statement'],
    ['a statement that is too long', { statement: 'x'.repeat(301) }, 'textTooLong', 'statement'],
    ['a statement without end', { statement: 'x'.repeat(100_000) }, 'textTooLong', 'statement'],
    ['a measure without its objective', { measure2: 'By seeing it' }, 'textMissing', 'objective2'],
    ['ground rules that are too long', { groundRules: 'é'.repeat(401) }, 'textTooLong', 'groundRules'],
    ['an unknown rhythm', { rhythm: 'hourly' }, 'badChoice', 'rhythm'],
    ['a rhythm of one’s own without words', { rhythm: 'own' }, 'textMissing', 'rhythmNote'],
    ['an unknown channel', { media: ['chat', 'pigeon'] }, 'badChoice', 'media'],
    ['an unknown response time', { responseTime: '__proto__' }, 'badChoice', 'responseTime'],
  ])('%s', async (_what, form, reason, input) => {
    expect(await save(ids.mentee, 0, form)).toMatchObject({ kind: 'wrong', reason, input, from: 0, form: aForm(form) });
    expect((await stored()).agreement.versions).toEqual([]);
  });
});

it.each([NaN, -1, 7, 1e15, Infinity])('from version %d nothing is overwritten, and nothing signed', async (version) => {
  await save(ids.mentee, 0);
  expect(await save(ids.mentor, version, { statement: 'Mine' })).toMatchObject({ kind: 'conflict', value: { number: 1, mine: { statement: 'Mine' } } });
  expect(await sign(ids.mentor, version)).toEqual(refused('notFound'));
  expect(await useCases().viewAgreementVersion({ pair: ids.pair, actor: ids.mentor, version })).toEqual(refused('notFound'));
  expect((await stored()).agreement).toMatchObject({ versions: [{ number: 1 }], signatures: [] });
});

it('stores and sends no word in the clear', async () => {
  await save(ids.mentee, 0, { statement: 'Plantedone', objective1: 'Plantedtwo', measure1: 'Plantedthree', rhythmNote: 'Plantedfour', groundRules: 'Plantedfive', confidentiality: 'Plantedsix' });
  await world.settle();
  expect(JSON.stringify(await snapshotOf(world.app.ports.documents))).not.toContain('Planted');
  expect(JSON.stringify(world.sent)).not.toContain('Planted');
  expect((await view(ids.mentor)).newest?.text?.confidentiality).toBe('Plantedsix');
});

it('is nobody else’s', async () => {
  await save(ids.mentee, 0);
  const stranger = personId(9);
  const before = await snapshotOf(world.app.ports.documents);
  const own = { pair: ids.pair, actor: stranger };
  for (const answer of [
    await save(stranger, 1), await sign(stranger, 1), await useCases().acceptCode(own), await useCases().viewAgreement(own), await useCases().viewAgreementVersion({ ...own, version: 1 }), await useCases().startAgreement({ ...own, language: 'en' }),
    await useCases().saveAgreement({ pair: 'no-such-pair', actor: ids.mentee, from: 0, signs: true, form: aForm() }),
  ]) expect(answer).toEqual(refused('notYours'));
  expectUntouched(await snapshotOf(world.app.ports.documents), before);
});

describe('where the programme requires agreement and code before the meetings', () => {
  const required = { use: 'required', before: 'grow' } as const;
  beforeEach(async () => {
    await world.app.stop();
    await open({ agreement: required, codeOfConduct: required, goals: { use: 'offered', before: 'grow' } });
    await useCases().beginPair({ pair: ids.pair, actor: ids.mentee });
  });

  it('nothing but everybody’s signature and consent opens the gate, and the last of them opens it', async () => {
    const status = async () => (await stored()).status;
    const commit = () => useCases().commitPair({ pair: ids.pair, actor: ids.mentee });
    await save(ids.mentee, 0, {}, { signs: true });
    await sign(ids.mentee, 1);
    expect([await commit(), (await view(ids.mentee)).may.goOn, await status()]).toEqual([refused('documentsMissing'), false, 'agree']);
    await save(ids.mentor, 1, { statement: 'Changed' }, { signs: true });
    await useCases().acceptCode({ pair: ids.pair, actor: ids.mentor });
    await useCases().acceptCode({ pair: ids.pair, actor: ids.mentee });
    expect([await commit(), await status()]).toEqual([refused('documentsMissing'), 'agree']);
    expect(await sign(ids.mentee, 2)).toMatchObject({ kind: 'done', value: { pair: { status: 'grow' } } });
  });
});

it('is not there where the programme knows neither agreement nor code', async () => {
  await world.app.stop();
  await open({ agreement: { use: 'off' }, codeOfConduct: { use: 'off' } });
  const own = { pair: ids.pair, actor: ids.mentee };
  for (const answer of [await save(ids.mentee, 0), await useCases().viewAgreement(own), await useCases().startAgreement({ ...own, language: 'en' }), await useCases().acceptCode(own)]) expect(answer).toEqual(refused('notNow'));
});
