import { texts, type Translate } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { isBroughtTogether, isByChoice } from '../../domain/programmes/programme';
import { type Part } from '../../usecases/requests/listRequests';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row, section } from '../kit';
import { type Reader } from '../reader';
import { partnerNames } from './partnerNames';

/** Everybody a person mentors or is mentored by, programme by programme. */
export function pairsCard(parts: readonly Part[], { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const mentee = parts.some(({ role, programme }) => role === 'mentee' && isByChoice(programme.pairing));
  const nobody = parts.every(({ pairs }) => pairs.length === 0);
  const waits = parts.some(({ programme }) => isBroughtTogether(programme.pairing));
  const none = parts.length === 0 ? 'requests.list.notSignedUp' : mentee ? 'pairs.none.mentee' : waits ? 'groups.none.waits' : 'pairs.none.mentor';
  return card({
    language,
    fallbackText: t('pairs.title.list'),
    body: [heading(t('pairs.title.list')), ...(nobody ? [paragraph(t('pairs.none')), paragraph(t(none))] : []), ...parts.flatMap((part) => onePart(part, language, t))],
    actions: [firstStep(parts, mentee, t), act({ verb: 'requests.mine', title: t('menu.button.myRequests') }), act({ verb: 'menu', title: t('menu.button.menu') })],
  });
}

function firstStep(parts: readonly Part[], mentee: boolean, t: Translate): Action {
  if (parts.length === 0) return act({ verb: 'signup.start', title: t('menu.button.signUp'), style: 'positive' });
  return mentee ? act({ verb: 'find.start', title: t('menu.button.findMentor') }) : act({ verb: 'settings.show', title: t('menu.button.settings') });
}

function onePart(part: Part, language: Language, t: Translate): Element[] {
  const places = part.role === 'mentor' && part.programme.pairing !== 'openBooking' ? [paragraph(t('pairs.places', { free: part.freeSeats, capacity: part.capacity }), { tone: 'subtle', small: true })] : [];
  const booking = part.programme.pairing === 'openBooking' ? [row([bookingButton(part, t)])] : [];
  if (part.pairs.length === 0 && places.length === 0 && booking.length === 0) return [];
  const pairs = part.pairs.flatMap(({ pair, partners, gathering }) => {
    const name = partnerNames(partners, language);
    const line = gathering ? t(`groups.list.${gathering}`, { names: name }) : partners.length > 1 ? t('groups.list.mentees', { names: name }) : t(part.role === 'mentor' ? 'pairs.yourMentee' : 'pairs.yourMentor', { name });
    return [paragraph(line), row([act({ verb: 'pair.show', title: t('pairs.button.open'), data: { pair }, tooltip: t('common.button.whose', { button: t('pairs.button.open'), name }) })])];
  });
  return [section(part.programme.name, [...places, ...pairs, ...booking])];
}

/** Where talks are booked: a mentor's own times, or everybody's free ones. */
const bookingButton = ({ role, programme }: Part, t: Translate): Action =>
  act({ verb: role === 'mentor' ? 'slots.mine' : 'slots.show', title: t(role === 'mentor' ? 'slots.button.mine' : 'slots.button.show'), data: { programme: programme.id } });
