import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Paper } from '../../../bot/domain/papers/paper';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { hours } from '../../../bot/domain/time';
import { problemsOf } from '../../support/cardChecks';
import { type FormedPair, formPair } from '../../support/journey';
import { linksOn, pairDocument } from '../../support/meetings';
import { catchProcessLog } from '../../support/processLog';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn } from '../../support/taps';
import { type Json } from '../../support/teams/cards';
import { type Person } from '../../support/teams/person';

const log = catchProcessLog();
process.env.LOG_LEVEL = 'trace';
afterAll(() => log.stop());

type Command = 'saveNote' | 'makeAction';
const link = 'https://teams.microsoft.com/l/message/19:one_two@unq.gbl.spaces/1700000000000?context=%7B%22contextType%22%3A%22chat%22%7D';

const task = z.object({ task: z.object({ type: z.string(), value: z.unknown() }) });
const dialog = z.object({ title: z.string(), card: z.object({ content: z.unknown() }) });
const input = z.looseObject({ id: z.string(), type: z.string().startsWith('Input.'), value: z.unknown().optional(), choices: z.array(z.object({ title: z.string(), value: z.string() })).optional() });
const submitted = z.looseObject({ type: z.literal('Action.Submit'), data: z.record(z.string(), z.unknown()) });

function found<Part>(card: unknown, schema: z.ZodType<Part>): Part[] {
  if (typeof card !== 'object' || card === null) return [];
  const parsed = schema.safeParse(card);
  return parsed.success ? [parsed.data] : Object.values(card).flatMap((part) => found(part, schema));
}

/** A dialog as it came: its last word, or a form with its inputs and its button's data. */
interface Dialog {
  readonly said?: string;
  readonly title?: string;
  readonly card?: unknown;
  readonly inputs: Readonly<Record<string, z.infer<typeof input>>>;
  readonly data: Json;
  readonly text: string;
}

function read(body: unknown): Dialog {
  const { task: { type, value } } = task.parse(body);
  if (type === 'message') return { said: z.string().parse(value), inputs: {}, data: {}, text: String(value) };
  const { title, card: { content } } = dialog.parse(value);
  expect(problemsOf(content)).toEqual([]);
  return { title, card: content, inputs: Object.fromEntries(found(content, input).map((one) => [one.id, one])), data: found(content, submitted)[0]?.data ?? {}, text: JSON.stringify(content) };
}

const payloadOf = (author: Person | undefined, content: string, more: Json = {}): Json => ({
  id: '1700000000000', messageType: 'message', createdDateTime: '2026-11-20T08:00:00.000Z', linkToMessage: link, body: { contentType: 'html', content }, attachments: [],
  ...(author && { from: { user: { id: author.objectId, displayName: author.name, userIdentityType: 'aadUser' } } }), ...more,
});

async function invokes(person: Person, name: 'fetchTask' | 'submitAction', value: Json): Promise<Dialog> {
  const { status, body } = await person.sends({ type: 'invoke', name: `composeExtension/${name}`, value: { commandContext: 'message', ...value } });
  expect(status).toBe(200);
  return read(body);
}

const opens = (person: Person, commandId: Command, messagePayload: Json | undefined) => invokes(person, 'fetchTask', { commandId, ...(messagePayload && { messagePayload }) });

/** As Teams does: what the inputs hold, on top of the button's data. */
const submits = (person: Person, commandId: Command, { data, inputs }: Dialog, typed: Json = {}) =>
  invokes(person, 'submitAction', { commandId, data: { ...data, ...Object.fromEntries(Object.values(inputs).map(({ id, value = '' }) => [id, value])), ...typed } });

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

const notes = async (pair = formed.pair): Promise<readonly Paper[]> => (await everythingIn(product.documents.papers)).map(({ body }) => body).filter((paper) => paper.pair === pair && paper.kind === 'note');
const actions = async (of: Pick<FormedPair, 'pair'> = formed) => (await pairDocument(product, of)).actions;
const tap = async (person: Person, verb: string, data: Json = {}, inputs: Json = {}) => (await person.taps({ verb, data: { v: 1, pair: formed.pair, ...data } }, inputs))?.value;

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
