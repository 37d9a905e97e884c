import { alreadyDone, type Decision, moved } from '../decision';
import { type PersonId } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, type Instant } from '../time';

/** The figures that a programme set out to change, as whoever coordinates it entered them. Partition: the programme. Id: `outcomes`. */
export interface Outcomes {
  readonly what: 'outcomes';
  readonly programme: ProgrammeId;
  /** By the code of the figure. */
  readonly figures: Readonly<Record<string, OutcomeFigure>>;
}

export interface OutcomeFigure {
  readonly before?: Measured;
  readonly after?: Measured;
  readonly by: PersonId;
  readonly at: Instant;
}

/** A number and the day that it is of. */
export interface Measured {
  readonly value: number;
  readonly on: CalendarDate;
}

/** Figures that this product counts itself; they need nobody to enter them. */
const counted: ReadonlySet<string> = new Set(['satisfaction', 'goalsReached', 'meetingsHeld', 'documentsDone']);
export const isCounted = (figure: string): boolean => counted.has(figure);

/** Another number for one figure; a side that is not given is taken out. */
export function enterOutcome(outcomes: Outcomes, figure: string, { before, after }: Pick<OutcomeFigure, 'before' | 'after'>, by: PersonId, now: Instant): Decision<Outcomes> {
  const known = outcomes.figures[figure];
  const isSame = (one: Measured | undefined, other: Measured | undefined): boolean => one?.value === other?.value && one?.on === other?.on;
  if (isSame(known?.before, before) && isSame(known?.after, after)) return alreadyDone(outcomes);
  return moved({ ...outcomes, figures: { ...outcomes.figures, [figure]: { ...(before && { before }), ...(after && { after }), by, at: now } } });
}

export const noOutcomes = (programme: ProgrammeId): Outcomes => ({ what: 'outcomes', programme, figures: {} });
