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

/** For so many people it is found out what would help, the first in the order of the plan: where so many are left over, what is scarce says more than what would help one of them. */
const mostHelped = 500;

export function insightInto(one: Case): PlanInsight {
  const helped = new Set<PersonId>(one.plan.unmatched.slice(0, mostHelped));
  return { unmatched: whyNobody(one).map((why) => ({ ...why, help: helped.has(why.person) ? whatWouldHelp(one, why.person) : [] })), bottlenecks: bottlenecks(one) };
}
