import { bottlenecks } from '../domain/matching/explaining/bottlenecks';
import { type Case } from '../domain/matching/explaining/case';
import { whatWouldHelp } from '../domain/matching/explaining/help';
import { whyNobody } from '../domain/matching/explaining/whyNot';
import { type Insight } from '../usecases/runs/insight';

/** What would help is tried out for so many; nobody reads further at once. */
const helpedAtMost = 100;

/** Who has nobody and why, what would help, what is scarce, and who has room. */
export function insightOf(one: Case): Insight {
  return {
    unmatched: whyNobody(one).map((why, place) => ({ ...why, help: place < helpedAtMost ? whatWouldHelp(one, why.person) : [] })),
    bottlenecks: bottlenecks(one),
    free: one.plan.free.map(({ mentor, seats }) => ({ person: mentor, seats })),
  };
}
