import { type Action, type Element } from '../../cards/kit';
import { type FoldView } from '../../contracts/pairPage';
import { buttonsOf } from './buttons';

/** What unfolds in a card: a sentence, and the buttons that do it. Its inputs stay with the card. */
export const foldsOf = (actions: readonly Action[]): readonly FoldView[] =>
  actions.flatMap((action) => (action.type === 'Action.ShowCard' ? [{ title: action.title, sentence: action.card.body.map(wordsOf).join(' '), buttons: buttonsOf(action.card.actions ?? []) }] : []));

export const wordsOf = (element: Element): string => (element.type === 'RichTextBlock' ? element.inlines.map(({ text }) => text).join('') : '');
