import { type PersonId } from '../../people/person';
import { makePlan } from '../planning/plan';
import { type Plan, type PlanInput } from '../planning/planTypes';

/** Plans that are made again, at most; with many people fewer, because each takes longer. In all a few seconds. */
const mostPlans = 400;
const fewestPlans = 12;
const mostWork = 2_000_000;

/**
 * Tries out what would be otherwise by making the whole plan again: where people sit with their peers there is no plan to change a little. The same questions in the same order get the same
 * answers; after so many questions the answer is always nobody.
 */
export class Again {
  private left: number;
  private readonly without: ReadonlySet<PersonId>;
  private readonly known = new Map<string, ReadonlySet<PersonId>>();

  constructor(private readonly input: PlanInput, plan: Plan) {
    this.left = Math.min(mostPlans, Math.max(fewestPlans, Math.floor(mostWork / Math.max(1, input.mentees.length ** 2))));
    this.without = new Set(plan.unmatched);
  }

  /** The same for what concerns everybody, which is tried once and then known by its name. */
  placedBy(name: string, changed: PlanInput): ReadonlySet<PersonId> {
    const placed = this.known.get(name) ?? this.placed(changed);
    this.known.set(name, placed);
    return placed;
  }

  /** Who of those without a place would have one if the plan were made of this instead; nobody, where it would cost somebody else theirs. */
  placed(changed: PlanInput): ReadonlySet<PersonId> {
    const out = this.withoutPlaceIn(changed);
    if (!out || this.input.mentees.some(({ id }) => !this.without.has(id) && out.has(id))) return new Set();
    return new Set([...this.without].filter((id) => !out.has(id)));
  }

  /** How many more would have a place. */
  gain(changed: PlanInput): number {
    const out = this.withoutPlaceIn(changed);
    return out ? this.without.size - out.size : 0;
  }

  private withoutPlaceIn(changed: PlanInput): ReadonlySet<PersonId> | undefined {
    if (this.left === 0) return undefined;
    this.left -= 1;
    const plan = makePlan(changed);
    return plan.kind === 'planned' ? new Set(plan.unmatched) : undefined;
  }
}
