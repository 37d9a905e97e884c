import { problemsOf } from '../../support/cardChecks';
import { type Product, startProduct } from '../../support/product';
import { filledForm, idOf } from '../../support/productPeople';
import { looksUp, type Listed } from '../../support/teams/compose';
import { type Person } from '../../support/teams/person';

let product: Product;
let mina: Person;
let mona: Person;

const mentor = (name: string, form: Record<string, string>, programme = 'career') => product.signedUp(name, 'mentor', { programme, form });
const names = ({ lines }: Listed) => lines.map(({ title }) => title);

beforeAll(async () => {
  product = await startProduct({ programmes: [{}, { id: 'women', name: 'Women lead' }] });
  mona = await mentor('Mona Haddad', { title: 'Head of office', dutyStation: 'Nairobi', speaks: 'ar,en', practiceAreas: 'peacebuilding', skills: 'negotiation' });
  await mentor('Émile Ñandú', { title: 'Economist', dutyStation: 'Geneva', speaks: 'fr,es', practiceAreas: 'trade', skills: 'publicSpeaking' });
  await mentor('Анна Петрова', { title: 'Writer', dutyStation: 'Vienna', speaks: 'ru', practiceAreas: 'communications', skills: 'writing' });
  await mentor('李雷', { title: '经济学家', dutyStation: 'Bangkok', speaks: 'zh', practiceAreas: 'economics', skills: 'dataAnalysis' });
  await mentor('ليلى حداد', { title: 'Coordinator', dutyStation: 'Amman', speaks: 'ar', practiceAreas: 'humanitarian', skills: 'coordination' });
  await mentor('Nairobi Jones', { title: 'Advisor', dutyStation: 'Suva', speaks: 'en', practiceAreas: 'climate', skills: 'leadership', gender: 'woman', genderAudience: 'nobody', nationality: 'Kiribati', nationalityAudience: 'programme', objective: 'A secret plan' });
  await mentor('Wilma Strong', { title: 'Judge', dutyStation: 'The Hague', speaks: 'en', practiceAreas: 'ruleOfLaw', skills: 'leadership' }, 'women');
  mina = await product.signedUp('Mina', 'mentee', { form: { practiceAreas: 'peacebuilding', speaks: 'en,ar', skills: 'negotiation' } });
});
afterAll(() => product.stop());

it('opens with the best fits, each with what speaks for them', async () => {
  const { lines } = await looksUp(mina, 'findMentor');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatchObject({ title: 'Mona Haddad', text: expect.stringContaining('Head of office · Nairobi · ') });
  expect(lines[0]?.text).toContain('both peacebuilding');
});

it.each([
  ['mona', ['Mona Haddad']], ['MONA', ['Mona Haddad']], ['Мона', ['Mona Haddad']], ['mon', ['Mona Haddad']], ['haddad mona', ['Mona Haddad']],
  ['emile', ['Émile Ñandú']], ['ñandu', ['Émile Ñandú']], ['Anna', ['Анна Петрова']], ['петрова', ['Анна Петрова']], ['李', ['李雷']], ['雷', ['李雷']], ['حداد', ['ليلى حداد']], ['ليلي', ['ليلى حداد']],
  ['espagnol', ['Émile Ñandú']], ['испанский', ['Émile Ñandú']], ['西班牙语', ['Émile Ñandú']], ['genève', ['Émile Ñandú']], ['Женева', ['Émile Ñandú']], ['日内瓦', ['Émile Ñandú']],
  ['arabic nairobi negotiation', ['Mona Haddad']], ['négociation nairobi', ['Mona Haddad']], ['التفاوض', ['Mona Haddad']], ['переговоры по-арабски', ['Mona Haddad']], ['阿拉伯语内罗毕谈判', ['Mona Haddad']],
  ['head of office', ['Mona Haddad']], ['经济', ['李雷']], ['trade', ['Émile Ñandú']], ['who speaks russian in vienna?', ['Анна Петрова']],
] as const)('%s finds %j', async (text, found) => {
  expect(names(await looksUp(mina, 'findMentor', text))).toEqual(found);
});

it('puts whom a word names before everybody else', async () => {
  expect(names(await looksUp(mina, 'findMentor', 'nairobi'))).toEqual(['Nairobi Jones', 'Mona Haddad']);
});

it('says what the words have named', async () => {
  const [line] = (await looksUp(mina, 'findMentor', 'spanish public speaking')).lines;
  expect(line?.text).toContain('Economist · Geneva · Spanish · Public speaking');
});

it('answers in the reader’s language', async () => {
  const marie = await product.signedUp('Marie', 'mentee', { who: { locale: 'fr-FR' }, form: { skills: 'negotiation' } });
  const [line] = (await looksUp(marie, 'findMentor', 'négociation')).lines;
  expect(line?.text).toContain('peut vous aider en négociation');
  expect((await looksUp(marie, 'findMentor', 'zzz')).sentence).toContain('Essayez moins de mots');
});

it('looks in every programme where the person is a mentee, and says which', async () => {
  const both = await product.signedUp('Bea', 'mentee');
  await both.taps({ verb: 'signup.save', data: { v: 1, programme: 'women', role: 'mentee' } }, filledForm);
  expect(names(await looksUp(both, 'findMentor', 'leadership')).sort()).toEqual(['Nairobi Jones', 'Wilma Strong']);
  expect((await looksUp(both, 'findMentor', 'wilma')).lines[0]?.text).toContain('Women lead');
  expect(names(await looksUp(mina, 'findMentor', 'wilma'))).toEqual([]);
});

describe('the card in the message', () => {
  it('holds what colleagues know of each other, and nothing that was told to the programme', async () => {
    const [line] = (await looksUp(mina, 'findMentor', 'nairobi jones')).lines;
    expect(problemsOf(line?.card)).toEqual([]);
    const said = JSON.stringify(line?.card);
    for (const known of ['Nairobi Jones', 'Advisor', 'Suva', 'UNDP', 'Mentor in Career']) expect(said).toContain(known);
    for (const told of ['secret', 'Kiribati', 'woman', 'Woman', 'Leadership', 'eadership', 'Climate', 'English', 'somebody@example.org', 'P3', 'Policy', '2020', 'fits', 'both', 'Mina']) expect(said).not.toContain(told);
  });

  it('carries two buttons with ids only', async () => {
    const [line] = (await looksUp(mina, 'findMentor', 'mona')).lines;
    expect(line?.card).toMatchObject({ actions: [
      { verb: 'mentor.view', data: { v: 1, programme: 'career', mentor: idOf(mona) } },
      { verb: 'ask.form', data: { v: 1, programme: 'career', mentor: idOf(mona) } },
    ] });
  });

  it('names who recommends', async () => {
    const [line] = (await looksUp(mina, 'recommend', 'mona')).lines;
    expect(JSON.stringify(line?.card)).toContain('Mina suggests talking to Mona Haddad.');
    expect(JSON.stringify((await looksUp(mina, 'findMentor', 'mona')).lines[0]?.card)).not.toContain('suggests');
  });
});

describe('scrolling', () => {
  it('brings twenty-five at a time, everybody once, until nobody is left', async () => {
    const crowd = await startProduct({ programmes: [{}] });
    try {
      for (let at = 0; at < 60; at += 10) await Promise.all(Array.from({ length: 10 }, (_, number) => crowd.signedUp(`Crowd ${at + number}`, 'mentor')));
      const seeker = await crowd.signedUp('Seeker', 'mentee');
      const pages = [];
      for (const skip of [0, 25, 50, 75, 1e15]) pages.push(await looksUp(seeker, 'findMentor', 'crowd', { skip }));
      expect(pages.map(({ lines, sentence }) => [lines.length, sentence])).toEqual([[25, undefined], [25, undefined], [10, undefined], [0, undefined], [0, undefined]]);
      expect(new Set(pages.flatMap(names)).size).toBe(60);
    } finally {
      await crowd.stop();
    }
  }, 60_000);
});

describe('recommending', () => {
  it('is for mentors too, and never offers oneself', async () => {
    const found = names(await looksUp(mona, 'recommend'));
    expect(found).toContain('Émile Ñandú');
    expect(found).not.toContain('Mona Haddad');
    expect(found).not.toContain('Wilma Strong');
    expect((await looksUp(mona, 'recommend', 'mona')).sentence).toContain('Try fewer words');
  });

  it('offers whom one has asked oneself; the search for oneself does not', async () => {
    const asker = await product.signedUp('Asker', 'mentee');
    await asker.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mona), message: 'Please' } });
    expect(names(await looksUp(asker, 'recommend', 'mona'))).toEqual(['Mona Haddad']);
    expect(names(await looksUp(asker, 'findMentor', 'mona'))).toEqual([]);
  });
});
