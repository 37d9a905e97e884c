import { StorageError } from '../../../bot/usecases/documents';
import { problemsOf } from '../../support/cardChecks';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { expectUntouched } from '../../support/stored';
import { tapCard } from '../../support/teams/cards';
import { answerTo, betweenPeople, dialogOf, type Dialog, opensDialog, sendsDialog } from '../../support/teams/compose';
import { type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';

const fetchTask = 'composeExtension/fetchTask';
const submitAction = 'composeExtension/submitAction';
let product: Product;
let formed: FormedPair;
let nobody: Person;

beforeAll(async () => {
  product = await startProduct();
  formed = await formPair(product, { names: ['Mina', 'Moses'] });
  nobody = product.newcomer('Nina');
});
afterAll(() => product.stop());

function form(dialog: Dialog): unknown {
  if (dialog.kind !== 'form') throw new Error(`No form: ${JSON.stringify(dialog)}`);
  expect(problemsOf(dialog.card)).toEqual([]);
  return dialog.card;
}
const typing = (card: unknown, inputs: Record<string, unknown> = {}) => tapCard(card, 'Put it into the message', inputs);
const thanks = async (person: Person, inputs: Record<string, unknown> = {}) => {
  const { type, data } = typing(form(await opensDialog(person, 'thank')), inputs);
  expect(type).toBe('Action.Submit'); // Action.Execute does nothing in a dialog
  return sendsDialog(person, 'thank', data);
};

it('offers one’s partner and a first wording, and puts the card into the message', async () => {
  const inserted = await thanks(formed.mentee);
  expect(inserted.kind).toBe('insert');
  const said = JSON.stringify(inserted.kind === 'insert' && inserted.card);
  for (const shown of ['Thank you, Moses!', 'Thank you for your time', 'From Mina']) expect(said).toContain(shown);
  for (const hidden of ['entor', 'entee', 'Career', formed.pair]) expect(said).not.toContain(hidden);
  expect(inserted.kind === 'insert' && problemsOf(inserted.card)).toEqual([]);
});

it('lets the words be changed, and somebody else be named', async () => {
  const inserted = JSON.stringify(await thanks(formed.mentor, { name: ' Ana\n<b>María</b> ', words: '**Gracias**, de verdad.\nHasta pronto 🙂' }));
  for (const shown of ['Thank you, Ana \\\\<b\\\\>María\\\\</b\\\\>!', '**Gracias**, de verdad.', 'Hasta pronto 🙂', 'From Moses']) expect(inserted).toContain(shown);
});

it('is possible before one has met anybody, and enrolled nowhere', async () => {
  expect(JSON.stringify(form(await opensDialog(nobody, 'thank')))).not.toContain('"whom"');
  expect(JSON.stringify(await thanks(nobody, { name: 'Moses' }))).toContain('Thank you, Moses!');
});

describe('what cannot be sent', () => {
  const typed = { whom: '', name: '', words: 'So kind of you' };
  it.each<[string, object, RegExp]>([
    ['nobody to thank', {}, /choose somebody, or write a name/],
    ['a stranger’s id', { whom: 't:somebody' }, /choose one from the list/],
    ['no words', { name: 'Ana', words: '  ' }, /write a few words/],
    ['words of 301 letters', { name: 'Ana', words: 'x'.repeat(301) }, /too long/],
    ['a name of 101 letters', { name: 'x'.repeat(101) }, /too long/],
    ['numbers and lists', { name: ['Ana'], whom: 7, words: { a: 1 } }, /choose one from the list/],
    ['a hundred kilobytes', { name: 'Ana', words: 'мир'.repeat(30_000) }, /too long/],
    ['control characters for words', { name: 'Ana', words: '\u202E\u0000' }, /write a few words/],
  ])('%s brings the form back with a sentence and what was typed', async (_what, odd, sentence) => {
    const sent = { ...typed, ...odd };
    const card = form(await sendsDialog(formed.mentee, 'thank', { v: 1, ...sent }));
    expect(JSON.stringify(card)).toMatch(sentence);
    for (const value of [sent.name, sent.words]) if (typeof value === 'string' && value.length < 400) expect(JSON.stringify(card)).toContain(JSON.stringify(value).slice(1, -1));
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [{ v: 0 }], [{ __proto__: { name: 'x' } }]])('%j from an old or a forged form brings the form', async (data) => {
    expect(JSON.stringify(form(await sendsDialog(formed.mentee, 'thank', data)))).toContain('choose somebody, or write a name');
  });

  it.each<[string, unknown]>([['nothing', undefined], ['an unknown command', { commandId: 'constructor' }], ['a query’s command', { commandId: 'findMentor' }], ['a number', { commandId: 7 }]])('%s in the place of the command is one sentence', async (_what, value) => {
    for (const name of [fetchTask, submitAction]) expect(dialogOf(await answerTo(formed.mentee, name, value))).toEqual({ kind: 'sentence', text: expect.stringContaining('close this window and open it again') });
  });

  it('from a guest without an account is one sentence', async () => {
    const guest = { from: { id: '29:guest', name: 'Guest' } };
    expect(await opensDialog(formed.mentee, 'thank', guest)).toEqual({ kind: 'sentence', text: expect.stringContaining('signed in to this organisation') });
    expect(await sendsDialog(formed.mentee, 'thank', typed, guest)).toEqual({ kind: 'sentence', text: expect.stringContaining('signed in to this organisation') });
  });

  it('while storage is busy is one sentence', async () => {
    const read = jest.spyOn(product.documents.wishlists, 'read').mockRejectedValue(new StorageError('busy', 'Too many requests'));
    expect(await opensDialog(formed.mentee, 'thank')).toEqual({ kind: 'sentence', text: expect.stringContaining('Many people are here') });
    read.mockRestore();
  });
});

it('thanks nobody’s partner but one’s own', async () => {
  expect(JSON.stringify(form(await sendsDialog(nobody, 'thank', { v: 1, whom: idOf(formed.mentor), words: 'Hello' })))).not.toContain('Moses');
});

it('stores nothing, and no chat but the bot’s own', async () => {
  await product.settle();
  const before = await product.stored();
  await thanks(formed.mentee);
  await sendsDialog(formed.mentee, 'thank', { v: 1, name: 'Ana', words: 'Thanks' }, betweenPeople(tenant));
  expectUntouched(await product.stored(), before);
});

it.each([['fr-FR', 'Merci, '], ['es-ES', '¡Gracias, '], ['ar-EG', 'شكرًا، '], ['ru-RU', 'Спасибо, '], ['zh-CN', '谢谢您，']])('speaks the sender’s language: %s', async (locale, words) => {
  const sender = product.newcomer('Sender', { locale });
  const opened = await opensDialog(sender, 'thank');
  expect(opened).toMatchObject({ kind: 'form', card: { lang: locale.slice(0, 2) } });
  expect(JSON.stringify(await sendsDialog(sender, 'thank', { v: 1, name: 'Ana', words: 'X' }))).toContain(words);
});
