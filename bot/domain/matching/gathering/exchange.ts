/** Who sits where, and what it is worth; whole numbers keep the sums exact. */
export interface Arrangement {
  /** For everybody the number of their group; changed in place. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** What two people are worth to one another in one group; the same either way. */
  readonly together: (one: number, other: number) => number;
  /** What somebody is worth in a group, whoever else is there; absent: nothing. */
  readonly alone?: (person: number, group: number) => number;
  /** Whoever may not be moved. */
  readonly isFixed?: (person: number) => boolean;
}

/** Sweeps over all pairs; an arrangement that still gets better then is left as it is. */
const mostSweeps = 40;

/**
 * Two people change places as long as that is worth more, in a fixed order; sizes stay as they are. Each change is worth exactly what is reckoned. Ends where no exchange of two people
 * helps, which is not always the best there is: that is NP-hard. Memory: people × groups.
 */
export function exchangePlaces(arrangement: Arrangement): void {
  const { groupOf, groups, together, alone = () => 0, isFixed = () => false } = arrangement;
  const worth = worthByGroup(arrangement);
  const at = (person: number, group: number): number => (worth[person * groups + group] ?? 0) + alone(person, group);
  const gain = (one: number, other: number): number => {
    const [here, there] = [groupOf[one] ?? 0, groupOf[other] ?? 0];
    return at(one, there) - at(one, here) + at(other, here) - at(other, there) - 2 * together(one, other);
  };
  const swap = (one: number, other: number): void => {
    const [here, there] = [groupOf[one] ?? 0, groupOf[other] ?? 0];
    for (let person = 0; person < groupOf.length; person += 1) {
      const change = (person === other ? 0 : together(person, other)) - (person === one ? 0 : together(person, one));
      worth[person * groups + here] = (worth[person * groups + here] ?? 0) + change;
      worth[person * groups + there] = (worth[person * groups + there] ?? 0) - change;
    }
    [groupOf[one], groupOf[other]] = [there, here];
  };
  const movable = [...groupOf.keys()].filter((person) => !isFixed(person));
  for (let sweep = 0, isBetter = true; isBetter && sweep < mostSweeps; sweep += 1) {
    isBetter = false;
    for (const [place, one] of movable.entries()) {
      for (let next = place + 1; next < movable.length; next += 1) {
        const other = movable[next] ?? 0;
        if (groupOf[one] === groupOf[other] || gain(one, other) <= 0) continue;
        swap(one, other);
        isBetter = true;
      }
    }
  }
}

/** For everybody and every group what they are worth to those in it. */
function worthByGroup({ groupOf, groups, together }: Arrangement): Float64Array {
  const worth = new Float64Array(groupOf.length * groups);
  for (let one = 0; one < groupOf.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const value = together(one, other);
      if (value === 0) continue;
      const [mine, theirs] = [one * groups + (groupOf[other] ?? 0), other * groups + (groupOf[one] ?? 0)];
      worth[mine] = (worth[mine] ?? 0) + value;
      worth[theirs] = (worth[theirs] ?? 0) + value;
    }
  }
  return worth;
}
