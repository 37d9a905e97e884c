import { type Groups, type Plane } from './planes';
import { type Quotas } from './weights';

/** A plane of groups of mentors that are alike, filled anew for each mentee. */
export interface GroupPlane<Side> extends Plane {
  fill(mentee: Side, quotas: Quotas): void;
}

export function groupPlane<Value, Side>({ codes, values }: Groups<Value>, grainsOf: (mentee: Side, mentor: Value, quotas: Quotas) => number): GroupPlane<Side> {
  const worth = new Int32Array(values.length);
  return {
    codes,
    worth,
    fill(mentee, quotas) {
      for (let code = 0; code < worth.length; code += 1) {
        const value = values[code];
        if (value !== undefined) worth[code] = grainsOf(mentee, value, quotas);
      }
    },
  };
}
