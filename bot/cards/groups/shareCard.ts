import { texts } from '../../content/texts';
import { type GroupView } from '../../usecases/groups/viewGroup';
import { longestLink, longestShare } from '../../usecases/groups/shareSomething';
import { act, type AdaptiveCard, card, heading, hint, paragraph, textInput } from '../kit';
import { type Reader } from '../reader';
import { partnerNames } from '../pairs/partnerNames';
import { noteLine } from '../requests/parts';

interface Typed {
  readonly text: string;
  readonly link: string;
}

/** Passing something on: an opening, a training, something to read. After a refusal what was typed is still there. */
export function shareCard({ pair, others, share }: Pick<GroupView, 'pair' | 'others' | 'share'>, reader: Reader, again?: Typed & { readonly problem: string }): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('groups.share.title');
  const cut = (typed: string, longest: number): string => [...typed].slice(0, longest).join('');
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(again?.problem), paragraph(t('groups.share.text')),
      textInput({ id: 'text', label: t('groups.share.label'), value: again && cut(again.text, longestShare), multiline: true, maxLength: longestShare, required: true, errorMessage: t('groups.share.error') }),
      textInput({ id: 'link', label: t('groups.share.link'), value: again && cut(again.link, longestLink), maxLength: longestLink, placeholder: 'https://' }),
      hint(t('groups.share.hint', { names: partnerNames(others.map(({ name }) => name), reader.language) })),
    ],
    actions: [
      act({ verb: 'circle.share', title: t('groups.button.send'), data: { pair: pair.id, share }, style: 'positive' }),
      act({ verb: 'circle.show', title: t('common.button.back'), data: { pair: pair.id }, associatedInputs: 'none' }),
    ],
  });
}
