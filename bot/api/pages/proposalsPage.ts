import { formatDate, formatList } from '../../content/formats';
import { type Reader } from '../../cards/reader';
import { nextBestSentence } from '../../cards/runs/planSentences';
import { partSentence } from '../../cards/runs/whySentences';
import { texts, type Translate } from '../../content/texts';
import { type DecidedPage, type ProposalDeed, type ProposalLine, type ProposalsPage, type SentencePage } from '../../contracts/matchingPage';
import { hasFallen, isOfTwo, type Proposal } from '../../domain/runs/proposal';
import { hasPair, type MatchRun } from '../../domain/runs/run';
import { pairsOf } from '../../domain/runs/together';
import { type Decided } from '../../usecases/runs/decide';
import { type Replayed } from '../../usecases/runs/replayRun';
import { proposalFilters, type ProposalRow, type ProposalsView } from '../../usecases/runs/viewProposals';
import { pointsOf } from './matchingPage';

/** What is read at a glance; the certificate has the rest. */
const reasonsShown = 4;

export function proposalsPage({ run, rows, total, page, pages, dutyStations }: ProposalsView, reader: Reader): ProposalsPage {
  const t = texts(reader.language);
  return {
    summary: total === 0 ? t('runs.list.none') : t('runs.list.summary', { count: total }), plan: run.plan?.number ?? 0, page, pages, dutyStations, rows: rows.map((row) => line(row, run, reader, t)),
    filters: [{ value: '', label: t('runs.filter.all') }, ...proposalFilters.map((value) => ({ value, label: value === 'pinned' || value === 'ruledOut' ? t(`runs.filter.${value}`) : t(`runs.status.${value}`) }))],
  };
}

function line(row: ProposalRow, run: MatchRun, reader: Reader, t: Translate): ProposalLine {
  const { language } = reader;
  const { proposal, isPinned, isRuledOut } = row;
  const { id, version, members, score, reasons, mix, nextBest, status, structure } = proposal;
  const stations = [...new Set(members.map(({ dutyStation }) => dutyStation))].filter((station) => station !== '').slice(0, 4);
  const isOpen = run.status === 'open' && status === 'proposed' && !run.making;
  return {
    id, version, pairs: pairsOf(proposal), movable: structure === 'panel' ? [] : members.filter(({ role }) => role === 'mentee').map(({ person, name }) => ({ person, name: name || '–' })), title: titleOf(proposal, t, language), where: formatList(stations, language), score: isOfTwo(structure) ? t('runs.row.score', { score: pointsOf(score) }) : '',
    reasons: [...reasons.slice(0, reasonsShown).map((part) => partSentence(part, language)), ...(mix ? [t('runs.row.mix', { stations: mix.dutyStation, agencies: mix.agency, grades: mix.grade })] : [])], status: isRuledOut && status === 'proposed' ? t('runs.filter.ruledOut') : t(`runs.status.${status}`), isPinned, isRuledOut,
    ...(nextBest && isOpen && !isRuledOut && { nextBest: { sentence: nextSentence(proposal, reader, t), mentor: nextBest.person, button: t('runs.next.button', { name: nextBest.name }) } }),
    note: noteFor(row, reader, t),
    deeds: deedsFor(row, run),
  };
}

function noteFor({ proposal, isRuledOut }: ProposalRow, { language, timeZone }: Reader, t: Translate): string {
  const { status, structure, answerBy } = proposal;
  if (status === 'approved') return t('runs.note.approved');
  if (status === 'announced' && answerBy !== undefined) return t('runs.note.announced', { date: formatDate(answerBy, language, timeZone) });
  if (isOfTwo(structure)) return hasFallen(proposal) ? t('runs.note.fallen') : '';
  return isRuledOut && status === 'proposed' ? t('runs.note.ruledOut') : '';
}

export function titleOf({ structure, members }: Proposal, t: Translate, language: Reader['language']): string {
  const names = (role: 'mentor' | 'mentee'): string[] => members.filter((member) => member.role === role).map(({ name }) => name || '–');
  const [mentors, mentees] = [names('mentor'), names('mentee')];
  if (structure === 'panel') return t('runs.row.panel', { hosts: formatList(mentors, language), count: mentees.length });
  if (structure === 'circle') return formatList(mentees, language);
  const values = { mentor: mentors[0] ?? '–', mentee: mentees[0] ?? '–', mentees: formatList(mentees, language) };
  return structure === 'group' ? t('runs.row.group', values) : t('runs.row.pair', values);
}

function nextSentence({ nextBest, members }: Proposal, { language }: Reader, t: Translate): string {
  if (!nextBest) return '';
  const { person, name, otherwise } = nextBest;
  const mentee = members.find(({ role }) => role === 'mentee')?.name ?? '–';
  return otherwise ? nextBestSentence(mentee, { person, ...otherwise }, () => name, language) : t('runs.next.plain', { name });
}

/** What may be done with a proposal now; the use cases decide again. */
function deedsFor({ proposal, isRuledOut }: ProposalRow, { status: stands, making, pins }: MatchRun): ProposalDeed[] {
  const { status, structure } = proposal;
  if (stands === 'closed') return [];
  if (status === 'approved') return ['announce', 'retract'];
  if (status === 'announced') return ['withdraw'];
  if (status !== 'proposed' || making) return [];
  if (isRuledOut) return isOfTwo(structure) ? ['allow'] : [];
  const pairs = pairsOf(proposal);
  const keep = pairs.length === 0 ? [] : [pairs.every((pair) => hasPair(pins, pair)) ? ('unpin' as const) : ('pin' as const)];
  return ['approve', ...keep, ...(isOfTwo(structure) ? (['forbid'] as const) : []), ...(pairs.length > 0 ? (['swap'] as const) : [])];
}

export function decidedPage({ done, changed, left }: Decided, deed: 'approve' | 'retract' | 'announce' | 'withdraw', { language }: Reader): DecidedPage {
  const t = texts(language);
  return { done, left, sentence: [t(`runs.decided.${deed}`, { count: done }), ...(changed > 0 ? [t('runs.decided.changed', { count: changed })] : [])].join(' ') };
}

export function swapPage({ gain }: { readonly gain: number }, { language }: Reader): SentencePage {
  const t = texts(language);
  const points = pointsOf(gain);
  return { sentence: points === 0 ? t('runs.swap.same') : points > 0 ? t('runs.swap.gain', { points }) : t('runs.swap.cost', { points: -points }) };
}

export function replayPage({ input, plan, proof }: Replayed, { language }: Reader): SentencePage {
  return { sentence: texts(language)(`runs.replay.${!input ? 'lost' : plan && proof ? 'same' : 'differs'}`) };
}
