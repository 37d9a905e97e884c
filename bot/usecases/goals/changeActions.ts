import { addAction, dropAction, finishActions, reassignAction } from '../../domain/goals/actions';
import { type Source } from '../../domain/papers/source';
import { type PersonId } from '../../domain/people/person';
import { type OwnPair, type PairContext } from '../pairs/pairAccess';
import { sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { changeWork, openWork } from './workAccess';
import { longestAction, readNearDay } from './readWording';

export interface AddAction extends OwnPair {
  /** A fresh id, as the form carried it. */
  readonly action: string;
  readonly text: string;
  readonly owner: PersonId;
  readonly dueOn: string;
  readonly timeZone: string;
  /** The message that it was made from. */
  readonly source?: Source | undefined;
}

/** Refuses what is wrong with the words, the day or the owner, and `tooManyActions`. */
export const makeAddAction = (ports: Ports) => async ({ pair, actor, action: id, owner, timeZone, source, ...typed }: AddAction): Promise<Outcome<PairContext>> => {
  const opened = await openWork(ports, { pair, actor });
  if (opened.kind === 'refused') return opened;
  const said = cleanText(typed.text, { longest: longestAction });
  if (said.kind === 'refused') return said;
  const day = readNearDay(typed.dueOn, { timeZone, now: ports.clock.now() });
  if (day.kind === 'refused') return day;
  const text = await sealFields(ports, pair, { text: said.value, ...(source && { source }) });
  return changeWork(ports, { pair, actor }, (known, now) => addAction(known, { id, text, owner, ...(day.value && { dueOn: day.value }) }, actor, now));
};

/** Ticks off several at once. */
export const makeFinishActions = (ports: Ports) => ({ actions, ...own }: OwnPair & { readonly actions: readonly string[] }): Promise<Outcome<PairContext>> =>
  changeWork(ports, own, (pair, now) => finishActions(pair, actions, own.actor, now));

export const makeDropAction = (ports: Ports) => ({ action, ...own }: OwnPair & { readonly action: string }): Promise<Outcome<PairContext>> =>
  changeWork(ports, own, (pair) => dropAction(pair, action, own.actor));

export const makeReassignAction = (ports: Ports) => ({ action, owner, ...own }: OwnPair & { readonly action: string; readonly owner: PersonId }): Promise<Outcome<PairContext>> =>
  changeWork(ports, own, (pair, now) => reassignAction(pair, action, owner, own.actor, now));
