import { isBroughtTogether, isByChoice, type Programme } from '../../domain/programmes/programme';
import { mayDo, type Standing } from '../../domain/programmes/staff';
import { figuresOf } from '../../domain/report/figures';
import { funnelOf, type Stage } from '../../domain/report/funnel';
import { nudgingOf } from '../../domain/report/nudging';
import { type Counted } from '../../domain/report/report';
import { anonymityThreshold } from '../../domain/report/threshold';
import { hasAgreePhase } from '../../domain/pairs/gates';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type Gather } from './gather';

export interface FiguresView extends Counted {
  readonly programme: Programme;
  readonly seesPeople: boolean;
}

/** Where the programme stands, in numbers. Writes nothing. */
export const makeViewFigures = (ports: Ports, gather: Gather) => async (at: AtConsole): Promise<Outcome<FiguresView>> => {
  const opened = await openProgramme(ports, at, 'seeFigures');
  if (opened.kind === 'refused') return opened;
  const { programme, standing } = opened.value;
  return { kind: 'done', value: await figuresView(programme, standing, gather) };
};

export async function figuresView(programme: Programme, standing: Standing, gather: Gather): Promise<FiguresView> {
  const { at, courses, standings, listed } = await gather(programme);
  return {
    programme, countedAt: at, seesAll: standing.role === 'coordinator', seesPeople: mayDo(standing, 'seePeople'), threshold: anonymityThreshold(programme), figures: figuresOf(courses, standings),
    funnel: funnelOf(courses, listed, stepsWithout(programme)), nudging: nudgingOf(standings, programme.journey, at),
  };
}

/** Nobody asks where slots are booked, nobody signs where there is nothing to sign, and a single talk has no half-time. */
function stepsWithout({ pairing, structure, journey }: Programme): Stage[] {
  const isSingle = structure === 'oneOff' || structure === 'panel';
  return [...(isByChoice(pairing) || isBroughtTogether(pairing) ? [] : ['sought' as const]), ...(isSingle || !hasAgreePhase(journey) ? ['agreed' as const] : []), ...(isSingle ? ['half' as const] : [])];
}
