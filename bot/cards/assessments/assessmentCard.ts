import { formatDate } from '../../content/formats';
import { visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { emptyAssessment, mostRows } from '../../domain/assessments/assessment';
import { longestCareerGoal } from '../../usecases/assessments/readRow';
import { type AssessmentPaper, type AssessmentView } from '../../usecases/assessments/viewAssessment';
import { backToPair, type Say, sayLine } from '../goals/parts';
import { act, type Action, type AdaptiveCard, card, type Element, heading, hint, paragraph, reveal, row, section, textInput } from '../kit';
import { type Reader } from '../reader';
import { capacityName, careerGoal, idsOf, namesOf, rowPart } from './parts';

/** Only the newest fit into one row of buttons. */
const sharedShown = 6;

/** One's own self-assessment with everything to do about it; for mentors, what mentees have shared with them. */
export function assessmentCard(view: AssessmentView, reader: Reader, say?: Say): AdaptiveCard {
  const t = texts(reader.language);
  const isMentee = view.me.role === 'mentee';
  const last = view.mine.at(-1) ?? { ...emptyAssessment, number: 1, version: 0 };
  const title = t(isMentee ? 'assessments.title.own' : 'assessments.title.mentor');
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...sayLine(say),
      ...(isMentee ? own(last, view, reader) : [paragraph(t('assessments.mentor'))]),
      ...fromOthers(view, t),
    ],
    actions: [...(isMentee && canChange(view) ? steps(last, view, reader) : []), backToPair(view.pair.id, t)],
  });
}

const canChange = ({ pair, programme }: AssessmentView): boolean => pair.status !== 'ended' && programme.journey.documents.assessment.use !== 'off';

function own(last: AssessmentPaper, view: AssessmentView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const mayEdit = canChange(view);
  const date = (at: number): string => formatDate(at, reader.language, reader.timeZone);
  const edit = (one: (typeof last.rows)[number]): Element => row([act({
    verb: 'assessment.row', title: t('common.button.edit'), data: { ...idsOf(view.pair.id, last), row: one.id }, associatedInputs: 'none',
    tooltip: t('common.button.whose', { button: t('common.button.edit'), name: capacityName(one, t) }),
  })]);
  return [
    ...(last.number > 1 ? [paragraph(t('assessments.number', { number: last.number }), { tone: 'subtle', small: true })] : []),
    hint(last.sharedAt === undefined ? visibilityLine(t, 'onlyYou') : t('assessments.shared', { name: namesOf(view, reader), date: date(last.sharedAt) })),
    ...(last.sentAt === undefined ? [] : [hint(t('assessments.sent', { date: date(last.sentAt) }))]),
    ...careerGoal(last.goal, t),
    ...(last.rows.length === 0 ? [paragraph(t('assessments.intro'))] : last.rows.flatMap((one) => [...rowPart(one, reader), ...(mayEdit ? [edit(one)] : [])])),
    ...(last.finished ? [paragraph(t('assessments.finished'), { tone: 'good' })] : []),
  ];
}

function fromOthers({ pair, shared }: AssessmentView, t: Translate): Element[] {
  if (shared.length === 0) return [];
  const buttons = shared.slice(-sharedShown).map(({ author, number, name }) => act({
    verb: 'assessment.read', title: t('assessments.button.read', { name, number }), data: { pair: pair.id, author, number }, associatedInputs: 'none',
  }));
  return [section(t('assessments.fromOthers'), [row(buttons)])];
}

function steps(last: AssessmentPaper, view: AssessmentView, reader: Reader): Action[] {
  const t = texts(reader.language);
  const data = idsOf(view.pair.id, last);
  const button = (verb: string, title: string): Action => act({ verb, title, data, associatedInputs: 'none' });
  const hasRows = last.rows.length > 0;
  return [
    ...(last.rows.length < mostRows ? [button('assessment.row', t('assessments.button.add'))] : []),
    reveal({
      title: t('assessments.goal'),
      body: [textInput({ id: 'goal', label: t('assessments.goal.input'), value: last.goal, multiline: true, maxLength: longestCareerGoal })],
      actions: [act({ verb: 'assessment.saveGoal', title: t('common.button.save'), data, style: 'positive' })],
    }),
    ...(last.finished ? [button('assessment.repeat', t('assessments.button.repeat'))] : hasRows ? [button('assessment.finish', t('assessments.button.finish'))] : []),
    ...(last.number > 1 ? [button('assessment.compare', t('assessments.button.compare'))] : []),
    ...(hasRows ? sharing(last, view, reader) : []),
  ];
}

/** On purpose only, and after being told who will read it. */
function sharing(last: AssessmentPaper, view: AssessmentView, reader: Reader): Action[] {
  const t = texts(reader.language);
  const name = namesOf(view, reader);
  const data = idsOf(view.pair.id, last);
  const maySend = view.isCollected && last.sentAt === undefined;
  const share = last.sharedAt === undefined ? [act({ verb: 'assessment.share', title: t('assessments.button.shareSure', { name }), data, associatedInputs: 'none' })] : [];
  const send = maySend ? [act({ verb: 'assessment.send', title: t('assessments.button.send'), data, associatedInputs: 'none' })] : [];
  if (share.length + send.length === 0) return [];
  return [reveal({
    title: t('assessments.button.share'),
    body: [...(share.length > 0 ? [paragraph(t('assessments.share.sure', { name }))] : []), ...(maySend ? [paragraph(t('assessments.send.sure'))] : [])],
    actions: [...share, ...send],
  })];
}
