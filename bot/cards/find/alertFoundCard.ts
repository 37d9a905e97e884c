import { texts } from '../../content/texts';
import { type MentorView } from '../../usecases/find/viewMentor';
import { act, type ActionData, type AdaptiveCard, card, heading, paragraph, reasons } from '../kit';
import { type Reader } from '../reader';
import { blockedLines } from './mentorCard';
import { reasonTexts } from './reasonText';

/** Somebody fits a search that had found nobody; drawn again later, it says when the place has gone. */
export function alertFoundCard(view: MentorView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { profile, programme, mentor, blocked } = view;
  const title = t('find.alert.found.title');
  const ids: ActionData = { programme: programme.id, mentor };
  const why = reasonTexts(view.reasons, reader.language);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph(t('find.alert.found.text', { name: profile.name, programme: programme.name })),
      paragraph([profile.title, profile.dutyStation, profile.agency].filter((part) => part !== '').join(' · '), { tone: 'subtle' }),
      ...(why.length > 0 ? [reasons(why)] : []),
      ...(blocked ? blockedLines(view, t) : [paragraph(t('find.alert.found.next'), { bold: true })]),
    ],
    actions: [
      act({ verb: 'mentor.view', title: t('find.button.view'), data: ids }),
      ...(blocked ? [] : [act({ verb: 'ask.form', title: t('find.button.ask'), data: ids, style: 'positive' })]),
      act({ verb: 'find.start', title: t('find.button.others'), data: { programme: programme.id } }),
    ],
  });
}
