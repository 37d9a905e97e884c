import { texts } from '../../content/texts';
import { type WordHit } from '../../usecases/extension/searchMentors';
import { act, type AdaptiveCard, card, heading, hint, paragraph } from '../kit';
import { type Reader } from '../reader';

/**
 * A mentor, put into a chat whose other readers may not take part in the programme. Who mentors there is shown to its participants only, so the card
 * says what colleagues know of each other anyway and that this one mentors: no more than the sender could have typed. Nothing that the mentor told the
 * programme stands on it (no practice areas, skills, languages, own words, gender, nationality), and nothing of the sender either, such as why the two
 * would fit. Each button opens in the tapper's own chat, with what the tapper may see. `sender` is named where somebody is recommended.
 */
export function suggestedMentorCard(hit: Pick<WordHit, 'person' | 'name' | 'title' | 'dutyStation' | 'agency' | 'programme'>, sender: string, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const { person, name, title, dutyStation, agency, programme } = hit;
  const post = [title, dutyStation, agency].filter((part) => part !== '').join(' · ');
  const data = { programme: programme.id, mentor: person };
  return card({
    language,
    fallbackText: sender === '' ? name : t('extension.mentor.suggests', { sender, name }),
    body: [
      ...(sender === '' ? [] : [paragraph(t('extension.mentor.suggests', { sender, name }))]),
      heading(name),
      ...(post === '' ? [] : [paragraph(post)]),
      paragraph(t('extension.mentor.in', { programme: programme.name }), { tone: 'subtle' }),
      hint(t('extension.mentor.own')),
    ],
    actions: [act({ verb: 'mentor.view', title: t('find.button.view'), data, style: 'positive' }), act({ verb: 'ask.form', title: t('find.button.ask'), data })],
  });
}
