import { type Programme } from '../programmes/programme';
import { type Instant } from '../time';
import { type Breakdown, type BreakdownRow } from './breakdown';
import { type Figures } from './figures';
import { type FunnelStep } from './funnel';
import { type Dimension } from './groups';
import { type Nudging } from './nudging';
import { type Outcomes } from './outcomes';
import { type Results } from './release';
import { isSafeShare, type Share } from './suppress';

/** Where a programme stands, counted, and for what kind of reader. */
export interface Counted {
  readonly countedAt: Instant;
  readonly figures: Figures;
  readonly funnel: readonly FunnelStep[];
  readonly nudging: Nudging;
  readonly threshold: number;
  /** Whoever knows the people themselves sees every total; to all others what tells of too few is not shown. */
  readonly seesAll: boolean;
}

/** Everything that a programme's report says. Groups and answers are left out of it already as far as they tell of too few. */
export interface ProgrammeReport extends Counted {
  readonly programme: Programme;
  readonly breakdowns: readonly Breakdown[];
  /** Groups that waited longer for a partner than the others, beyond chance. */
  readonly longer: readonly { readonly by: Dimension; readonly rows: readonly BreakdownRow[] }[];
  readonly results: readonly Results[];
  readonly outcomes: Outcomes;
}

/** A total as this reader may see it; undefined also for one of nobody. */
export const totalFor = ({ seesAll, threshold }: Pick<Counted, 'seesAll' | 'threshold'>, share: Share): Share | undefined => (share.whole > 0 && (seesAll || isSafeShare(share, threshold)) ? share : undefined);
