import { fullGrains } from './grains';
import { type GenderSide, genderSide, genderWishesMet, usesGender } from './lifts';
import { groupBy, type Groups } from './planes';
import { type ScoringInput } from './scorer';
import { partOfAll } from './weights';

/** Lifts for the wishes about gender, by mentor; does nothing, and looks at nobody's gender, unless the rules say that it counts. */
export class GenderLifts {
  private readonly isOn: boolean;
  /** What a pair is lifted by that meets every wish about gender. So is a pair that either side named: no other pair gets past it by this. */
  readonly full: number;
  private readonly groups: Groups<GenderSide>;
  private readonly lifts: Float64Array;

  constructor({ mentors, rules }: ScoringInput) {
    this.isOn = usesGender(rules);
    this.full = this.isOn ? partOfAll(rules, 'personal') : 0;
    this.groups = this.isOn ? groupBy(mentors, ({ gender, wishesGender }) => `${gender ?? ''} ${wishesGender ?? ''}`, genderSide) : { codes: new Int32Array(0), values: [] };
    this.lifts = new Float64Array(this.groups.values.length);
  }

  /** Lifts everybody's sums but those that are ruled out, which are below 0. */
  lift(mentee: GenderSide, sums: Int32Array): void {
    if (!this.isOn) return;
    const { lifts, groups: { codes, values } } = this;
    values.forEach((mentor, code) => {
      lifts[code] = this.full * genderWishesMet(mentee, mentor);
    });
    for (let at = 0; at < sums.length; at += 1) {
      const sum = sums[at] ?? 0;
      const lacking = (fullGrains - sum) & ~(sum >> 31);
      sums[at] = sum + ((lacking * (lifts[codes[at] ?? 0] ?? 0)) | 0);
    }
  }
}
