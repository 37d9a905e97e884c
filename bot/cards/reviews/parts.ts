import { formatList } from '../../content/formats';
import { type Translate } from '../../content/texts';
import { type Pair } from '../../domain/pairs/pair';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { act, type Action, paragraph, reveal } from '../kit';
import { type Reader } from '../reader';

export const partnersOf = ({ others }: Pick<PairContext, 'others'>, { language }: Reader): string => formatList(others.map(({ name }) => name), language);

/** Asks for another match: said once more before it happens, for it cannot be undone. */
export const changeButton = (pair: Pair, name: string, t: Translate): Action => reveal({
  title: t('reviews.button.change'),
  body: [paragraph(t('reviews.change.sure', { name }))],
  actions: [act({ verb: 'review.change', title: t('reviews.button.changeSure'), data: { pair: pair.id }, style: 'destructive', associatedInputs: 'none' })],
});

/** Back to where the review was opened from. */
export const backButton = ({ id, status }: Pair, t: Translate): Action => (status === 'close' || status === 'ended'
  ? act({ verb: 'closing.show', title: t('pairs.button.closing'), data: { pair: id }, associatedInputs: 'none' })
  : act({ verb: 'pair.show', title: t('pairs.button.back'), data: { pair: id }, associatedInputs: 'none' }));
