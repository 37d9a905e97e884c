import { formatDate, formatList } from '../../content/formats';
import { practiceAreaName, skillName, spokenLanguageName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type ProposalView } from '../../usecases/runs/answer';
import { act, type Action, type ActionData, type AdaptiveCard, card, type Element, facts, heading, hint, paragraph, reasons, reveal, section, words } from '../kit';
import { type Reader } from '../reader';
import { offerLines } from './offerLines';

/** Two people are asked whether they would like to be brought together; the same card says what came of it. Never what the other answered. */
export function proposalCard(view: ProposalView & { readonly problem?: string }, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = view.stands === 'asked' ? t('runs.offer.title', { programme: view.programme.name }) : t(`runs.${view.stands}.title`);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...(view.problem ? [paragraph(view.problem, { tone: 'warning' })] : []), ...(view.stands === 'asked' ? asking(view, reader, t) : [paragraph(outcome(view, reader, t))])],
    actions: actions(view, t),
  });
}

function asking(view: ProposalView, reader: Reader, t: Translate): Element[] {
  const { me, other, profile, proposal } = view;
  const why = offerLines(proposal.reasons, reader.language);
  return [
    paragraph(t(`runs.offer.${me.role}`, { name: other.name }), { bold: true }),
    ...(why.length > 0 ? [section(t('runs.offer.why'), [reasons(why)])] : []),
    ...(profile ? [section(t('runs.offer.about', { name: other.name }), [facts(rows(profile, reader, t)), ...(profile.objective ? [words(profile.objective)] : [])])] : []),
    paragraph(`${t('runs.offer.until', { date: deadline(view, reader) })} ${t(`runs.offer.silence.${proposal.silence ?? 'no'}`)}`),
  ];
}

const deadline = ({ proposal }: ProposalView, { language, timeZone, now }: Reader): string => formatDate(proposal.answerBy ?? now, language, timeZone);

const outcome = (view: ProposalView, reader: Reader, t: Translate): string => {
  const { stands, other } = view;
  return stands === 'waiting' ? t('runs.waiting.text', { name: other.name, date: deadline(view, reader) }) : t(`runs.${stands === 'asked' ? 'over' : stands}.text`, { name: other.name });
};

function rows(profile: NonNullable<ProposalView['profile']>, { language }: Reader, t: Translate): { label: string; value: string }[] {
  const named = (codes: readonly string[], nameOf: (translate: Translate, code: string) => string): string => formatList(codes.map((code) => nameOf(t, code)), language);
  return [
    { label: t('find.mentor.post'), value: profile.title },
    { label: t('find.filter.dutyStation'), value: profile.dutyStation },
    { label: t('find.filter.agency'), value: profile.agency },
    { label: t('find.mentor.speaks'), value: named(profile.speaks, spokenLanguageName) },
    { label: t('find.mentor.practiceAreas'), value: named(profile.practiceAreas, practiceAreaName) },
    { label: t('find.mentor.skills'), value: named(profile.skills, skillName) },
  ].filter(({ value }) => value !== '');
}

function actions({ stands, programme, proposal, pair, other }: ProposalView, t: Translate): Action[] {
  const data: ActionData = { programme: programme.id, run: proposal.run, proposal: proposal.id };
  const no = reveal({
    title: t('runs.offer.button.no'), body: [hint(t('runs.offer.sure', { name: other.name }))],
    actions: [act({ verb: 'proposals.no', title: t('runs.offer.button.noSure'), data, style: 'destructive' })],
  });
  if (stands === 'asked') return [act({ verb: 'proposals.yes', title: t('runs.offer.button.yes'), data, style: 'positive' }), no];
  if (stands === 'waiting') return [no, act({ verb: 'menu', title: t('common.button.menu') })];
  if (stands === 'formed') return [act({ verb: 'pair.show', title: t('pairs.button.open'), data: { pair } })];
  return [act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') }), act({ verb: 'menu', title: t('common.button.menu') })];
}
