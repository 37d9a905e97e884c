import { formatDate, formatList } from '../../content/formats';
import { backgroundName, contactChannelName, genderName, practiceAreaName, skillName, spokenLanguageName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type MentorView } from '../../usecases/find/viewMentor';
import { act, type Action, type ActionData, type AdaptiveCard, card, type Element, facts, heading, paragraph, reasons, section, words } from '../kit';
import { type Reader } from '../reader';
import { reasonTexts } from './reasonText';

/** Where "Back to the list" leads. */
export interface WayBack {
  readonly filters?: string | undefined;
  readonly page?: number | undefined;
}

/** A mentor as the programme shows them, why they fit, and whether they can be asked. */
export function mentorCard(view: MentorView, back: WayBack, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { profile, programme } = view;
  const ids: ActionData = { programme: programme.id, mentor: view.mentor };
  const list: ActionData = { programme: programme.id, filters: back.filters ?? '', page: back.page ?? 0 };
  const why = reasonTexts(view.reasons, reader.language);
  return card({
    language: reader.language,
    fallbackText: profile.name,
    body: [
      heading(profile.name),
      availability(view, reader, t),
      ...(why.length > 0 ? [section(t('find.mentor.fits'), [reasons(why)])] : []),
      ...(profile.objective ? [section(t('find.mentor.offers'), [words(profile.objective)])] : []),
      section(t('find.mentor.about', { name: profile.name }), [facts(rows(view, reader, t))]),
      ...blockedLines(view, t),
    ],
    actions: [
      ...(view.blocked ? [] : [act({ verb: 'ask.form', title: t('ask.title', { name: profile.name }), data: ids, style: 'positive' })]),
      ...(view.blocked === 'paused' ? [pauseButton(programme.id, t)] : []),
      ...(view.mayWish ? [act({ verb: 'preferences.wish', title: t('runs.preferences.button.wish'), data: { programme: programme.id, role: 'mentee', whom: view.mentor } })] : []),
      act({ verb: 'find.page', title: t('find.button.results'), data: list }),
      act({ verb: 'requests.mine', title: t('menu.button.myRequests') }),
    ],
  });
}

/** Why asking would be refused, and what to do instead. */
export function blockedLines({ blocked }: MentorView, t: Translate): Element[] {
  return blocked ? [paragraph(t(`errors.${blocked}`), { tone: 'warning' })] : [];
}

/** The way to end a pause, where the pause stands in the way. */
export const pauseButton = (programme: string, t: Translate): Action => act({ verb: 'settings.show', title: t('profile.pause'), data: { programme, role: 'mentee' }, associatedInputs: 'none' });

function availability({ availability: { freeSeats, pausedUntil } }: MentorView, { language, timeZone }: Reader, t: Translate): Element {
  if (pausedUntil !== undefined) return paragraph(t('find.mentor.away', { date: formatDate(pausedUntil, language, timeZone) }), { tone: 'warning' });
  return freeSeats > 0 ? paragraph(t('find.mentor.free', { count: freeSeats }), { tone: 'good' }) : paragraph(t('find.mentor.noPlace'), { tone: 'warning' });
}

function rows({ profile }: MentorView, { language, timeZone }: Reader, t: Translate): { label: string; value: string }[] {
  const named = (codes: readonly string[], nameOf: (t: Translate, code: string) => string): string => formatList(codes.map((code) => nameOf(t, code)), language);
  return [
    { label: t('find.mentor.post'), value: profile.title },
    { label: t('find.filter.dutyStation'), value: profile.dutyStation },
    { label: t('find.filter.agency'), value: profile.agency },
    { label: t('find.filter.unit'), value: profile.unit },
    { label: t('find.mentor.grade'), value: profile.grade },
    { label: t('find.mentor.speaks'), value: named(profile.speaks, spokenLanguageName) },
    { label: t('find.mentor.practiceAreas'), value: named(profile.practiceAreas, practiceAreaName) },
    { label: t('find.mentor.skills'), value: named(profile.skills, skillName) },
    { label: t('find.mentor.wantsToLearn'), value: named(profile.wantsToLearn, skillName) },
    { label: t('find.mentor.background'), value: named(profile.background, backgroundName) },
    { label: t('find.mentor.joined'), value: profile.joinedOn && formatDate(profile.joinedOn, language, timeZone) },
    { label: t('find.mentor.contact'), value: named(profile.contact, contactChannelName) },
    { label: t('find.filter.gender'), value: profile.gender ? genderName(t, profile.gender) : '' },
    { label: t('find.mentor.nationality'), value: profile.nationality ?? '' },
  ].filter(({ value }) => value !== '');
}
