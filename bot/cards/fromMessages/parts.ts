import { formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { type GivenSource } from '../../usecases/papers/source';
import { partnerNames } from '../pairs/partnerNames';
import { type ActionData, choiceInput, type Element, paragraph } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { whoseMessage } from './sourceButton';

/** What both dialogs on a message show: where it goes, and what stands in the form. */
export interface FromMessage {
  /** Those to choose from; at least one. */
  readonly pairs: readonly PairContext[];
  /** The one that is chosen. */
  readonly chosen: string;
  readonly text: string;
  readonly source: GivenSource;
  /** That the message has more words than fit, or none. */
  readonly about?: 'cut' | 'empty' | undefined;
  /** What has to be mended. */
  readonly note?: string | undefined;
}

/** A drop-down list of more than this nobody reads; whoever has more pairs finds the ones in which something happened last. */
export const mostPairs = 40;

export const namesIn = ({ others }: PairContext, { language }: Reader): string => partnerNames(others.map(({ name }) => name), language);

/** What was to be mended, whose message it is, and which pair; one that is the only one is named. */
export function head({ pairs, chosen, source, note }: FromMessage, reader: Reader): Element[] {
  const t = texts(reader.language);
  const { author, sentAt } = source;
  const whose = author === '' ? undefined : whoseMessage({ author, ...(sentAt !== undefined && { sentAt }) }, reader);
  const [only, ...more] = pairs;
  return [
    ...noteLine(note), ...(whose ? [paragraph(whose, { tone: 'subtle' })] : []),
    ...(only && more.length === 0
      ? [paragraph(t('papers.note.form.text', { name: namesIn(only, reader) }), { tone: 'subtle' })]
      : [choiceInput({ id: 'pair', label: t('pairs.choose'), required: true, errorMessage: t('fromMessages.pair.error'), value: chosen, choices: pairChoices(pairs, reader) })]),
  ];
}

/** Two pairs with the same people are told apart by their programmes. */
function pairChoices(pairs: readonly PairContext[], reader: Reader): { readonly title: string; readonly value: string }[] {
  const names = pairs.map((one) => namesIn(one, reader));
  return pairs.map(({ pair, programme }, index) => {
    const name = names[index] ?? '';
    const isTwin = names.filter((other) => other === name).length > 1;
    return { title: isTwin || name === '' ? formatList([name, programme.name].filter((part) => part !== ''), reader.language) : name, value: pair.id };
  });
}

/** What the form carries back, beside what is typed. */
export const carried = ({ pairs, source: { link, author, sentAt } }: FromMessage): ActionData => ({
  ...(pairs.length === 1 && pairs[0] && { pair: pairs[0].pair.id }), link, author, ...(sentAt !== undefined && { sentAt }),
});

export const aboutLine = (about: FromMessage['about'], longer: string, t: Translate): Element[] =>
  about === undefined ? [] : [paragraph(about === 'cut' ? longer : t('fromMessages.empty'), { tone: 'warning' })];
