import { formatDateTime } from '../../content/formats';
import { visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type AgreementField } from '../../domain/agreement/agreementText';
import { type Conflict } from '../../usecases/agreement/saveAgreement';
import { act, type AdaptiveCard, card, type Element, heading, hint, paragraph, section } from '../kit';
import { type Reader } from '../reader';
import { fieldInputs } from './fieldInputs';
import { contentOf, fieldElements } from './textElements';

/** Two wrote at once: field by field what the other saved and, ready to be changed, what this person typed. Saving means having seen theirs. */
export function conflictCard(conflict: Conflict, { language, timeZone }: Reader): AdaptiveCard {
  const t = texts(language);
  const { pair, by: name, number, at, open, taken, theirs } = conflict;
  const title = t('agreement.conflict.title', { name });
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph(t('agreement.conflict.text', { name, number, date: formatDateTime(at, language, timeZone) }), { tone: 'warning' }),
      ...open.flatMap((field) => compared(conflict, field, t)),
      ...(taken.length > 0 ? [section(t('agreement.conflict.taken', { name }), taken.flatMap((field) => fieldElements(theirs, field, t).concat(isEmpty(conflict, field, t) ? [left(field, t)] : [])))] : []),
      hint(visibilityLine(t, 'partners')),
    ],
    actions: [
      act({ verb: 'agreement.save', title: t('agreement.button.saveMine'), data: { pair: pair.id, from: number, signs: false, fields: open.join(',') } }),
      act({ verb: 'agreement.show', title: t('agreement.button.keepTheirs', { name }), data: { pair: pair.id }, associatedInputs: 'none' }),
    ],
  });
}

function compared({ theirs, mine, by: name }: Conflict, field: AgreementField, t: Translate): Element[] {
  const said = contentOf(theirs, field, t);
  return [section(t(`agreement.field.${field}`), [paragraph(t('agreement.conflict.theirs', { name }), { small: true }), ...(said.length > 0 ? said : [paragraph(t('agreement.conflict.nothing'))])]), ...fieldInputs(field, mine, t)];
}

const isEmpty = ({ theirs }: Conflict, field: AgreementField, t: Translate): boolean => contentOf(theirs, field, t).length === 0;

/** A field that was emptied is a change, too. */
const left = (field: AgreementField, t: Translate): Element => paragraph(t('agreement.conflict.emptied', { field: t(`agreement.field.${field}`) }));
