import { dutyStationNames } from '../../content/dutyStations';
import { practiceAreaName, skillName, spokenLanguageName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { practiceAreas, skills, spokenLanguages } from '../../content/vocabulary';
import { type SoughtWord } from '../../domain/matching/soughtWord';
import { beginsWord, paddedKey, wordKey } from '../../domain/matching/wordKey';
import { languages } from '../../domain/people/person';

/** More narrow nothing down any further; whoever pastes a page is not kept waiting. */
const wordsAtMost = 8;
const lettersAtMost = 200;
/** So much of a long word may bend: переговоров finds переговоры, Genève Geneva. Names are looked for as they are typed. */
const bends = (key: string): number => (key.length < 6 ? 0 : key.length < 8 ? 1 : 2);

/** Words that say nothing about anybody: left out unless nothing else is typed. */
const asides = new Set(
  ['a an and at for from i in is me of on or the to who with speaks speaking mentor mentors', 'à au aux avec d de des du en et la le les ou par parle pour qui une un mentore', 'con del el en habla las los o para por que y una mentora',
    'в и на для из о по с со кто наставник наставника наставница', 'في من على مع عن إلى و أو مرشد مرشدة', '在 的 和 会 说 与 导师 導師'].flatMap((list) => list.split(' ')).map(wordKey),
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What somebody typed, word by word; none when there is not one letter or digit in it. */
export function soughtWords(typed: string): SoughtWord[] {
  const keys = keysOf([...typed].slice(0, lettersAtMost).join(''));
  const telling = keys.filter((key) => !asides.has(key));
  return [...new Set(telling.length > 0 ? telling : keys)].slice(0, wordsAtMost).map(soughtWord);
}

const keysOf = (typed: string): string[] =>
  typed.split(/\s+/u).flatMap((part) => (/\p{Script=Han}/u.test(part) ? cut(part) : [part])).flatMap((part) => wordKey(part).split(' ')).filter((key) => key !== '');

/** Nobody types spaces in Chinese. A single character beside longer words, such as the 语 of 西班牙语, tells nothing more. */
function cut(part: string): string[] {
  const segments = [...segmenter.segment(part)].map(({ segment }) => segment);
  const long = segments.filter((segment) => [...segment].length > 1);
  return long.length > 0 ? long : segments;
}

function soughtWord(name: string): SoughtWord {
  const stem = name.slice(0, name.length - bends(name));
  const fits = beginsWord(stem);
  const { codes, cities } = vocabulary();
  const codesOf = (kind: keyof Vocabulary['codes']): string[] => [...new Set(codes[kind].filter(({ padded }) => fits(padded)).map(({ code }) => code))];
  const elsewhere = cities.filter((city) => city.some((spelled) => fits(` ${spelled}`))).flat();
  return { name, stem, places: [stem, ...elsewhere], practiceAreas: codesOf('practiceAreas'), skills: codesOf('skills'), speaks: codesOf('speaks') };
}

interface Named {
  readonly code: string;
  readonly padded: string;
}

/** A code by its name in every language: whoever works in two of them types either. */
const inAllLanguages = (codes: readonly string[], nameOf: (t: Translate, code: string) => string): Named[] =>
  languages.flatMap((language) => codes.map((code) => ({ code, padded: paddedKey(nameOf(texts(language), code)) })));

interface Vocabulary {
  readonly codes: Readonly<Record<'practiceAreas' | 'skills' | 'speaks', readonly Named[]>>;
  /** Each city as it is spelled in several languages. */
  readonly cities: readonly (readonly string[])[];
}

let gathered: Vocabulary | undefined;

/** All names in all languages, gathered by the first search: starting need not wait for them. */
const vocabulary = (): Vocabulary => (gathered ??= {
  codes: { practiceAreas: inAllLanguages(practiceAreas, practiceAreaName), skills: inAllLanguages(skills, skillName), speaks: inAllLanguages(spokenLanguages, spokenLanguageName) },
  cities: dutyStationNames.map((spellings) => spellings.map(wordKey)),
});
