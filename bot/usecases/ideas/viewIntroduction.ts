import { refused } from '../../domain/decision';
import { type Introduction } from '../../domain/ideas/introduction';
import { consent, heardBy, introductionsOf } from '../../domain/ideas/introductions';
import { nameIn } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type IntroductionWords, wordsOf } from './introduce';

/** An introduction as one of the two sees it: who suggested (`by`), or to whom somebody was suggested (`whom`). */
export interface IntroductionView {
  readonly pair: string;
  readonly programme: string;
  readonly id: string;
  readonly side: 'by' | 'whom';
  readonly byName: string;
  readonly whomName: string;
  readonly at: number;
  /** A mentor of the programme. */
  readonly to?: PersonId;
  /** The mentor may know the name. */
  readonly consented: boolean;
  /** The viewer is a mentee, so that the mentor's page can be opened. */
  readonly maySeeProfile: boolean;
  /** Absent when the pair's key was deleted. */
  readonly words?: IntroductionWords;
}

export interface OwnIntroduction extends OwnPair {
  readonly introduction: string;
}

/** `notFound` when it is not there (any more) or is between two others. */
export const makeViewIntroduction = (ports: Ports) => async ({ introduction, ...own }: OwnIntroduction): Promise<Outcome<IntroductionView>> => {
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : viewIn(ports, opened.value, introduction);
};

async function viewIn(ports: Ports, context: PairContext, id: string): Promise<Outcome<IntroductionView>> {
  const found = introductionsOf(context.pair, context.me.person).find((one) => one.id === id);
  return found ? { kind: 'done', value: await viewOf(ports, context, found) } : refused('notFound');
}

async function viewOf(ports: Ports, { pair, me }: PairContext, introduction: Introduction): Promise<IntroductionView> {
  const { id, by, whom, to, at, consentedAt } = introduction;
  const words = await wordsOf(ports, pair.id, introduction);
  const side = by === me.person ? 'by' : 'whom';
  return {
    pair: pair.id, programme: pair.programme, id, side, byName: nameIn(pair, by), whomName: nameIn(pair, whom), at, consented: consentedAt !== undefined,
    maySeeProfile: side === 'whom' && me.role === 'mentee' && to !== undefined, ...(to !== undefined && { to }), ...(words && { words }),
  };
}

/** More would make a long list of what is mostly settled. */
const listed = 8;

/** What the viewer has suggested and was suggested, newest first. */
export const makeListIntroductions = (ports: Ports) => async (own: OwnPair): Promise<Outcome<readonly IntroductionView[]>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const mine = introductionsOf(opened.value.pair, own.actor).slice(0, listed);
  return { kind: 'done', value: await Promise.all(mine.map((one) => viewOf(ports, opened.value, one))) };
};

/** "You may tell them who I am": the suggested mentor is told the name. */
export const makeConsentToIntroduction = (ports: Ports) => async ({ introduction, ...own }: OwnIntroduction): Promise<Outcome<IntroductionView>> => {
  const changed = await changePair(ports, own, ({ pair }, now) => consent(pair, introduction, own.actor, now));
  return changed.kind === 'refused' ? changed : viewIn(ports, changed.value, introduction);
};

export interface HeardView {
  readonly programme: string;
  readonly byName: string;
  /** Only after consent. */
  readonly whomName?: string;
}

/**
 * What a mentor who was suggested may know. They are no member of the pair, so this reads the pair for them, and gives out nothing but
 * these names; `notYours` for everybody who was not suggested.
 */
export const makeViewHeard = (ports: Ports) => async ({ pair: id, whom, actor }: { readonly pair: string; readonly whom: PersonId; readonly actor: PersonId }): Promise<Outcome<HeardView>> => {
  const pair = (await readAt(ports.documents.pairs, pairAt(id)))?.body;
  const heard = pair && heardBy(pair, { whom, to: actor });
  const programme = pair && (await ports.programmes.find(pair.programme));
  if (!heard || !programme) return refused('notYours');
  return { kind: 'done', value: { programme: programme.name, byName: nameIn(pair, heard.by), ...(heard.named && { whomName: nameIn(pair, whom) }) } };
};
