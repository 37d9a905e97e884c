import { randomUUID } from 'node:crypto';
import { type FormedPair, formPair } from '../../support/journey';
import { linksOn } from '../../support/meetings';
import { catchProcessLog } from '../../support/processLog';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { buttonsOn } from '../../support/taps';
import { type Json } from '../../support/teams/cards';
import { type Person } from '../../support/teams/person';
import { invokes, link, notesIn, opens, payloadOf, read, submits, tapIn } from './fromMessage';

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
const tap = (person: Person, verb: string, data: Json = {}, inputs: Json = {}): Promise<unknown> => tapIn(formed.pair, person, verb, data, inputs);

describe('“Save to my session notes”', () => {
  it('takes the message’s words into a form, says who will read them, and saves a note that only its author sees', async () => {
    const form = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>Ask <at id="0">Amina</at> about <b>her</b> first posting.</p><p>Then write.</p>'));
    expect(form.title).toBe('Save to my session notes');
    expect(form.inputs).toEqual({ text: expect.objectContaining({ value: 'Ask Amina about her first posting.\nThen write.', maxLength: 2_000 }) });
    for (const text of ['From a message by Noor, 20 November 2026', 'About your mentoring with Noor', 'Only you can read this']) expect(form.text).toContain(text);
    expect(buttonsOn(form.card)).toEqual([]);

    const done = await submits(mentee, 'saveNote', form, { text: 'Ask Amina. Soon.' });
    expect(done.said).toBe('Saved for your mentoring with Noor. Only you can read it. To find it again or to change it, write “journal” to me in our chat.');
    expect(await notes()).toMatchObject([{ author: idOf(mentee), number: 1, version: 1 }]);
    expect((await notes())[0]).not.toHaveProperty('sharedAt');
    await product.settle();
    expect(mentor.inbox()).toEqual([]);
    const theirs = await tap(mentor, 'note.read', { author: idOf(mentee), number: 1 });
    expect(JSON.stringify(theirs)).not.toContain('Ask Amina');
  });

  it('leads back to the message from the note and the journal, also after the note was changed, and for its author only', async () => {
    await submits(mentee, 'saveNote', await opens(mentee, 'saveNote', payloadOf(mentor, '<p>Ask Amina.</p>')));
    const back = { title: 'Open the message', url: link };
    expect(linksOn(await tap(mentee, 'journal.read', { kind: 'note', number: 1 }))).toEqual([back]);
    expect(linksOn(await tap(mentee, 'journal.show'))).toContainEqual(back);
    const changed = await tap(mentee, 'note.save', { number: 1, from: 1 }, { text: 'Ask Amina on Monday.' });
    expect([linksOn(changed), JSON.stringify(changed).includes('on Monday')]).toEqual([[back], true]);
    await tap(mentee, 'note.share', { number: 1 });
    const shared = await tap(mentor, 'note.read', { author: idOf(mentee), number: 1 });
    expect([linksOn(shared), JSON.stringify(shared).includes('on Monday')]).toEqual([[], true]);
  });

  it('has the way back in the journal’s page and in its text, to take along', async () => {
    await submits(mentee, 'saveNote', await opens(mentee, 'saveNote', payloadOf(mentor, '<p>Ask Amina.</p>', { linkToMessage: `${link}&x=1` })));
    const [page] = linksOn(await tap(mentee, 'journal.export'));
    expect(await (await fetch(page?.url ?? '')).text()).toContain(`<a href="${link}&#38;x=1">Open the message</a>`);
    expect(await (await fetch(`${page?.url}?as=text`)).text()).toContain(`Ask Amina.\nOpen the message: ${link}&x=1`);
  });

  it('makes one note of a form that is sent twice, at once or again, and two of two messages', async () => {
    const [one, two] = [await opens(mentee, 'saveNote', payloadOf(mentor, '<p>One</p>')), await opens(mentee, 'saveNote', payloadOf(mentor, '<p>Two</p>'))];
    await Promise.all([submits(mentee, 'saveNote', one), submits(mentee, 'saveNote', one)]);
    await submits(mentee, 'saveNote', two);
    for (const form of [one, two]) expect((await submits(mentee, 'saveNote', form)).said).toMatch(/^Saved/);
    expect(await notes()).toHaveLength(2);
  });

  it('gives the form back with every word when it cannot be saved', async () => {
    const form = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>Ask</p>'));
    const long = 'x'.repeat(2_001);
    const back = await submits(mentee, 'saveNote', form, { text: long });
    expect(back.text).toContain('This text is too long');
    expect(back.inputs.text?.value).toBe(long);
    expect((await submits(mentee, 'saveNote', form, { text: ' \u200B ' })).text).toContain('Please write a few words here');
    expect((await submits(mentee, 'saveNote', back, { text: 'Shorter' })).said).toMatch(/^Saved/);
    expect(await notes()).toHaveLength(1);
  });

  it('keeps no link that leads elsewhere, whatever the form carries', async () => {
    const elsewhere = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>One</p>', { linkToMessage: 'https://teams.microsoft.com.example.org/l/message/1' }));
    expect(elsewhere.text).not.toContain('example.org');
    await submits(mentee, 'saveNote', elsewhere);
    const forged = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>Two</p>'));
    await submits(mentee, 'saveNote', { ...forged, data: { ...forged.data, link: 'https://example.org/l/message/1', author: 7, sentAt: 'never' } });
    for (const [number, words] of [[1, 'One'], [2, 'Two']] as const) {
      const card = await tap(mentee, 'journal.read', { kind: 'note', number });
      expect([linksOn(card), JSON.stringify(card).includes(words)]).toEqual([[], true]);
    }
  });

  it.each([
    ['of many words', (): Json => payloadOf(mentor, `<p>${'word '.repeat(100_000)}</p>`), 'longer than a note can be', /^word word.*word…$/],
    ['without any words', (): Json => payloadOf(mentor, ''), 'no text to take over', /^$/],
    ['that was deleted', (): Json => ({ id: '1', deletedDateTime: '2026-11-20T08:00:00Z', body: null, from: null }), 'no text to take over', /^$/],
    ['of a picture', (): Json => payloadOf(mentor, '<p><img alt="x" src="y"></p>'), 'Your note', /^\[picture\]$/],
    ['full of markup', (): Json => payloadOf(mentor, '<p>[a](http://b) **c** &lt;script&gt; {{DATE(x)}} #d</p>'), 'Your note', /^\[a\]\(http:\/\/b\) \*\*c\*\* <script> \{\{DATE\(x\)\}\} #d$/],
    ['from right to left', (): Json => payloadOf(mentor, '<p>\u202Eشكرا\u202C &#x202E;جزيلا</p>'), 'Your note', /^شكرا جزيلا$/],
    ['of a bot', (): Json => payloadOf(undefined, '<p>Hello</p>', { from: { application: { id: 'x', displayName: 'Bot' } } }), 'Your note', /^Hello$/],
    ['of somebody from elsewhere', (): Json => payloadOf(undefined, '<p>Hello</p>', { from: { user: { id: randomUUID(), displayName: 'Xenia', userIdentityType: 'federatedUser' } } }), 'From a message by Xenia', /^Hello$/],
    ['that Teams says nothing about', (): undefined => undefined, 'no text to take over', /^$/],
  ] as const)('opens on a message %s', async (_what, payload, says, value) => {
    const form = await opens(mentee, 'saveNote', payload());
    expect(form.text).toContain(says);
    expect(form.inputs.text?.value).toMatch(value);
    expect((await submits(mentee, 'saveNote', form, { text: 'My own words' })).said).toMatch(/^Saved/);
  });

  it.each([
    ['nothing', () => ({})], ['no pair', ({ pair: _pair, ...data }: Json) => data], ['numbers of nobody', (data: Json) => ({ ...data, numbers: 'x 1' })], ['a number too many', (data: Json) => ({ ...data, numbers: `${data.pair} 99999999` })],
    ['a list', () => [1, 2]], ['text', () => 'save it'], ['a pair of spaces', (data: Json) => ({ ...data, pair: 'a b' })],
  ] as const)('says that a form is old or forged which carries %s', async (_what, forge) => {
    const form = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>One</p>'));
    const answer = await invokes(mentee, 'submitAction', { commandId: 'saveNote', data: forge(form.data) });
    expect(answer.said).toContain('nothing was saved');
    expect(await notes()).toEqual([]);
  });

  it('refuses a pair that is not the person’s own, and says nothing about it', async () => {
    const others = await formPair(product, { names: ['Olga', 'Otto'] });
    const form = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>One</p>'));
    const answers = await Promise.all([others.pair, 'no-such-pair'].map((pair) => submits(mentee, 'saveNote', { ...form, data: { ...form.data, pair, numbers: `${pair} 1` } })));
    for (const { said } of answers) expect(said).toContain('belongs to somebody else');
    expect(answers[0]?.said).toBe(answers[1]?.said);
    expect(await notes(others.pair)).toEqual([]);
  });

  it('tells whoever has no mentoring what to do first, and mentors that they will hear', async () => {
    const [nobody, waiting] = [product.newcomer('Nobody'), await product.signedUp('Waiting', 'mentor')];
    expect((await opens(nobody, 'saveNote', payloadOf(mentor, '<p>One</p>'))).said).toContain('Write “find a mentor”');
    expect((await opens(waiting, 'makeAction', payloadOf(mentor, '<p>One</p>'))).said).toContain('as soon as somebody asks you');
  });

  it('has nothing more to save to once the pair has ended', async () => {
    const form = await opens(mentee, 'saveNote', payloadOf(mentor, '<p>One</p>'));
    await tap(mentor, 'pair.end');
    await product.settle();
    expect((await submits(mentee, 'saveNote', form)).said).toContain('This mentoring has ended');
    expect(await notes()).toEqual([]);
  });

  it('refuses guests without an account', async () => {
    const answer = read((await mentee.sends({ type: 'invoke', name: 'composeExtension/fetchTask', from: { id: '29:guest', name: 'Guest' }, value: { commandId: 'saveNote', messagePayload: payloadOf(mentor, '<p>One</p>') } })).body);
    expect(answer.said).toContain('signed in');
  });

  it('puts nothing of any message into a log', () => {
    // There is a log to look into.
    expect(log.text()).toContain('listening');
    for (const secret of ['Amina', 'l/message', '1700000000000']) expect(log.text()).not.toContain(secret);
  });
});
