import { act } from '../../cards/kit';
import { canWork } from '../../cards/goals/parts';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type ActionsView } from '../../contracts/pairPage';
import { nameIn, presentMembers } from '../../domain/pairs/members';
import { dateIn } from '../../domain/time';
import { type GoalsView } from '../../usecases/goals/viewGoals';
import { longestAction } from '../../usecases/goals/readWording';
import { buttonsOf } from './buttons';

/** What is still to be done: the reader's own first, each owner's in the order of their days. */
export function actionsPart(view: GoalsView, { language, timeZone, now }: Reader): ActionsView {
  const t = texts(language);
  const { pair, me, actions } = view;
  const today = dateIn(timeZone, now);
  const mayWrite = canWork(view);
  const isMine = (person: string): boolean => person === me.person;
  const mineFirst = (one: string, other: string): number => Number(isMine(other)) - Number(isMine(one));
  return {
    open: [...actions].sort((one, other) => mineFirst(one.action.owner, other.action.owner)).map(({ action: { id, owner, dueOn }, text, source }) => ({
      id, text: text || '–', owner: nameIn(pair, owner), isMine: isMine(owner), isOverdue: dueOn !== undefined && dueOn < today, mayFinish: mayWrite, ...(dueOn && { due: formatDate(dueOn, language, timeZone) }),
      ...(source && { source: { title: t('fromMessages.source.open'), url: source.link } }),
    })),
    mayWrite, none: t('goals.actions.none'), earliestDue: today, longest: longestAction,
    owners: presentMembers(pair).map(({ person, name }) => ({ person, name })).sort((one, other) => mineFirst(one.person, other.person)),
    buttons: mayWrite && actions.length > 0 ? buttonsOf([act({ verb: 'goals.show', title: t('goals.button.moreActions'), data: { pair: pair.id } })]) : [],
  };
}
