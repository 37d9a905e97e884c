import { type AdaptiveCard } from '../../../cards/kit';
import { type Reader } from '../../../cards/reader';
import { formCard } from '../../../cards/signup/formCard';
import { joinedCard } from '../../../cards/signup/joinedCard';
import { programmesCard } from '../../../cards/signup/programmesCard';
import { formatDate, formatList } from '../../../content/formats';
import { isRightToLeft } from '../../../content/language';
import { texts, type Translate } from '../../../content/texts';
import { type PreviewPage } from '../../../contracts/setupPage';
import { type Role } from '../../../domain/people/person';
import { documentKinds } from '../../../domain/programmes/journey';
import { type Programme } from '../../../domain/programmes/programme';
import { type ProgrammeContent } from '../../../domain/programmes/setup/content';
import { dateIn } from '../../../domain/time';
import { emptyForm } from '../../../usecases/enrolments/form';
import { reviewKinds } from '../../../usecases/setup/steps/reviews';
import { type SetupView } from '../../../usecases/setup/viewSetup';
import { nameOf } from './setupPage';

/** What participants will see in one role, in `reader.language`; the titles around it are in the language of whoever looks, `own`. */
export function previewPage({ id, content }: SetupView, role: Role, reader: Reader, own: Reader['language']): PreviewPage<AdaptiveCard> {
  const [t, told] = [texts(own), texts(reader.language)];
  const programme = asIfOpen(content, id, reader, told);
  const welcome = { kind: 'welcome' } as const;
  return {
    language: reader.language, isRightToLeft: isRightToLeft(reader.language),
    parts: [
      { title: t('setup.preview.list'), card: programmesCard({ offers: { open: [{ programme, roles: { mentor: welcome, mentee: welcome } }] } }, reader) },
      { title: t('setup.preview.form'), card: formCard({ programme, role, purpose: 'join', values: emptyForm, problems: [] }, reader) },
      { title: t('setup.preview.welcome'), card: joinedCard({ programme, role }, reader) },
    ],
    journey: { title: t('setup.preview.journey'), steps: journeySteps(programme, reader, told) },
  };
}

/** As it will be; what is still missing is shown as if it were today's. */
function asIfOpen(content: ProgrammeContent, id: string, { timeZone, now }: Reader, t: Translate): Programme {
  const today = dateIn(timeZone, now);
  const { enrolment: { opens = today, closes = today }, runs: { from = today, until } } = content;
  return { ...content, id, name: nameOf(content, t), enrolment: { opens, closes }, runs: { from, ...(until !== undefined && { until }) } };
}

function journeySteps({ enrolment, pairing, journey, runs, months }: Programme, { language, timeZone }: Reader, t: Translate): string[] {
  const { cadence: { recommendedDays: every, sessions, minutes }, documents, reviews } = journey;
  const papers = documentKinds.filter((kind) => documents[kind].use !== 'off').map((kind) => t(`setup.document.${kind}`));
  const asked = reviewKinds.filter((kind) => reviews[kind]).map((kind) => t(`setup.review.${kind}`));
  const day = (date: string): string => formatDate(date, language, timeZone);
  return [
    t('setup.journey.signUp', { opens: day(enrolment.opens), closes: day(enrolment.closes) }), t(`setup.journey.pairing.${pairing}`),
    t('setup.journey.meetings', { every, minutes, from: sessions.from, to: sessions.to }),
    ...(papers.length > 0 ? [t('setup.journey.documents', { list: formatList(papers, language) })] : []),
    ...(asked.length > 0 ? [t('setup.journey.reviews', { list: formatList(asked, language), threshold: reviews.threshold })] : []),
    runs.until === undefined ? t('setup.journey.ends', { months }) : t('setup.journey.endsOn', { date: day(runs.until) }),
  ];
}
