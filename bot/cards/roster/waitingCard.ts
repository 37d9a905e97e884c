import { texts } from '../../content/texts';
import { type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { act, type AdaptiveCard, card, heading, hint, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** Every place is taken: where one stands in the line, and the way out of it. `position` counts from 1. */
export function waitingCard({ programme, role, position }: { readonly programme: Programme; readonly role: Role; readonly position: number }, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('roster.waiting.title', { programme: programme.name });
  return card({
    language, fallbackText: title,
    body: [heading(title), paragraph(t('roster.waiting.text', { position })), hint(t('signup.choose.contact', { name: programme.contact.name, email: programme.contact.email }))],
    actions: [act(command('menu', t)), act({ verb: 'roster.decline', title: t('roster.waiting.stop'), data: { programme: programme.id, role } })],
  });
}
