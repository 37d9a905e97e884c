import { type Translate } from '../../content/texts';
import { type ActionView } from '../../usecases/goals/viewGoals';
import { type Action, openUrl, reveal, row } from '../kit';

/** In a list the beginning says which one is meant. */
const shortest = 60;
const perRow = 6;

export const shortText = (text: string): string => ([...text].length > shortest ? `${[...text].slice(0, shortest).join('')} …` : text || '–');

/** The ways back to the messages that actions were made from, folded away; none where none was. */
export function sourcesFold(shown: readonly ActionView[], t: Translate): Action[] {
  const links = shown.flatMap(({ source, text }) => (source ? [openUrl({ title: shortText(text).replace(/\s+/g, ' '), url: source.link })] : []));
  if (links.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(links.length / perRow) }, (_, index) => row(links.slice(index * perRow, (index + 1) * perRow)));
  return [reveal({ title: t('fromMessages.source.openSome'), body: rows })];
}
