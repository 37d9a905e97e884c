import { languages } from '../../../bot/domain/people/person';
import { dataOf } from '../../support/verbData';
import { bytesOf, mostBytes } from '../../support/cardChecks';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn, expectUntouched } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { type Json } from '../../support/teams/cards';
import { type InvokeResponse, type Person } from '../../support/teams/person';
import { texts } from '../../../bot/content/texts';

const planted = { note: 'quincenote', name: 'Quincename Planted', email: 'quincemail@example.org' };

let product: Product;
let amira: Person;
let stranger: Person;

beforeAll(async () => {
  product = await startProduct({ programmes: [{ resources: [{ title: 'Our guide', url: 'https://example.org/guide' }] }] });
  amira = await product.signedUp('Amira', 'mentor', { form: { email: 'amira@example.org' } });
  stranger = product.newcomer('Sid');
  await stranger.says('hello');
});
afterAll(() => product.stop());

const textOf = (answer: InvokeResponse | undefined): string => JSON.stringify(answer?.value);
const tap = (person: Person, verb: string, data: Json) => person.taps({ verb, data: { v: 1, ...data } });
const introductionsIn = async (pair: string) => (await everythingIn(product.documents.pairs)).find(({ body }) => body.id === pair)?.body.introductions ?? [];
const withNotice = (person: Person, text: string) => person.inbox().filter((activity) => JSON.stringify(activity).includes(text));

/** The form of the mentor, as the button on the ideas leads to it. */
async function openForm({ mentor, pair }: FormedPair, verb = 'introduce.show'): Promise<string> {
  const answer = await tap(mentor, verb, { pair });
  const id = buttonsOn(answer?.value).find(({ data }) => typeof data.introduction === 'string')?.data.introduction;
  if (typeof id !== 'string') throw new Error(`No form: ${textOf(answer)}`);
  return id;
}

describe('ideas', () => {
  it('are one question, one exercise, one tip, the programme’s own pages and the way on', async () => {
    const { mentee, pair } = await formPair(product, { names: ['Ina', 'Ivo'] });
    const overview = await tap(mentee, 'ideas.show', { pair });
    for (const part of ['A question to ask', 'Something to do together', 'A tip for your next talk', 'https://example.org/guide', 'coordinator']) expect(textOf(overview)).toContain(part);
    for (const { verb, data } of buttonsOn(overview?.value)) expect([verb, (await mentee.taps({ verb, data }))?.type]).toEqual([verb, 'application/vnd.microsoft.card.adaptive']);
    expect(textOf(await tap(mentee, 'ideas.support', { pair }))).toContain('coordinator@example.org');
  });

  it('have tips for those who live far apart', async () => {
    const [near, far] = [await formPair(product, { names: ['Nea', 'Noa'] }), await formPair(product, { names: ['Fay', 'Foe'] })];
    const person = (await everythingIn(product.documents.people)).find(({ body }) => body.id === idOf(far.mentor))!;
    await product.documents.people.replace(person, { ...person.body, timeZone: 'America/New_York' });
    product.clock.advance(120_000);
    expect(textOf(await tap(near.mentee, 'ideas.show', { pair: near.pair }))).not.toContain('"kind":"longDistance"');
    expect(textOf(await tap(far.mentee, 'ideas.show', { pair: far.pair }))).toContain('"kind":"longDistance"');
  });

  it('can be narrowed to a theme that was chosen in the list', async () => {
    const { mentor, pair } = await formPair(product, { names: ['Tea', 'Tim'] });
    const answer = await tap(mentor, 'ideas.prompt', { pair, index: 0, chosen: 'challenges' });
    expect(textOf(answer)).toContain('"text":"Challenges at work"');
    expect(textOf(await tap(mentor, 'ideas.prompt', { pair, index: 0, chosen: 'all' }))).not.toContain('"text":"Challenges at work"');
  });

  it('are there for everybody as a hand-book, from the help', async () => {
    await stranger.says('help');
    const page = await press(stranger, 'handbook.show');
    expect(textOf(page)).toContain('What it is not');
    expect(buttonsOn(page.value).map(({ verb }) => verb)).toEqual(['handbook.show', 'handbook.show', 'menu']);
  });

  it('are for the two alone', async () => {
    const { pair } = await formPair(product, { names: ['Pia', 'Pol'] });
    const before = await product.stored();
    for (const verb of Object.keys(dataOf).filter((name) => /^(ideas|introduce)\./.test(name))) {
      for (const outsider of [amira, stranger]) expect([verb, textOf(await tap(outsider, verb, { ...dataOf[verb]?.({ programme: 'career', request: pair, pair, mentor: idOf(amira) }) }))]).toEqual([verb, expect.stringContaining('belongs to somebody else')]);
    }
    expectUntouched(await product.stored(), before);
  });

  it.each(languages)('make cards in %s that fit', async (language) => {
    const { mentor, mentee, pair } = await formPair(product, { names: [`Mia ${language}`, `Max ${language}`] });
    const stored = (await everythingIn(product.documents.people)).filter(({ body }) => [idOf(mentor), idOf(mentee)].includes(body.id));
    for (const person of stored) await product.documents.people.replace(person, { ...person.body, language, languageChosen: true });
    product.clock.advance(120_000);
    for (const verb of ['ideas.show', 'ideas.prompt', 'ideas.exercise', 'ideas.tips', 'ideas.about', 'ideas.support', 'introduce.show', 'introduce.other', 'introduce.list']) {
      const answer = await tap(mentor, verb, { pair });
      expect(textOf(answer)).toContain(`"lang":"${language}"`);
      expect(bytesOf(answer?.value)).toBeLessThan(mostBytes);
    }
  });
});

describe('an introduction to a mentor of the programme', () => {
  it('is made once by a double tap, tells the mentor no name, and tells it after consent', async () => {
    amira.forgetsInbox();
    const formed = await formPair(product, { names: ['Mina', 'Moses'] });
    const introduction = await openForm(formed);
    const send = () => tap(formed.mentor, 'introduce.send', { pair: formed.pair, introduction, colleague: idOf(amira), note: 'She knows the field' });
    const answers = await Promise.all([send(), send(), send()]);
    for (const answer of answers) expect(textOf(answer)).toContain('You suggested Amira to Mina');
    await product.settle();
    expect(await introductionsIn(formed.pair)).toHaveLength(1);
    const card = await formed.mentee.receives('Moses suggests that you talk to Amira');
    expect(withNotice(formed.mentee, 'suggests that you talk')).toHaveLength(1);
    for (const part of ['She knows the field', '"verb":"mentor.view"', 'teams.microsoft.com/l/chat/0/0?users=amira%40example.org']) expect(JSON.stringify(cardOf(card))).toContain(part);

    await amira.receives('has suggested you');
    expect(amira.inbox()).toHaveLength(1);
    expect(JSON.stringify(amira.inbox())).not.toMatch(/Mina|She knows the field/);

    const allowed = await press(formed.mentee, 'introduce.consent', { on: card });
    expect(textOf(allowed)).toContain('Amira knows that it is you');
    await product.settle();
    await tap(formed.mentee, 'introduce.consent', { pair: formed.pair, introduction });
    await product.settle();
    expect(amira.inbox().map((activity) => JSON.stringify(activity).includes('suggested you to Mina'))).toEqual([true, true]);
    expect(textOf(await press(formed.mentee, 'mentor.view'))).toContain('Amira');
  });

  it('finds her by name, with what was typed kept, and says when there is nobody', async () => {
    const formed = await formPair(product, { names: ['Sara', 'Sam'] });
    const introduction = await openForm(formed);
    const found = await tap(formed.mentor, 'introduce.show', { pair: formed.pair, introduction, search: 'AMÍR', note: 'half a sentence' });
    expect(textOf(found)).toContain(idOf(amira));
    expect(textOf(found)).not.toContain(idOf(formed.mentor));
    expect(textOf(found)).toContain('half a sentence');
    expect(textOf(await tap(formed.mentor, 'introduce.show', { pair: formed.pair, introduction, search: 'Zebulon' }))).toContain('No mentor called “Zebulon”');
  });

  it('keeps other words that were sent from the same form', async () => {
    const formed = await formPair(product, { names: ['Uma', 'Ugo'] });
    const introduction = await openForm(formed);
    for (const note of ['first', 'second', 'second']) await tap(formed.mentor, 'introduce.send', { pair: formed.pair, introduction, colleague: idOf(amira), note });
    expect(await introductionsIn(formed.pair)).toHaveLength(2);
    expect(textOf(await tap(formed.mentor, 'introduce.list', { pair: formed.pair }))).toContain('You suggested Amira to Uma');
  });

  it.each([
    ['nobody', () => '', 'nothingChosen'], ['oneself', ({ mentor }: FormedPair) => idOf(mentor), 'introduceSelf'], ['the partner', ({ mentee }: FormedPair) => idOf(mentee), 'introducePartner'], ['somebody who is no mentor here', () => idOf(stranger), 'mentorClosed'],
  ] as const)('of %s is refused in one sentence above the form', async (who, colleague, reason) => {
    const formed = await formPair(product, { names: [`R ${who}`, `S ${who}`] });
    const introduction = await openForm(formed);
    const answer = await tap(formed.mentor, 'introduce.send', { pair: formed.pair, introduction, colleague: colleague(formed), note: 'kept words' });
    expect(textOf(answer)).toContain(texts('en')(`errors.${reason}`));
    expect(textOf(answer)).toContain('kept words');
    expect(await introductionsIn(formed.pair)).toEqual([]);
  });
});

describe('an introduction to anybody else', () => {
  it('reaches the mentee alone, and its words are stored sealed only', async () => {
    const formed = await formPair(product, { names: ['Olga', 'Otto'] });
    const introduction = await openForm(formed, 'introduce.other');
    await tap(formed.mentor, 'introduce.sendOther', { pair: formed.pair, introduction, ...planted });
    await product.settle();
    const card = JSON.stringify(await formed.mentee.receives('Otto suggests that you talk to Quincename'));
    for (const word of Object.values(planted)) expect(card).toContain(word);
    expect(card).not.toContain('introduce.consent');
    expect(JSON.stringify(await product.stored())).not.toMatch(/quince/i);
    expect(textOf(await tap(formed.mentee, 'introduce.consent', { pair: formed.pair, introduction }))).toContain(texts('en')('errors.notNow'));
  });

  it.each(['', 'nobody', 'a@b', 'two@example.org, three@example.org', 'Ada <ada@example.org>', 'ada @example.org', `${'a'.repeat(250)}@example.org`, 'ada@example..org'])('with the address %j is refused with how to mend it, and the form comes back filled', async (email) => {
    const formed = await formPair(product, { names: [`E${email.length}`, `F${email.length}`] });
    const introduction = await openForm(formed, 'introduce.other');
    const answer = await tap(formed.mentor, 'introduce.sendOther', { pair: formed.pair, introduction, ...planted, email });
    expect(textOf(answer)).toContain('Please write it like name@example.org');
    for (const typed of [email, planted.name, planted.note]) expect(textOf(answer)).toContain(JSON.stringify(typed).slice(1, -1));
    expect(buttonsOn(answer?.value).find(({ verb }) => verb === 'introduce.sendOther')?.data.introduction).toBe(introduction);
    expect(await introductionsIn(formed.pair)).toEqual([]);
  });

  it.each([['oneself', 'mentor', 'introduceSelf'], ['the partner', 'mentee', 'introducePartner']] as const)('with the address of %s is refused', async (_who, role, reason) => {
    const formed = await formPair(product, { names: [`V ${role}`, `W ${role}`] });
    const rows = await everythingIn(product.documents.enrolments);
    const row = rows.find(({ body }) => body.person === idOf(formed[role]))!;
    await product.documents.enrolments.replace(row, { ...row.body, profile: { ...row.body.profile, email: `${role}.only@example.org` } });
    const introduction = await openForm(formed, 'introduce.other');
    const answer = await tap(formed.mentor, 'introduce.sendOther', { pair: formed.pair, introduction, ...planted, email: `${role.toUpperCase()}.only@example.org` });
    expect(textOf(answer)).toContain(texts('en')(`errors.${reason}`));
  });

  it('is over when the pair is', async () => {
    const formed = await formPair(product, { names: ['Lea', 'Leo'] });
    const introduction = await openForm(formed, 'introduce.other');
    await tap(formed.mentor, 'pair.end', { pair: formed.pair });
    await product.settle();
    expect(textOf(await tap(formed.mentor, 'introduce.sendOther', { pair: formed.pair, introduction, ...planted }))).toContain(texts('en')('errors.pairEnded'));
  });
});
