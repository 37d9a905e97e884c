import { grades } from '../../../bot/content/vocabulary';
import { MentorIndex } from '../../../bot/domain/matching/mentorIndex';
import { type SoughtWord } from '../../../bot/domain/matching/soughtWord';
import { beginsWord, paddedKey, wordKey } from '../../../bot/domain/matching/wordKey';
import { aMentor, type MentorOverrides } from '../../support/mentors';
import { aSearch } from './questions';

function word(typed: string, codes: Partial<SoughtWord> = {}): SoughtWord {
  const name = wordKey(typed);
  return { name, stem: name, places: [name], practiceAreas: [], skills: [], speaks: [], ...codes };
}
const found = (mentors: readonly MentorOverrides[], words: readonly SoughtWord[], limit = 25) => {
  const index = new MentorIndex({ programme: 'career-2026', grades });
  for (const mentor of mentors) index.upsert(aMentor(mentor));
  return index.search(aSearch({ words, limit }));
};
const people = (mentors: readonly MentorOverrides[], words: readonly SoughtWord[], limit?: number) => found(mentors, words, limit).hits.map(({ person }) => person);

const suva = { person: 'place', profile: { name: 'Ana Reyes', dutyStation: 'Suva' } };
/** Fits worse than anybody. */
const named = { person: 'named', profile: { name: 'Suva Jones', dutyStation: '', speaks: [], practiceAreas: [], skills: [], grade: '', agency: '' } };

it('puts whom a word names first, however badly they fit, also where only few are asked for', () => {
  const many = Array.from({ length: 40 }, (_, number) => ({ ...suva, person: `place-${number}` }));
  expect(people([...many, named], [word('suva')], 3)[0]).toBe('named');
  expect(found([...many, named], [word('suva')], 3).total).toBe(41);
});

it('wants every word to fit something', () => {
  expect(people([suva, named], [word('suva'), word('ana')])).toEqual(['place']);
  expect(people([suva, named], [word('suva'), word('jones'), word('ana')])).toEqual([]);
  expect(people([suva], [word('health', { practiceAreas: ['health'] }), word('reyes')])).toEqual(['place']);
  expect(people([suva], [word('health')])).toEqual([]);
});

it('finds the beginnings of words in name, title, unit, agency and place, and nothing inside them', () => {
  const profile = { name: 'Ana Reyes', title: 'Water engineer', unit: 'Supply', agency: 'UNOPS', dutyStation: 'New York' };
  for (const begins of ['rey', 'engin', 'supp', 'unops', 'york']) expect([begins, people([{ person: 'p', profile }], [word(begins)])]).toEqual([begins, ['p']]);
  for (const inside of ['eyes', 'ngineer', 'upply', 'nops', 'ork']) expect([inside, people([{ person: 'p', profile }], [word(inside)])]).toEqual([inside, []]);
});

it('forgets old words with the old row, and everybody who left', () => {
  const index = new MentorIndex({ programme: 'career-2026', grades });
  const names = () => index.search(aSearch({ words: [word('ana')] })).hits.length;
  index.upsert(aMentor(suva));
  expect(names()).toBe(1);
  index.upsert(aMentor({ person: 'place', profile: { name: 'Maria Reyes' } }));
  expect(names()).toBe(0);
  index.upsert(aMentor(suva));
  index.upsert(aMentor({ ...suva, status: 'left' }));
  index.upsert(aMentor({ person: 'next', profile: { name: 'Bo' } })); // takes the place that was left
  expect(names()).toBe(0);
});

it('never looks at what is sensitive, shown or not', () => {
  const sensitive = { person: 'p', profile: { gender: 'woman', nationality: 'Kiribati', sensitive: { gender: 'programme', nationality: 'programme' }, objective: 'secret', email: 'mail@example.org' } } as const;
  for (const key of ['woman', 'kiribati', 'secret', 'mail']) expect(people([sensitive], [word(key)])).toEqual([]);
});

it('does not change the order of a search without words', () => {
  const mentors = Array.from({ length: 30 }, (_, number) => ({ person: `p${number}`, profile: { grade: number % 2 ? 'P5' : 'P3' } }));
  const index = new MentorIndex({ programme: 'career-2026', grades });
  for (const mentor of mentors) index.upsert(aMentor(mentor));
  const plain = index.search(aSearch());
  expect(index.search(aSearch({ words: [word('amina')] })).hits.map(({ person }) => person)).toEqual(plain.hits.map(({ person }) => person));
  expect(plain.hits[0]).not.toHaveProperty('isNamed');
});

describe('a key', () => {
  it.each([['Мона', 'Mona'], ['Сергей', 'Sergey'], ['Сергей', 'Sergei'], ['Юлия', 'Yuliya'], ['Щербаков', 'Shcherbakov'], ['Søren', 'soren'], ['Łukasz', 'LUKASZ'], ['العربية', 'عربيه'], ['منى', 'منی'], ['İstanbul', 'istanbul']])('of %s is that of %s', (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other));
  });

  it('begins a word, or stands anywhere among Chinese characters', () => {
    expect(beginsWord(wordKey('dia'))(paddedKey('Amina Diallo'))).toBe(true);
    expect(beginsWord(wordKey('iallo'))(paddedKey('Amina Diallo'))).toBe(false);
    expect(beginsWord(wordKey('雷'))(paddedKey('李雷'))).toBe(true);
  });
});
