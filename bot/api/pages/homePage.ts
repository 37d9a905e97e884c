import { command, verbOf } from '../../cards/menu/commands';
import { menuCard } from '../../cards/menu/menuCard';
import { pairTitle, phaseLine } from '../../cards/pairs/pairCard';
import { partnerNames } from '../../cards/pairs/partnerNames';
import { stepButton } from '../../cards/pairs/stepButton';
import { idsOf } from '../../cards/requests/parts';
import { act, type Action } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { formatDate, formatDateTime } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type HomeGoalView, type HomePage, type HomePairView, type NextView } from '../../contracts/homePage';
import { isBroughtTogether, isByChoice } from '../../domain/programmes/programme';
import { type Request } from '../../domain/requests/request';
import { type HomePair, type HomePlace, type HomeView } from '../../usecases/people/viewHome';
import { type PairView } from '../../usecases/pairs/viewPair';
import { buttonOf, buttonsOf } from './buttons';
import { homeRequests, stateOf } from './homeRequests';

/** "My mentoring" in the reader's language: the same words and buttons as on the bot's cards. */
export function homePage(home: HomeView, { isCoordinator, runsProgrammes = false }: { readonly isCoordinator: boolean; readonly runsProgrammes?: boolean }, reader: Reader): HomePage {
  const t = texts(reader.language);
  const next = [...waitingForMe(home, reader, t), ...home.pairs.map(({ view }) => stepOf(view, reader, t))];
  const shown = next.length > 0 ? next : [firstStep(home, reader, t)];
  return {
    greeting: t('menu.hello', { name: home.person.name }),
    // One thing stands out; the others look alike.
    next: shown.map((one, place) => (place === 0 ? one : quieter(one))),
    pairs: home.pairs.map(({ view }) => pairView(view, reader, t)),
    requests: homeRequests(home, reader),
    goals: home.pairs.flatMap((pair) => goalsOf(pair, reader, t)),
    runsProgrammes, buttons: buttonsOf(ways(home, isCoordinator, t)),
  };
}

/** Requests that wait for this person's own answer. */
function waitingForMe({ places }: HomeView, reader: Reader, t: Translate): NextView[] {
  return places.flatMap((place) => place.open.filter((request) => waitsForMe(request, place)).map((request): NextView => {
    const sentence = place.role === 'mentor' ? t('requests.from', { name: request.menteeName }) : t('requests.yourTurn', { name: request.mentorName });
    const about = request.expiresAt === undefined ? place.programme.name : t('requests.list.item', { name: place.programme.name, state: stateOf(request, place, reader) });
    return withButton({ id: request.id, about, sentence }, act({ verb: 'request.show', title: t('requests.button.show'), data: idsOf(request), style: 'positive' }));
  }));
}

/** A mentor's time to answer runs; a mentee was asked something and has not answered. */
const waitsForMe = (request: Request, { role }: HomePlace): boolean => (role === 'mentor' ? request.status === 'pending' : request.status === 'inConversation' && request.thread.at(-1)?.from === 'mentor');

function stepOf(view: PairView, reader: Reader, t: Translate): NextView {
  const { pair, others, next, programme } = view;
  const name = partnerNames(others.map((other) => other.name), reader.language);
  const date = pair.pause ? formatDate(pair.pause.untilDate, reader.language, reader.timeZone) : '';
  return withButton({ id: pair.id, about: `${pairTitle(view, reader)} · ${programme.name}`, sentence: t(`pairs.next.${next}`, { name, date }) }, stepButton(view, t));
}

const firstSteps = ['signUp', 'findMentor', 'myRequests'] as const;

/** Somebody without a pair: the step that the bot's menu would name first; whoever can only wait is told so kindly. */
function firstStep(home: HomeView, reader: Reader, t: Translate): NextView {
  const openRequests = home.places.reduce((count, { open }) => count + open.length, 0);
  const [button] = menuOf(home, reader, openRequests);
  const step = firstSteps.find((one) => button?.type === 'Action.Execute' && button.verb === verbOf[one]);
  if (button && step) return withButton({ id: step, sentence: t(`menu.first.${step}`, { count: openRequests }) }, button);
  const waits = home.places.some(({ programme }) => isBroughtTogether(programme.pairing));
  return withButton({ id: 'wait', sentence: t(waits ? 'groups.none.waits' : 'pairs.none.mentor') }, act(command('settings', t)));
}

function menuOf({ person, places }: HomeView, reader: Reader, openRequests: number): readonly Action[] {
  const situation = {
    mentee: places.some(({ role, programme }) => role === 'mentee' && !isBroughtTogether(programme.pairing)),
    mentor: places.some(({ role, programme }) => role === 'mentor' || isBroughtTogether(programme.pairing)),
    coordinator: false, openRequests, hasPair: false,
  };
  return menuCard({ name: person.name, situation }, reader).actions ?? [];
}

function withButton(next: NextView, action: Action): NextView {
  const button = buttonOf(action);
  return button ? { ...next, button } : next;
}

function quieter(next: NextView): NextView {
  if (next.button?.kind !== 'verb') return next;
  const { primary: _loud, ...button } = next.button;
  return { ...next, button };
}

function pairView(view: PairView, reader: Reader, t: Translate): HomePairView {
  const { pair, programme, session } = view;
  return {
    id: pair.id, title: pairTitle(view, reader), programme: programme.name, phase: pair.status === 'ended' ? t('pairs.phase.ended') : phaseLine(view, t),
    ...(session?.startsAt !== undefined && { session: t('pairs.session.next', { date: formatDateTime(session.startsAt, reader.language, reader.timeZone) }) }),
  };
}

function goalsOf({ view, goals }: HomePair, reader: Reader, t: Translate): HomeGoalView[] {
  return goals.map(({ goal, statement }) => ({
    id: goal.id, pair: view.pair.id, pairTitle: pairTitle(view, reader), statement, progress: goal.progress, progressLine: t('goals.progress', { progress: goal.progress }),
    ...(goal.dueOn && { due: t('goals.due', { date: formatDate(goal.dueOn, reader.language, reader.timeZone) }) }),
  }));
}

/** Everything else that the bot offers from its menu. */
function ways({ places }: HomeView, isCoordinator: boolean, t: Translate): Action[] {
  const seeks = places.some(({ role, programme }) => role === 'mentee' && isByChoice(programme.pairing));
  const takesPart = places.length > 0;
  return [
    ...(isCoordinator ? [act({ verb: verbOf.overview, title: t('overview.button.show') })] : []),
    ...(seeks ? [act(command('findMentor', t))] : []),
    ...places.filter(({ programme }) => programme.pairing === 'openBooking').map((place) => booking(place, t)),
    ...(takesPart ? [act(command('profile', t)), act({ verb: verbOf.journal, title: t('pairs.button.journal') })] : []),
    act({ verb: verbOf.reminders, title: t('contact.button.reminders') }), act(command('settings', t)), act(command('signUp', t)), act(command('help', t)),
  ];
}

/** Where talks are booked: a mentor's own times, or everybody's free ones. */
function booking({ role, programme }: HomePlace, t: Translate): Action {
  const title = t(role === 'mentor' ? 'slots.button.mine' : 'slots.button.show');
  return act({ verb: role === 'mentor' ? 'slots.mine' : 'slots.show', title: t('common.button.whose', { button: title, name: programme.name }), data: { programme: programme.id } });
}
