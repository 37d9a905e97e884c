import { texts } from '../../content/texts';
import { type RequestView } from '../../usecases/requests/viewRequest';
import { act, type AdaptiveCard, card, type Choice, choiceInput, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { idsOf } from './parts';

/** Cross-mentoring: the mentor names a colleague who fits better, best fits first. */
export function suggestCard(view: RequestView, colleagues: readonly Choice[], { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const data = idsOf(view.request);
  const name = view.request.menteeName;
  const back = act({ verb: 'request.show', title: t('common.button.back'), data, associatedInputs: 'none' });
  const found = colleagues.length > 0;
  return card({
    language,
    fallbackText: t('requests.suggest.title'),
    body: [
      heading(t('requests.suggest.title')),
      paragraph(t(found ? 'requests.suggest.text' : 'requests.suggest.nobody', { name })),
      ...(found ? [choiceInput({ id: 'colleague', label: t('requests.input.colleague'), choices: colleagues, searchable: true, required: true, errorMessage: t('requests.input.colleague.error') })] : []),
    ],
    actions: found ? [act({ verb: 'request.suggest', title: t('requests.button.suggestSend'), data, style: 'positive' }), back] : [back],
  });
}
