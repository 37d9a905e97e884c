import { type Translate } from '../../content/texts';
import { type ClosingView } from '../../usecases/closing/viewClosing';
import { act, type Action, type Element, paragraph, reasons, row, words } from '../kit';
import { type Reader } from '../reader';
import { chatButton } from '../requests/parts';
import { partnersOf } from '../reviews/parts';

/** In a group, more notes than this would not fit; each was sent as a message of its own besides. */
const notesShown = 3;
const mostButtons = 6;

/** What they have said to each other, and what the reader would like to do next. */
export function kept(view: ClosingView, reader: Reader, t: Translate): Element[] {
  const latest = view.received.slice(-notesShown);
  const more = view.received.length - latest.length;
  const theirs = view.shared.slice(0, mostButtons).map(({ person, name }) => act({ verb: 'closing.readWorksheet', title: t('closing.button.theirWorksheet', { name }), data: { pair: view.pair.id, author: person }, associatedInputs: 'none' }));
  return [
    ...latest.flatMap(({ name, words: said }) => [paragraph(t('closing.thanks.from', { name })), words(said)]),
    ...(more > 0 ? [paragraph(t('closing.thanks.more', { count: more }), { tone: 'subtle', small: true })] : []),
    ...(view.said !== undefined && view.pair.status === 'ended' ? [paragraph(t('closing.thanks.yours')), words(view.said)] : []),
    ...(theirs.length > 0 ? [row(theirs)] : []),
    ...plans(view, reader, t),
  ];
}

function plans(view: ClosingView, reader: Reader, t: Translate): Element[] {
  if (view.choices.length === 0) return [];
  const ways = offers(view, reader, t);
  return [paragraph(t('closing.next.chosen')), reasons(view.choices.map((choice) => t(`closing.choice.${choice}`))), ...(ways.length > 0 ? [row(ways)] : [])];
}

/** The way to what was chosen. A mentor mentors on without signing up again; a mentee has room for another mentor once this mentoring has ended. */
function offers(view: ClosingView, reader: Reader, t: Translate): Action[] {
  const { choices, me, pair, partner } = view;
  const isMentee = me.role === 'mentee';
  const signsUp = choices.includes(isMentee ? 'mentorOthers' : 'findMentor');
  return [
    ...(choices.includes('stayInTouch') ? chatButton(partner, t('pairs.button.chat', { name: partnersOf(view, reader) })) : []),
    ...(signsUp ? [act({ verb: 'signup.start', title: t('menu.button.signUp'), associatedInputs: 'none' })] : []),
    ...(isMentee && choices.includes('findMentor') && pair.status === 'ended' ? [act({ verb: 'find.start', title: t('menu.button.findMentor'), data: { programme: pair.programme }, associatedInputs: 'none' })] : []),
  ];
}
