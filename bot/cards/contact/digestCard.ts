import { formatDate, formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type NudgeKind } from '../../domain/contact/nudgeKinds';
import { type DigestView, type ShownNudge } from '../../usecases/contact/viewDigest';
import { act, type Action, type AdaptiveCard, card, type Element, heading, hint, paragraph, row } from '../kit';
import { type Reader } from '../reader';
import { snoozeButtons } from './snooze';

/** Where each reminder is taken up. */
const verbOf: Readonly<Record<NudgeKind, string>> = {
  chooseTime: 'meetings.show', confirmProgress: 'goals.show', kindWord: 'pair.show', planFirst: 'meetings.show', mentorFirst: 'pair.show', planNext: 'meetings.show', mentorNext: 'pair.show', reachOut: 'pair.show',
  agreementOpen: 'agreement.show', closingOpen: 'closing.show', actionDue: 'goals.show', actionOverdue: 'goals.show', reviewOpen: 'review.show', goalsReview: 'goals.review', logMissing: 'log.show',
};

/** What waits for a person in all their pairs, one sentence and one button each, and the way to be reminded less. */
export function digestCard({ items }: DigestView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return card({
    language: reader.language,
    fallbackText: t('contact.digest.summary', { count: items.length }),
    body: [heading(t('contact.digest.title')), ...items.flatMap((item): Element[] => [paragraph(sentence(item, reader, t)), row([button(item, reader, t)])]), hint(t('contact.digest.hint'))],
    actions: [...snoozeButtons(t, reader), act({ verb: 'reminders.show', title: t('contact.button.reminders'), associatedInputs: 'none' })],
  });
}

function sentence({ nudge, names, dueOn }: ShownNudge, { language, timeZone }: Reader, t: Translate): string {
  return t(`contact.nudge.${nudge}`, { name: formatList(names, language), date: dueOn === undefined ? '' : formatDate(dueOn, language, timeZone) });
}

function button({ nudge, pair, names, session, review }: ShownNudge, { language }: Reader, t: Translate): Action {
  const title = t(`contact.do.${nudge}`);
  const tooltip = t('common.button.whose', { button: title, name: formatList(names, language) });
  return act({ verb: verbOf[nudge], title, tooltip, data: { pair, ...(session !== undefined && { session }), ...(review && { kind: review }) }, associatedInputs: 'none' });
}
