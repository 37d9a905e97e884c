import { ManyCodes } from '../columns/manyCodes';
import { grainsFor, ruledOut } from './grains';
import { type GroupPlane } from './groupPlane';
import { type MatchPerson } from './matchPerson';
import { groupBy } from './planes';
import { type ScoringInput } from './scorer';
import { languageValue } from './values';
import { type Quotas } from './weights';

/** What a person speaks, and what of it they would rather. */
export interface Tongues {
  readonly spoken: ReadonlySet<string>;
  readonly preferred: ReadonlySet<string>;
}

export function tonguesOf({ speaks, prefers = [] }: MatchPerson): Tongues {
  const spoken = new Set(speaks);
  return { spoken, preferred: new Set(prefers.filter((code) => spoken.has(code))) };
}

/** Both said what they speak, and it is nothing in common. Who did not say may yet have one. */
export const cannotTalk = (mentee: Tongues, mentor: Tongues): boolean => mentee.spoken.size > 0 && mentor.spoken.size > 0 && common(mentee, mentor).length === 0;

/** In the mentee's order. */
export const common = (mentee: Tongues, mentor: Tongues): string[] => [...mentee.spoken].filter((code) => mentor.spoken.has(code));

export function tonguesValue(mentee: Tongues, mentor: Tongues): number {
  const both = common(mentee, mentor);
  return languageValue({ common: both.length, spoken: mentee.spoken.size, prefers: mentee.preferred.size > 0, isPreferredCommon: both.some((code) => mentee.preferred.has(code)) });
}

export function tonguesPlane({ mentors, rules }: ScoringInput): GroupPlane<Tongues> {
  const { codes, values } = groupBy(mentors, ({ speaks }) => [...new Set(speaks)].sort().join('\n'), tonguesOf);
  const [speaks, worth] = [new ManyCodes(), new Int32Array(values.length)];
  values.forEach(({ spoken }, code) => {
    speaks.put(code, [...spoken]);
  });
  const silent = values.findIndex(({ spoken }) => spoken.size === 0);
  return {
    codes,
    worth,
    fill({ spoken, preferred }: Tongues, { languages }: Quotas) {
      const [all, best] = [speaks.bitsOf(spoken), speaks.bitsOf(preferred)];
      const withoutCommon = rules.commonLanguage === 'needed' && spoken.size > 0 ? ruledOut : 0;
      for (let code = 0; code < worth.length; code += 1) {
        const common = speaks.sharedWith(code, all);
        const isPreferredCommon = preferred.size > 0 && speaks.sharedWith(code, best) > 0;
        worth[code] = common === 0 ? withoutCommon : grainsFor(languages, languageValue({ common, spoken: spoken.size, prefers: preferred.size > 0, isPreferredCommon }));
      }
      if (silent >= 0) worth[silent] = 0;
    },
  };
}
