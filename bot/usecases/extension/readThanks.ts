import { refused } from '../../domain/decision';
import { type Person } from '../../domain/people/person';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { makePeopleToThank } from './peopleToThank';

/** Code points. */
export const longestThanks = 300;
export const longestName = 100;

export interface Thanks {
  readonly name: string;
  readonly said: string;
}

interface GivenThanks {
  readonly person: Person;
  /** One of `peopleToThank`. */
  readonly whom: string;
  /** Somebody else; typing a name says more than a choice that was there before. */
  readonly name: string;
  readonly words: string;
}

/** Thanks as they are put into a chat; stored nowhere. Refuses `nothingChosen` without anybody to thank, and `badChoice` for a stranger's id. */
export const makeReadThanks = (ports: Ports) => async ({ person, whom, name, words }: GivenThanks): Promise<Outcome<Thanks>> => {
  const typed = cleanText(name.replaceAll(/\s+/g, ' '), { longest: longestName, optional: true });
  const said = cleanText(words, { longest: longestThanks });
  if (typed.kind === 'refused') return typed;
  if (typed.value === '' && whom === '') return refused('nothingChosen');
  const partner = typed.value === '' ? (await makePeopleToThank(ports)(person)).find((one) => one.person === whom) : undefined;
  if (typed.value === '' && !partner) return refused('badChoice');
  return said.kind === 'refused' ? said : { kind: 'done', value: { name: partner?.name ?? typed.value, said: said.value } };
};
