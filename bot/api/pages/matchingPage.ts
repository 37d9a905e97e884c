import { formatDate, formatDateTime } from '../../content/formats';
import { localeTags } from '../../content/language';
import { type Reader } from '../../cards/reader';
import { planRefusedSentence, planSentences } from '../../cards/runs/planSentences';
import { texts, type Translate } from '../../content/texts';
import { type MatchingPage, type PairLine, type PlanPart, type RunPart } from '../../contracts/matchingPage';
import { bestScore } from '../../domain/matching/solving/problem';
import { isOfTwo, proposalStatuses } from '../../domain/runs/proposal';
import { type MakingStage, type MadePlan, type MatchRun } from '../../domain/runs/run';
import { announcedUntil } from '../../usecases/runs/decide';
import { type MatchingView, type NamedPair, type RunView } from '../../usecases/runs/viewMatching';
import { rulesForm } from './rulesForm';

/** Matching as a coordinator finds it: what is under way, what came of it, and the rules. */
export function matchingPage(view: MatchingView, reader: Reader): MatchingPage {
  const t = texts(reader.language);
  const { run, earlier } = view;
  const isOpen = run?.run.status === 'open';
  return {
    rules: rulesForm(view, reader), canStart: view.isMatched && !isOpen, hint: t(`runs.hint.${!view.isMatched ? 'booking' : isOpen ? 'open' : 'start'}`),
    ...(run && { run: runPart(run, view, reader, t) }), earlier: earlier.map((one) => earlierLine(one, reader, t)),
  };
}

const numberOf = ({ id }: MatchRun): number => Number(id.replace('run-', ''));

function earlierLine(run: MatchRun, { language, timeZone }: Reader, t: Translate): string {
  const values = { number: numberOf(run), date: formatDate(run.at, language, timeZone) };
  return run.plan ? t('runs.run.earlier', { ...values, matched: run.plan.figures.matched, of: run.plan.figures.of }) : t('runs.run.earlier.none', values);
}

function runPart(view: RunView, { programme }: MatchingView, reader: Reader, t: Translate): RunPart {
  const { run, counts } = view;
  const { language, timeZone, now } = reader;
  const failed = failedSentence(view, reader, t);
  const { answerBy, silence } = announcedUntil(programme, now);
  return {
    id: run.id, version: run.version, title: t('runs.run.title', { number: numberOf(run), date: formatDate(run.at, language, timeZone) }), isOpen: run.status === 'open', isAutomatic: run.isAutomatic,
    ...(run.making && { making: { sentence: t(`runs.making.${run.making.stage}`), done: doneOf(run.making.stage, run.making.done) } }), ...(failed && !run.making && { failed }),
    ...(run.hasGaps && { gaps: t('runs.gaps') }), lastChange: lastChange(view, reader, t), ...(run.plan && { plan: planPart(run.plan, reader, t) }),
    counts: proposalStatuses.filter((status) => counts[status] > 0).map((status) => ({ status, label: t(`runs.status.${status}`), count: counts[status] })),
    approvable: counts.proposed, announceable: counts.approved, hosts: view.hosts, isOfTwo: isOfTwo(run.structure), keeping: t(`runs.keeping.${isOfTwo(run.structure) ? 'pairs' : run.structure === 'circle' ? 'peers' : 'tables'}`),
    announcing: isOfTwo(run.structure) ? t(`runs.announcing.${silence}`, { date: formatDate(answerBy, language, timeZone) }) : t('runs.announcing.atOnce'),
    pins: view.pins.map((pair) => pairLine(pair, t)), forbidden: view.forbidden.map((pair) => pairLine(pair, t)),
  };
}

const pairLine = ({ mentee, mentor, menteeName, mentorName }: NamedPair, t: Translate): PairLine => ({ mentee, mentor, names: t('runs.row.pair', { mentee: menteeName || '–', mentor: mentorName || '–' }) });

/** Planning takes most of the time. */
const shares: Readonly<Record<MakingStage, readonly [from: number, share: number]>> = { gathering: [0, 0.2], planning: [0.2, 0.6], saving: [0.8, 0.2] };
const doneOf = (stage: MakingStage, done: number): number => shares[stage][0] + shares[stage][1] * Math.min(1, done);

function failedSentence({ run: { failed }, inTheWay }: RunView, { language }: Reader, t: Translate): string | undefined {
  if (!failed) return undefined;
  if (failed.refusal) return planRefusedSentence(failed.refusal, inTheWay, language);
  return t(`runs.failed.${failed.why === 'planRefused' ? 'unexpected' : failed.why}`);
}

function lastChange({ run, changedBy }: RunView, { language, timeZone }: Reader, t: Translate): string {
  const values = { date: formatDateTime(run.lastChange.at, language, timeZone), what: t(`runs.what.${run.lastChange.what}`) };
  return changedBy === undefined ? t('runs.change.system', values) : t('runs.change.by', { ...values, name: changedBy });
}

/** Of a hundred, as people count. */
export const pointsOf = (score: number): number => Math.round((score * 100) / bestScore);

function planPart({ number, figures, people, tookMs, proof, input, rules: { aim } }: MadePlan, { language }: Reader, t: Translate): PlanPart {
  return {
    number, ...(proof && { proof: t('runs.proof') }),
    sentences: [...planSentences({ aim, figures }, language), t('runs.result.took', { ...people, seconds: Math.max(1, Math.round(tookMs / 1000)) })],
    figures: [
      ...(figures.pairs > 0 ? [{ label: t('runs.figure.mean'), value: String(pointsOf(figures.mean)) }, { label: t('runs.figure.worst'), value: String(pointsOf(figures.worst)) }] : []),
      ...(figures.diversity === undefined ? [] : [{ label: t('runs.figure.diversity'), value: new Intl.NumberFormat(localeTags[language], { style: 'percent' }).format(figures.diversity) }]),
      { label: t('runs.figure.digest'), value: input.digest.slice(0, 16) },
    ],
  };
}
