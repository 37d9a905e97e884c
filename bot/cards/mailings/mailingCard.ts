import { texts, type Translate } from '../../content/texts';
import { type MailingCardView } from '../../usecases/mailings/viewMailingCard';
import { act, type Action, type AdaptiveCard, card, type Element, heading, hint, paragraph, words as quoted } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** What a programme writes to its people, or to those whom it invites: in its own words, or in ours. */
export function mailingCard(view: MailingCardView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const { programme, kind, state } = view;
  const title = t(`mailings.card.${kind}`, { programme: programme.name });
  return card({
    language, fallbackText: title,
    body: [heading(title), ...said(view, t), ...(state === 'asks' || state === 'tells' ? [] : [paragraph(t(`mailings.state.${state}`), { bold: true })]), hint(t('signup.choose.contact', { name: programme.contact.name, email: programme.contact.email }))],
    actions: waysOn(view, t),
  });
}

function said({ kind, role, words, programme }: MailingCardView, t: Translate): Element[] {
  if (words !== undefined) return [quoted(words)];
  return kind === 'announcement' ? [] : [paragraph(t(`mailings.standard.${kind}.${role}`, { programme: programme.name }))];
}

function waysOn({ programme: { id }, role, state }: MailingCardView, t: Translate): Action[] {
  const data = { programme: id, role };
  const join = act({ verb: 'signup.form', title: t(`signup.choose.as.${role}`), style: 'positive', data });
  if (state === 'asks') return [join, act({ verb: 'roster.later', title: t('mailings.button.later'), data }), act({ verb: 'roster.decline', title: t('mailings.button.decline'), data })];
  if (state === 'declined') return [join, act(command('menu', t))];
  return [act(command(state === 'off' ? 'menu' : 'myMentoring', t)), ...(state === 'off' ? [] : [act(command('menu', t))])];
}
