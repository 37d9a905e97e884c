import { texts } from '../../content/texts';
import { type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** Signed up: what happens next, with a button where there is something to do. */
export function joinedCard({ programme, role }: { readonly programme: Programme; readonly role: Role }, { language }: Reader): AdaptiveCard {
  const text = texts(language);
  return card({
    language,
    fallbackText: text('signup.done.title', { programme: programme.name }),
    body: [heading(text('signup.done.title', { programme: programme.name })), paragraph(text(`signup.done.${role}`)), paragraph(text('signup.done.change'), { tone: 'subtle' })],
    actions: [
      role === 'mentee' ? act({ ...command('findMentor', text), style: 'positive', data: { programme: programme.id } }) : act({ ...command('myMentoring', text), style: 'positive' }),
      act({ verb: 'profile.show', title: text('menu.button.profile'), data: { programme: programme.id, role } }),
      act(command('menu', text)),
    ],
  });
}
