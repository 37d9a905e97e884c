import { soughtWords } from '../../../bot/usecases/find/soughtWords';

const meaning = (typed: string) => soughtWords(typed).map(({ name, practiceAreas, skills, speaks }) => ({ name, codes: [...practiceAreas, ...skills, ...speaks] }));

it.each([
  ['espagnol', ['es']], ['ESPAÑOL', ['es']], ['испанский', ['es']], ['по-испански', ['es']], ['العربية', ['ar']], ['عربي', ['ar']], ['西班牙语', ['es']], ['西班牙', ['es']], ['arabe', ['ar']],
  ['negotiation', ['negotiation']], ['negotiating', ['negotiation']], ['переговоров', ['negotiation']], ['التفاوض', ['negotiation']], ['谈判', ['negotiation']], ['santé', ['health']], ['sante', ['health']],
])('%s means %j', (typed, codes) => {
  expect([...new Set(meaning(typed).flatMap((word) => word.codes))]).toEqual(codes);
});

it('cuts what is typed into words, without the ones that say nothing', () => {
  expect(meaning('Who speaks Arabic in Nairobi, with negotiation?').map(({ name }) => name)).toEqual(['arabic', 'nairobi', 'negotiation']);
  expect(meaning('阿拉伯语内罗毕谈判').map(({ name }) => name)).toEqual(['阿拉伯语', '内罗毕', '谈判']);
  expect(meaning('in').map(({ name }) => name)).toEqual(['in']);
  expect(meaning('Мона').map(({ name }) => name)).toEqual(['mona']);
});

it.each([['Genève', 'geneva'], ['Ginebra', 'geneva'], ['Женева', 'geneva'], ['جنيف', 'geneva'], ['日内瓦', 'geneva'], ['Нью-Йорк', 'new iork'], ['Le Caire', 'cairo']])('%s is also %s', (typed, place) => {
  expect(soughtWords(typed).every(({ places }) => places.includes(place))).toBe(true);
});

it.each(['', '   ', '🙂', '👩‍👩‍👧 🎉', '***', '”', '\u202E\u2066'])('there is no word in %j', (typed) => {
  expect(soughtWords(typed)).toEqual([]);
});

it('reads no more than can matter', () => {
  expect(soughtWords('word '.repeat(100_000))).toHaveLength(1);
  expect(soughtWords(Array.from({ length: 50 }, (_, number) => `w${number}`).join(' '))).toHaveLength(8);
  expect(soughtWords('x'.repeat(500))[0]?.name).toHaveLength(200);
});
