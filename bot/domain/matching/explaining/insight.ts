import { type PersonId } from '../../people/person';
import { type Bottleneck, bottlenecks } from './bottlenecks';
import { type Case } from './case';
import { type Help } from './help';
import { whatWouldHelp } from './whatWouldHelp';
import { type WhyNot, whyNobody } from './whyNot';

/** What a plan leaves open, and what would truly help; plain data. */
export interface PlanInsight {
  readonly unmatched: readonly (WhyNot & { readonly help: readonly Help[] })[];
  readonly bottlenecks: readonly Bottleneck[];
}

/** For so many people what would help is tried, the first in the order of the plan; of others what is certain is told. */
const mostHelped = 500;

export function insightInto(one: Case): PlanInsight {
  const helped = new Set<PersonId>(one.plan.unmatched.slice(0, mostHelped));
  return { unmatched: whyNobody(one).map((why) => ({ ...why, help: whatWouldHelp(one, why.person, { isTried: helped.has(why.person) }) })), bottlenecks: bottlenecks(one) };
}
