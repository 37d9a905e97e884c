import { texts, type Translate } from '../../content/texts';
import { type Role } from '../../domain/people/person';
import { isBroughtTogether, type Programme } from '../../domain/programmes/programme';
import { programmeText } from '../../domain/programmes/programmeTexts';
import { act, type Action, type AdaptiveCard, card, heading, paragraph, words } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

interface Joined {
  readonly programme: Programme;
  readonly role: Role;
}

/** Signed up: what happens next, with a button where there is something to do. */
export function joinedCard({ programme, role }: Joined, { language }: Reader): AdaptiveCard {
  const text = texts(language);
  const welcome = programmeText(programme, 'welcome', language);
  return card({
    language,
    fallbackText: text('signup.done.title', { programme: programme.name }),
    body: [heading(text('signup.done.title', { programme: programme.name })), ...(welcome === undefined ? [] : [words(welcome)]), paragraph(whatNext({ programme, role }, text)), paragraph(text('signup.done.change'), { tone: 'subtle' })],
    actions: [firstStep({ programme, role }, text), act({ verb: 'profile.show', title: text('menu.button.profile'), data: { programme: programme.id, role } }), act(command('menu', text))],
  });
}

function whatNext({ programme: { pairing }, role }: Joined, text: Translate): string {
  if (isBroughtTogether(pairing)) return text('groups.joined.waits');
  return pairing === 'openBooking' ? text(`slots.joined.${role}`) : text(`signup.done.${role}`);
}

function firstStep({ programme: { id, pairing }, role }: Joined, text: Translate): Action {
  const data = { programme: id };
  if (pairing === 'openBooking') return act({ verb: role === 'mentor' ? 'slots.mine' : 'slots.show', title: text(role === 'mentor' ? 'slots.button.mine' : 'slots.button.show'), style: 'positive', data });
  if (role === 'mentor' || isBroughtTogether(pairing)) return act({ ...command('myMentoring', text), style: 'positive' });
  return act({ ...command('findMentor', text), style: 'positive', data });
}
