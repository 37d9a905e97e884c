import { type Dimension, dimensions } from '../../domain/report/groups';
import { type Breakdown, breakDown } from '../../domain/report/breakdown';
import { noOutcomes, type Outcomes } from '../../domain/report/outcomes';
import { type ProgrammeReport } from '../../domain/report/report';
import { whoWaitsLonger } from '../../domain/report/waiting';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { mayDo, type Standing } from '../../domain/programmes/staff';
import { releaseAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type Gather } from './gather';
import { type ReviewResults } from './results';
import { figuresView } from './viewFigures';

export interface ReportView {
  readonly report: ProgrammeReport;
  readonly standing: Standing;
  /** May enter what the programme set out to change. */
  readonly mayEnter: boolean;
}

/** Everything that may be said about a programme, while it runs and after everybody has left it: those who left and pairs that have ended count as all others do. */
export const makeFinalReport = (ports: Ports, gather: Gather, results: ReviewResults) => async (at: AtConsole): Promise<Outcome<ReportView>> => {
  const opened = await openProgramme(ports, at, 'seeFigures');
  if (opened.kind === 'refused') return opened;
  const { programme, standing } = opened.value;
  const [figures, { courses, at: now }, read, outcomes] = await Promise.all([figuresView(programme, standing, gather), gather(programme), results(programme), outcomesOf(ports, programme.id)]);
  const breakdowns = dimensions.map((by) => breakDown(courses, by, figures.threshold)).filter((one) => one !== undefined).filter(({ rows }) => rows.length > 1);
  const longer = breakdowns.map(({ by, rows }): { by: Dimension; rows: Breakdown['rows'] } => ({ by, rows: whoWaitsLonger(rows, now) })).filter(({ rows }) => rows.length > 0);
  return { kind: 'done', value: { standing, mayEnter: mayDo(standing, 'changeProgramme'), report: { ...figures, breakdowns, longer, results: read.results, outcomes } } };
};

async function outcomesOf({ documents }: Ports, programme: ProgrammeId): Promise<Outcomes> {
  const known = (await readAt(documents.releases, releaseAt(programme, 'outcomes')))?.body;
  return known?.what === 'outcomes' ? known : noOutcomes(programme);
}
