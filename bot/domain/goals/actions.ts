import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { isMember } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type CalendarDate, type Instant } from '../time';
import { type ActionItem } from './goal';
import { keepingSettled, tellAbout, whyNotWork } from './sharedWork';

/** What is open is carried from session to session; more than this is a second job. */
export const mostOpenActions = 30;
const mostSettled = 30;

/** What is due first comes first; without a day it comes last. */
export const openActions = ({ actions }: Pick<Pair, 'actions'>): readonly ActionItem[] =>
  actions.filter(({ status }) => status === 'open').sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') || one.createdAt - other.createdAt);

export interface NewAction {
  readonly id: string;
  readonly text: Sealed;
  readonly owner: PersonId;
  readonly dueOn?: CalendarDate;
}

/** Something that a member will do; they are told when somebody else wrote it down. The same form sent twice makes one. */
export function addAction(pair: Pair, action: NewAction, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  if (pair.actions.some(({ id }) => id === action.id)) return alreadyDone(pair);
  if (!isMember(pair, action.owner)) return refused('badChoice');
  if (openActions(pair).length >= mostOpenActions) return refused('tooManyActions');
  const session = pair.sessions.findLast(({ startsAt, status }) => startsAt !== undefined && startsAt <= now && (status === 'planned' || status === 'held'))?.number;
  const added: ActionItem = { ...action, status: 'open', ...(session !== undefined && { session }), by: actor, createdAt: now };
  return moved(tellingOwner({ ...pair, actions: keepingSettled([...pair.actions, added], mostSettled) }, added, actor, now));
}

/** Anybody ticks off what is done, several at once; what was ticked already or is not there any more does no harm. */
export function finishActions(pair: Pair, ids: readonly string[], actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  if (ids.length === 0) return refused('nothingChosen');
  const done = new Set(openActions(pair).filter(({ id }) => ids.includes(id)));
  if (done.size === 0) return pair.actions.some(({ id }) => ids.includes(id)) ? alreadyDone(pair) : refused('notFound');
  return moved({ ...pair, actions: pair.actions.map((action) => (done.has(action) ? { ...action, status: 'done' as const, doneAt: now } : action)) });
}

export function dropAction(pair: Pair, id: string, actor: PersonId): Decision<Pair> {
  const action = openAction(pair, id, actor, 'dropped');
  return 'kind' in action ? action : moved(withAction(pair, { ...action, status: 'dropped' }));
}

/** Somebody else will do it, and is told. */
export function reassignAction(pair: Pair, id: string, owner: PersonId, actor: PersonId, now: Instant): Decision<Pair> {
  const action = openAction(pair, id, actor);
  if ('kind' in action) return action;
  if (!isMember(pair, owner)) return refused('badChoice');
  if (action.owner === owner) return alreadyDone(pair);
  const handed = { ...action, owner, by: actor };
  return moved(tellingOwner(withAction(pair, handed), handed, actor, now));
}

function openAction(pair: Pair, id: string, actor: PersonId, done?: ActionItem['status']): ActionItem | Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  const action = pair.actions.find((known) => known.id === id);
  if (!action) return refused('notFound');
  if (action.status === 'open') return action;
  return action.status === done ? alreadyDone(pair) : refused('tooLate');
}

const withAction = (pair: Pair, action: ActionItem): Pair => ({ ...pair, actions: pair.actions.map((known) => (known.id === action.id ? action : known)) });

function tellingOwner(pair: Pair, { id, owner }: ActionItem, actor: PersonId, now: Instant): Pair {
  return owner === actor ? pair : owe(pair, tellAbout(pair, [owner], { notice: 'action.added', key: `${id}:${now}`, about: { action: id } }), now);
}
