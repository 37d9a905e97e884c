import { assessmentCard } from '../../cards/assessments/assessmentCard';
import { capacityName, idsOf, namesOf } from '../../cards/assessments/parts';
import { act, type Action } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type AssessmentPage, type AssessmentRowView, type AssessmentsOf } from '../../contracts/assessmentPage';
import { type AssessmentRow, type Compared, compared, gapOf } from '../../domain/assessments/assessment';
import { type AssessmentPaper, type AssessmentView, type SharedAssessment } from '../../usecases/assessments/viewAssessment';
import { buttonOf } from './buttons';

/** One's own self-assessments, and those of others as they were shared: `others` has the newest of each with what came before it. */
export function assessmentPage(view: AssessmentView, others: readonly (SharedAssessment & { readonly author: string })[], reader: Reader): AssessmentPage {
  const t = texts(reader.language);
  const isMentee = view.me.role === 'mentee';
  const { mine } = view;
  const text = isMentee ? (mine.at(-1)?.rows.length ? undefined : t('assessments.intro')) : others.length === 0 ? t('assessments.mentor') : undefined;
  return {
    ...(text !== undefined && { text }),
    people: [...(isMentee || mine.length > 0 ? [own(view, reader)] : []), ...others.map((one) => theirs(one, reader))],
    labels: { capacity: t('assessments.capacity'), today: t('assessments.now'), wanted: t('assessments.wanted'), goal: t('assessments.goal'), compare: t('assessments.title.compare') },
  };
}

function own(view: AssessmentView, reader: Reader): AssessmentsOf {
  const t = texts(reader.language);
  const { pair, mine, me } = view;
  const last = mine.at(-1);
  const date = (at: number): string => formatDate(at, reader.language, reader.timeZone);
  const who = last?.sharedAt === undefined ? visibilityLine(t, 'onlyYou') : t('assessments.shared', { name: namesOf(view, reader), date: date(last.sharedAt) });
  const mayEdit = me.role === 'mentee' && pair.status !== 'ended' && view.programme.journey.documents.assessment.use !== 'off';
  const edit = (paper: AssessmentPaper) => ({ id: row }: AssessmentRow) => buttonOf(act({ verb: 'assessment.row', title: t('common.button.edit'), data: { ...idsOf(pair.id, paper), row } }));
  return {
    author: me.person, title: t('assessments.title.own'),
    notes: [
      ...(last && last.number > 1 ? [t('assessments.number', { number: last.number })] : []), ...(last ? [who] : []),
      ...(last?.sentAt === undefined ? [] : [t('assessments.sent', { date: date(last.sentAt) })]), ...(last?.finished ? [t('assessments.finished')] : []),
    ],
    ...wordsOf(mine, reader, last && mayEdit ? edit(last) : undefined), buttons: buttonsOf(view, reader),
  };
}

function theirs({ author, name, assessment, earlier }: SharedAssessment & { readonly author: string }, reader: Reader): AssessmentsOf {
  const t = texts(reader.language);
  const date = assessment.sharedAt ?? assessment.sentAt;
  return {
    author, title: t('assessments.title.of', { name }),
    notes: [[t('assessments.number', { number: assessment.number }), ...(date === undefined ? [] : [formatDate(date, reader.language, reader.timeZone)])].join(' · '), t('papers.who.reader', { name })],
    ...wordsOf([...earlier, assessment], reader), buttons: [],
  };
}

type Words = Pick<AssessmentsOf, 'goal' | 'rows' | 'isCompared' | 'earlier'>;

/** What stands in somebody's self-assessments, oldest first; the last beside the one before it. */
function wordsOf(papers: readonly AssessmentPaper[], reader: Reader, edit: (row: AssessmentRow) => AssessmentRowView['edit'] = () => undefined): Words {
  const t = texts(reader.language);
  const last = papers.at(-1);
  if (!last) return { rows: [], isCompared: false, earlier: [] };
  const before = papers.slice(-2, -1);
  const isCompared = before.length > 0;
  return {
    ...goalOf(last), isCompared,
    rows: compared(last, before).map((one) => rowView(one, { isCompared, edit: edit(one.row) }, reader)),
    earlier: papers.slice(0, -1).toReversed().map((paper) => ({
      number: paper.number, title: t('assessments.number', { number: paper.number }), ...goalOf(paper),
      rows: paper.rows.map((row) => ({ id: row.id, name: capacityName(row, t), levels: t('assessments.levels', { now: row.now, wanted: row.wanted, gap: gapOf(row) }) })),
    })),
  };
}

const goalOf = ({ goal }: AssessmentPaper): { readonly goal?: string } => (goal === '' ? {} : { goal });

function rowView({ row, before }: Compared, { isCompared, edit }: { readonly isCompared: boolean; readonly edit: AssessmentRowView['edit'] }, { language, timeZone }: Reader): AssessmentRowView {
  const t = texts(language);
  const { id, now, wanted, action, support, by, status } = row;
  const plan = [
    { label: t('assessments.action'), value: action }, { label: t('assessments.support'), value: support },
    { label: t('assessments.by'), value: by ? formatDate(by, language, timeZone) : '' }, { label: t('assessments.status'), value: t(`assessments.status.${status}`) },
  ];
  return {
    id, name: capacityName(row, t), now, wanted, levels: isCompared ? change({ row, before }, t) : t('assessments.levels', { now, wanted, gap: gapOf(row) }), plan: plan.filter(({ value }) => value !== ''),
    ...(before !== undefined && { before }), ...(edit && { edit }),
  };
}

function change({ row: { now, wanted }, before }: { readonly row: AssessmentRow; readonly before: number | undefined }, t: Translate): string {
  if (before === undefined) return t('assessments.changed.new', { now, wanted });
  return before === now ? t('assessments.changed.same', { now, wanted }) : t('assessments.changed.fromTo', { before, now, wanted });
}

/** The page shows the comparison itself, and stands in the pair's own page. */
const shownHere = new Set(['assessment.compare', 'pair.show']);

/** What the card offers. What unfolds on it (the career goal, sharing) is found on the card itself. */
function buttonsOf(view: AssessmentView, reader: Reader): AssessmentsOf['buttons'] {
  const show = ({ title }: Action): Action => act({ verb: 'assessment.show', title, data: { pair: view.pair.id } });
  return (assessmentCard(view, reader).actions ?? []).flatMap((action) => {
    const button = buttonOf(action.type === 'Action.ShowCard' ? show(action) : action);
    return !button || (button.kind === 'verb' && shownHere.has(button.verb)) ? [] : [button];
  });
}
