import { templates } from '../../../bot/content/templates';
import { agreementNotices } from '../../../bot/teams/notices/agreement';
import { aForm } from '../../support/agreements';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { type InvokeResponse, type Person } from '../../support/teams/person';

let product: Product;
const { journey } = templates.career;
const required = { use: 'required', before: 'grow' } as const;
const strict = { ...journey, documents: { ...journey.documents, agreement: required, codeOfConduct: required } };

beforeAll(async () => {
  product = await startProduct({ programmes: [{}, { id: 'strict', name: 'Strict', journey: strict }] });
});
afterAll(() => product.stop());

/** Without the marks that keep names and numbers apart from the text around them. */
const plainly = (answer: unknown): string => JSON.stringify(answer).replaceAll(/[\u2066-\u2069]/g, '');
const verbsOn = (answer: InvokeResponse | undefined): string[] => buttonsOn(answer?.value).map(({ verb }) => verb);
const typed = (overrides: Parameters<typeof aForm>[0] = {}) => ({ ...aForm(overrides), media: aForm(overrides).media.join(',') });
const pairOf = async ({ pair }: FormedPair) => (await everythingIn(product.documents.pairs)).find(({ body }) => body.id === pair)!.body;
const save = (person: Person, { pair }: FormedPair, from: number, words: Parameters<typeof aForm>[0] = {}, signs = false) => person.taps({ verb: 'agreement.save', data: { v: 1, pair, from, signs } }, typed(words));
const latest = (person: Person) => person.inbox().findLast((message) => cardOf(message) !== undefined)!;

describe('a pair', () => {
  let formed: FormedPair;
  beforeAll(async () => {
    formed = await formPair(product);
  });

  it('drafts, reads, signs, and hears of it, each in their own chat', async () => {
    const { mentee, mentor, pair } = formed;
    const shown = await mentee.taps({ verb: 'agreement.show', data: { v: 1, pair } });
    expect(plainly(shown)).toContain('Nothing is written yet');
    const form = await mentee.taps({ verb: 'agreement.edit', data: { v: 1, pair } });
    expect(plainly(form)).toContain('"value":"To grow"');
    expect(plainly(form)).toContain('You and your mentoring partners can see this');
    const saved = await save(mentee, formed, 0, { statement: 'See *headquarters* <b>from</b> inside' }, true);
    expect(plainly(saved)).toContain('See *headquarters* <b>from</b> inside');
    expect(plainly(saved)).toContain('Still to sign: Moses');

    await mentor.receives('Still to sign: ');
    expect(latest(mentor).summary).toContain('Mina has drafted your agreement');
    const signed = await press(mentor, 'agreement.sign');
    expect(plainly(signed)).toContain('Everybody has signed');
    expect(verbsOn(signed)).toEqual(expect.arrayContaining(['agreement.edit', 'agreement.code', 'pair.show']));
    expect(verbsOn(signed)).not.toContain('agreement.sign');
    await mentee.receives('agreement.code');
    expect(latest(mentee).summary).toBe('Your agreement is signed by everybody');
    expect((await pairOf(formed)).agreement.signatures.map(({ person, version }) => [person, version])).toEqual([[idOf(mentee), 1], [idOf(mentor), 1]]);
  });

  it('whose two write at once: the second sees both texts and decides', async () => {
    const { mentee, mentor } = formed;
    await save(mentor, formed, 1, { statement: 'The mentor’s words', groundRules: 'Be on time' });
    const conflict = await save(mentee, formed, 1, { statement: 'The mentee’s words', groundRules: 'We say the day before' });
    const card = plainly(conflict);
    expect(card).toContain('Moses saved version 2');
    expect(card).toContain('"text":"The mentor’s words"');
    expect(card).toContain('"value":"The mentee’s words"');
    const mine = buttonsOn(conflict?.value).find(({ verb }) => verb === 'agreement.save')!;
    expect(mine.data).toMatchObject({ from: 2, fields: expect.stringContaining('statement') });
    const decided = await mentee.taps({ verb: mine.verb, data: mine.data }, { statement: 'Both our words', objective1: 'never', rhythm: 'monthly' });
    expect(plainly(decided)).toContain('Both our words');
    expect(plainly(decided)).toContain('version 1 of');
    expect((await pairOf(formed)).agreement.versions.map(({ number, by }) => [number, by])).toEqual([[1, idOf(mentee)], [2, idOf(mentor)], [3, idOf(mentee)]]);
  });

  it('can read an earlier version with its signatures', async () => {
    const { mentor, pair } = formed;
    const old = await mentor.taps({ verb: 'agreement.version', data: { v: 1, pair, version: 1 } });
    expect(plainly(old)).toContain('See *headquarters* <b>from</b> inside');
    expect(plainly(old)).toContain('Signed by everybody: this version holds');
  });

  it('who taps sign on an old card signs nothing, and reads the newest text', async () => {
    const { mentor, pair } = formed;
    const answer = await mentor.taps({ verb: 'agreement.sign', data: { v: 1, pair, version: 2 } });
    expect(plainly(answer)).toContain('The text was changed before you signed');
    expect(plainly(answer)).toContain('Both our words');
    expect((await pairOf(formed)).agreement.signatures.filter(({ version }) => version > 1)).toEqual([]);
  });

  it.each(Object.keys(agreementNotices))('%s is news only while there is no newer version', async (name) => {
    const { mentee, mentor, pair } = formed;
    const app = product.server.app.useCases;
    const to = await app.notePresence({ id: idOf(mentor), name: 'Moses', timeZone: 'UTC', locale: 'en', conversation: {} });
    const tell = (version: number, again: boolean) => agreementNotices[name]!({ to, about: { pair, version: String(version), by: idOf(mentee) }, reader: { language: 'en', timeZone: 'UTC', now: product.clock.now() }, again }, app);
    expect(await tell(1, false)).toBeUndefined();
    expect(JSON.stringify(await tell(1, true))).toContain('Both our words');
    expect((await tell(3, false)) === undefined).toBe(name === 'agreement.complete');
  });

  it('gets a form back filled when a sentence is missing', async () => {
    const { mentor } = formed;
    const answer = await save(mentor, formed, 3, { statement: '', groundRules: 'Keep these words' });
    expect(plainly(answer)).toContain('What we want from this mentoring: Please write a few words');
    expect(plainly(answer)).toContain('"value":"Keep these words"');
  });

  it.each(['NaN', -1, 99_999_999, '', null, { $gt: 0 }])('a forged version %j changes nothing', async (version) => {
    const { mentor, pair } = formed;
    const before = (await pairOf(formed)).agreement;
    for (const verb of ['agreement.sign', 'agreement.version', 'agreement.save']) await mentor.taps({ verb, data: { v: 1, pair, version, from: version, statement: 'Forged', rhythm: 'monthly', responseTime: 'day' } });
    expect((await pairOf(formed)).agreement).toEqual(before);
  });

  it('leaves none of its words in what is stored', async () => {
    await product.settle();
    const stored = JSON.stringify(await product.stored());
    for (const words of ['headquarters', 'The mentor’s words', 'The mentee’s words', 'Both our words', 'Be on time', 'Know three units']) expect(stored).not.toContain(words);
  });
});

describe('where the programme requires it', () => {
  it('the regular meetings open with the last signature, and both are told', async () => {
    const formed = await formPair(product, { programme: 'strict', names: ['Nora', 'Noel'] });
    const { mentee, mentor, pair } = formed;
    await product.server.app.useCases.beginPair({ pair, actor: idOf(mentee) });
    await save(mentee, formed, 0, {}, true);
    for (const person of [mentee, mentor]) {
      const code = await person.taps({ verb: 'agreement.code', data: { v: 1, pair } });
      expect(verbsOn(code)).toContain('agreement.acceptCode');
      expect(plainly(await person.taps({ verb: 'agreement.acceptCode', data: { v: 1, pair } }))).toContain('You have accepted the code of conduct');
    }
    expect((await pairOf(formed)).status).toBe('agree');
    const signed = await mentor.taps({ verb: 'agreement.sign', data: { v: 1, pair, version: 1 } });
    expect(plainly(signed)).toContain('your regular meetings are open now');
    expect((await pairOf(formed)).status).toBe('grow');
    const again = await mentor.taps({ verb: 'agreement.sign', data: { v: 1, pair, version: 1 } });
    expect(plainly(again)).toContain('Everybody has signed');
    expect((await pairOf(formed)).agreement.signatures).toHaveLength(2);
  });
});
