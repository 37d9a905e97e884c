import { type AgreementView, type PairPage } from '../../../bot/contracts/pairPage';
import { type AgreementForm } from '../../../bot/usecases/agreement/form';
import { aForm } from '../../support/agreements';
import { type FormedPair, formPair } from '../../support/journey';
import { idOf } from '../../support/productPeople';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { asks, posting } from '../support/asking';

let stage: TabStage;
let formed: FormedPair;
beforeAll(async () => void (stage = await startTabStage()));
beforeEach(async () => void (formed = await formPair(stage)));
afterAll(() => stage.stop());

type Who = 'mentee' | 'mentor';
const agreement = async (who: Who): Promise<AgreementView> => {
  const { body } = await asks(stage, formed[who], `/api/pairs/${formed.pair}`);
  const { agreement: part } = body as PairPage;
  if (!part) throw new Error('The page has no agreement');
  return part;
};
const save = (who: Who, from: number, overrides: Partial<AgreementForm> = {}) => stage.server.app.useCases.saveAgreement({ pair: formed.pair, actor: idOf(formed[who]), from, signs: false, form: aForm(overrides) });
const sign = (who: Who, version: unknown) => asks(stage, formed[who], `/api/pairs/${formed.pair}/agreement/sign`, posting({ version }));
const titles = ({ buttons }: Pick<AgreementView, 'buttons'>) => buttons.map(({ title }) => title);

it('is not there at first, and can be drafted', async () => {
  const part = await agreement('mentee');
  expect(part).toMatchObject({ state: 'none', line: expect.stringContaining('Nothing is written yet.'), parts: [], signatures: [], maySign: false });
  expect(titles(part)).toContain('Make a draft');
});

it('has each part under its name, leaves out what was left open, and ends with what no agreement can change', async () => {
  await save('mentee', 0, { rhythm: 'own', rhythmNote: 'When there is news', confidentiality: '' });
  const { parts, ending, written } = await agreement('mentor');
  expect(parts).toEqual([
    { name: 'What we want from this mentoring', text: 'Be ready for headquarters' }, { name: 'First objective', text: 'Know three units\nWe will know by this:\nA talk with each' },
    { name: 'How often we meet', text: 'As described here:\nWhen there is news' }, { name: 'How we meet', text: 'Chat' }, { name: 'Our ground rules', text: 'We say the day before' }, { name: 'How soon we answer each other', text: 'Within two working days' },
  ]);
  expect(ending).toContain('without giving a reason');
  expect(written).toBe('Version 1, written by Mina on 23 November 2026');
});

it('has both signatures, or says who has not signed; nobody signs twice', async () => {
  await save('mentee', 0);
  expect(await agreement('mentor')).toMatchObject({ state: 'waits', line: 'Still to sign: Moses and Mina.', maySign: true, sign: 'Sign version 1', signatures: [{ name: 'Moses' }, { name: 'Mina' }] });
  expect(await sign('mentee', 1)).toMatchObject({ status: 200, body: { sentence: expect.stringContaining('You have signed.') } });
  expect(await agreement('mentee')).toMatchObject({ state: 'waits', maySign: false, signatures: [{ name: 'Mina', signed: '23 November 2026' }, { name: 'Moses' }] });
  expect(await sign('mentor', 1)).toMatchObject({ status: 200, body: { sentence: expect.stringContaining('Everybody has signed.') } });
  expect(await agreement('mentee')).toMatchObject({ state: 'holds', signatures: [{ name: 'Mina', signed: '23 November 2026' }, { name: 'Moses', signed: '23 November 2026' }] });
});

it.each([['a version that is not the newest', 1, 409, 'changedMeanwhile'], ['a version that is not there', 9, 404, 'notFound'], ['no version', 'all', 400, 'badInput']] as const)('refuses %s', async (_what, version, status, code) => {
  await save('mentee', 0);
  await save('mentee', 1, { statement: 'Be ready for Geneva' });
  expect(await sign('mentor', version)).toMatchObject({ status, body: { code } });
  expect((await agreement('mentor')).signatures.filter(({ signed }) => signed)).toEqual([]);
});

it('says which version holds while a newer one waits, and brings the earlier ones', async () => {
  await save('mentee', 0);
  await sign('mentee', 1);
  await sign('mentor', 1);
  await save('mentor', 1, { statement: 'Be ready for Geneva' });
  const part = await agreement('mentee');
  expect(part).toMatchObject({ state: 'waits', version: 2, earlier: { title: 'Earlier versions', buttons: [{ verb: 'agreement.version', data: { version: 1 } }] } });
  expect(part.notes[0]).toBe('Until everybody has signed this text, version 1 of 23 November 2026 holds.');
});

it('shows the points of the code to whoever has not accepted it, and takes the acceptance for the caller alone', async () => {
  const before = (await agreement('mentee')).code;
  expect(before).toMatchObject({ mayAccept: true, accept: 'I accept' });
  expect(before?.points.length).toBeGreaterThan(5);
  const accepted = await asks(stage, formed.mentee, `/api/pairs/${formed.pair}/agreement/code`, posting({ person: idOf(formed.mentor) }));
  expect(accepted.body).toEqual({ sentence: expect.stringContaining('You have accepted the code of conduct.') });
  const [mine, theirs] = [await agreement('mentee'), await agreement('mentor')];
  expect(mine.code).toMatchObject({ mayAccept: false, points: [], line: 'Code of conduct: still to be accepted by Moses.' });
  expect(titles(mine)).toContain('Code of conduct');
  expect(theirs.code).toMatchObject({ mayAccept: true });
});
