import { refused } from '../../domain/decision';
import { type Member } from '../../domain/pairs/members';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Colleague } from '../requests/suggestColleagues';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { namedLike, suggestedFor } from './colleagues';

/** Code points. */
export const longestSearch = 100;

export interface StartIntroduction extends OwnPair {
  /** In a group: to whom somebody is to be suggested; the first of the others unless it is one of them. */
  readonly whom?: string;
  /** Part of a mentor's name; left out or empty: those who fit best. */
  readonly search?: string;
}

/** What the form for suggesting somebody offers. */
export interface IntroductionForm extends PairContext {
  /** For this form: sent twice, it makes one introduction. */
  readonly newId: string;
  readonly whom: Member;
  readonly search: string;
  readonly colleagues: readonly Colleague[];
}

/** Refuses `notYours`, and `pairEnded` once there is nobody left to suggest anybody to. */
export const makeStartIntroduction = (ports: Ports) => async ({ whom: chosen, search: typed, ...own }: StartIntroduction): Promise<Outcome<IntroductionForm>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, others } = opened.value;
  const whom = others.find(({ person }) => person === chosen) ?? others[0];
  if (pair.status === 'ended' || !whom) return refused('pairEnded');
  const clean = cleanText(typed, { longest: longestSearch, optional: true });
  const search = clean.kind === 'ok' ? clean.value : '';
  const colleagues = search === '' ? await suggestedFor(ports, pair, whom) : await namedLike(ports, pair, whom, search);
  return { kind: 'done', value: { ...opened.value, newId: ports.newId(), whom, search, colleagues } };
};
