import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { hours } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { type FormedPair, formPair } from '../../support/journey';
import { linksOn, pairDocument } from '../../support/meetings';
import { catchProcessLog } from '../../support/processLog';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn } from '../../support/taps';
import { type Json } from '../../support/teams/cards';
import { type Person } from '../../support/teams/person';
import { link, notesIn, opens, payloadOf, submits, tapIn } from './fromMessage';

const log = catchProcessLog();
process.env.LOG_LEVEL = 'trace';
afterAll(() => log.stop());

let product: Product;
let formed: FormedPair;
let mentee: Person;
let mentor: Person;
beforeAll(async () => {
  product = await startProduct();
});
beforeEach(async () => {
  formed = await formPair(product, { names: ['Nia', 'Noor'] });
  ({ mentee, mentor } = formed);
});
afterAll(() => product.stop());

const notes = (pair = formed.pair): ReturnType<typeof notesIn> => notesIn(product, pair);
const actions = async (of: Pick<FormedPair, 'pair'> = formed) => (await pairDocument(product, of)).actions;
const tap = (person: Person, verb: string, data: Json = {}, inputs: Json = {}): Promise<unknown> => tapIn(formed.pair, person, verb, data, inputs);

describe('“Make it an action”', () => {
  it('asks what, who and by when, says who will see it, and tells the one who takes it on', async () => {
    const form = await opens(mentee, 'makeAction', payloadOf(mentor, `<p>Please send me the notes. ${'And more. '.repeat(60)}</p>`));
    expect(form.title).toBe('Make it an action');
    expect(Object.keys(form.inputs)).toEqual(['text', 'owner', 'dueOn']);
    expect(form.inputs.owner).toMatchObject({ value: idOf(mentee), choices: [{ title: 'Nia' }, { title: 'Noor' }] });
    for (const text of ['longer than an action can be', 'Noor will see this action too.', 'a link to the message']) expect(form.text).toContain(text);
    expect(form.inputs.text?.value).toMatch(/^Please send me the notes\. .*…$/);

    const done = await submits(mentee, 'makeAction', form, { text: 'Send the notes', owner: idOf(mentor), dueOn: '2026-12-01' });
    expect(done.said).toBe('Added for you and Noor. To see it or tick it off, write “goals” to me in our chat.');
    expect(await actions()).toMatchObject([{ owner: idOf(mentor), by: idOf(mentee), dueOn: '2026-12-01', status: 'open' }]);
    await product.settle();
    await mentor.receives('Send the notes');
    expect(linksOn(await tap(mentor, 'goals.show'))).toEqual([{ title: 'Send the notes', url: link }]);
  });

  it('makes one action of a form that is sent twice, at once or again', async () => {
    const form = await opens(mentee, 'makeAction', payloadOf(mentor, '<p>Once</p>'));
    const said = await Promise.all([submits(mentee, 'makeAction', form), submits(mentee, 'makeAction', form)]);
    said.push(await submits(mentee, 'makeAction', form));
    for (const one of said) expect(one.said).toMatch(/^Added/);
    expect(await actions()).toHaveLength(1);
  });

  it.each([
    ['no words', { text: '' }, 'Please write a few words here'], ['too many words', { text: 'x'.repeat(301) }, 'This text is too long'], ['a day that is none', { dueOn: '2026-13-45' }, 'cannot read this date'], ['a day that has passed', { dueOn: '2020-01-01' }, 'This day has passed'],
    ['nobody', { owner: '' }, 'choose one from the list'], ['a stranger', { owner: 'un:zoe' }, 'choose one from the list'],
  ])('gives the form back with what was typed over %s', async (_what, typed, sentence) => {
    const form = await opens(mentee, 'makeAction', payloadOf(mentor, '<p>Words</p>'));
    const back = await submits(mentee, 'makeAction', form, { text: 'My words', dueOn: '2026-12-01', ...typed });
    expect(back.text).toContain(sentence);
    for (const [id, value] of Object.entries({ text: 'My words', dueOn: '2026-12-01', ...typed })) expect(back.inputs[id]?.value).toBe(value === '' ? back.inputs[id]?.value : value);
    expect(await actions()).toEqual([]);
    expect((await submits(mentee, 'makeAction', back, { text: 'Better', owner: idOf(mentee), dueOn: '' })).said).toMatch(/^Added/);
  });

  it('refuses a pair that is not the person’s own', async () => {
    const others = await formPair(product, { names: ['Olga', 'Otto'] });
    const form = await opens(mentee, 'makeAction', payloadOf(mentor, '<p>One</p>'));
    expect((await submits(mentee, 'makeAction', { ...form, data: { ...form.data, pair: others.pair } }, { owner: idOf(others.mentee) })).said).toContain('belongs to somebody else');
    expect(await actions(others)).toEqual([]);
  });

  it('is not offered where the pair rests', async () => {
    const document = await readAt(product.documents.pairs, pairAt(formed.pair));
    if (!document) throw new Error('No pair');
    await product.documents.pairs.replace(document, { ...document.body, status: 'paused', pause: { by: idOf(mentor), untilDate: '2027-01-11', until: product.clock.now() + hours(24 * 40), returnTo: 'grow' } });
    expect((await opens(mentee, 'makeAction', payloadOf(mentor, '<p>One</p>'))).said).toContain('Save the message to your session notes instead');
    expect((await opens(mentee, 'saveNote', payloadOf(mentor, '<p>One</p>'))).inputs).toHaveProperty('text');
  });
});

describe('what was made from a message', () => {
  it('is sealed before it is stored and in no log: words, author and link alike', async () => {
    const payload = payloadOf(mentor, '<p>Xylophone</p>');
    await submits(mentee, 'saveNote', await opens(mentee, 'saveNote', payload));
    await submits(mentee, 'makeAction', await opens(mentee, 'makeAction', payload));
    await product.settle();
    const stored = JSON.stringify(await product.stored());
    // There is a log to look into.
    expect(log.text()).toContain('listening');
    for (const secret of ['Xylophone', 'l/message', '1700000000000']) expect([stored.includes(secret), log.text().includes(secret)]).toEqual([false, false]);
  });

  it('is in its author’s own data with the way back', async () => {
    const payload = payloadOf(mentor, '<p>Xylophone</p>');
    await submits(mentee, 'saveNote', await opens(mentee, 'saveNote', payload));
    await submits(mentee, 'makeAction', await opens(mentee, 'makeAction', payload));
    const { useCases } = product.server.app;
    const mine = await useCases.collectMyData(await useCases.notePresence({ id: idOf(mentee), name: 'Nia' }));
    expect(mine).toMatchObject({
      papers: [{ kind: 'note', words: { text: 'Xylophone', source: { link, author: 'Noor', sentAt: Date.parse('2026-11-20T08:00:00Z') } } }],
      pairs: [{ actions: [{ words: { text: 'Xylophone', source: { link } } }] }],
    });
    const theirs = JSON.stringify(await useCases.collectMyData(await useCases.notePresence({ id: idOf(mentor), name: 'Noor' })));
    expect(theirs).not.toContain('Xylophone');
  });

  it('does without actions where the programme does', async () => {
    const without = await startProduct({ programmes: [{ journey: { ...usualJourney, documents: { ...usualJourney.documents, goals: { use: 'off' } } } }] });
    const { mentee: one, mentor: other } = await formPair(without);
    const { said } = await opens(one, 'makeAction', payloadOf(other, '<p>One</p>'));
    await without.stop();
    expect(said).toContain('does without actions');
  });
});

describe('somebody with several pairs', () => {
  /** One mentor with two mentees; the second pair was formed later. */
  async function busyMentor(): Promise<{ readonly first: Person; readonly second: Person; readonly pairs: readonly [string, string] }> {
    const [first, second] = await Promise.all([product.signedUp('Fay', 'mentee'), product.signedUp('Sam', 'mentee')]);
    for (const one of [first, second]) {
      product.clock.advance(hours(2));
      await one.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Would you mentor me?' } });
      const { request } = buttonsOn(await mentor.receives((activity) => JSON.stringify(activity).includes(one.name) && JSON.stringify(activity).includes('request.accept'))).find(({ verb }) => verb === 'request.accept')?.data ?? {};
      await mentor.taps({ verb: 'request.accept', data: { v: 1, programme: 'career', request } });
      await product.settle();
    }
    const all = (await everythingIn(product.documents.pairs)).map(({ body }) => body);
    const of = (person: Person): string => all.find(({ members }) => members.some((member) => member.person === idOf(person)))?.id ?? '';
    return { first, second, pairs: [of(first), of(second)] };
  }

  it('chooses between them: the author’s pair is chosen, else the one in which something happened last', async () => {
    const { first, pairs: [ofFirst, ofSecond] } = await busyMentor();
    const form = await opens(mentor, 'saveNote', payloadOf(first, '<p>One</p>'));
    expect(form.inputs.pair?.value).toBe(ofFirst);
    expect(form.inputs.pair?.choices?.map(({ title }) => title).sort()).toEqual(['Fay', 'Nia', 'Sam']);
    expect((await opens(mentor, 'saveNote', payloadOf(undefined, '<p>One</p>'))).inputs.pair?.value).toBe(ofSecond);
    await submits(mentor, 'saveNote', form, { pair: ofSecond });
    expect([await notes(ofFirst), await notes(ofSecond)]).toMatchObject([[], [{ author: idOf(mentor) }]]);
    const back = await submits(mentor, 'saveNote', form, { pair: ofSecond, text: '' });
    expect(back.inputs.pair?.value).toBe(ofSecond);
  });

  it('can give an action only to somebody of the pair it is for', async () => {
    const { first, second, pairs: [ofFirst] } = await busyMentor();
    const form = await opens(mentor, 'makeAction', payloadOf(first, '<p>One</p>'));
    expect(form.text).toContain('Everybody in the mentoring you choose will see this');
    const back = await submits(mentor, 'makeAction', form, { owner: idOf(second) });
    expect(back.text).toContain('must belong to the mentoring you choose');
    expect(back.inputs.owner?.value).toBe(idOf(second));
    expect((await submits(mentor, 'makeAction', back, { owner: idOf(first) })).said).toMatch(/^Added for you and Fay/);
    expect(await actions({ pair: ofFirst })).toMatchObject([{ owner: idOf(first), by: idOf(mentor) }]);
  });
});
