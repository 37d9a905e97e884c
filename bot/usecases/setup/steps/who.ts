import { backgrounds, grades } from '../../../content/vocabulary';
import { type EligibilityRule } from '../../../domain/programmes/eligibility';
import { type Role } from '../../../domain/people/person';
import { type FormReader } from '../formReader';
import { type Range, type Typed } from '../typed';
import { type SetupStep } from './step';

export const roles = ['mentee', 'mentor'] as const satisfies readonly Role[];
export const monthRules = ['monthsInPostAtMost', 'monthsInPostAtLeast', 'monthsInOrganisationAtLeast'] as const;
export const lineRules = ['contractOneOf', 'agencyOneOf', 'unitOneOf'] as const;
const tickRules = { gradeOneOf: grades, backgroundOneOf: backgrounds } as const;
type Kind = EligibilityRule['kind'];

export const monthsRange: Range = { min: 1, max: 480 };
export const admitsRange: Range = { min: 1, max: 100_000 };
export const longestLine = 120;
const mostLines = 60;

/** Who may join in each role, and how many: a rule of each kind, empty where it asks for nothing. */
export const who: SetupStep = {
  typed: ({ eligibility, admits, bothRoles }) => ({
    bothRoles: bothRoles ? ['yes'] : [], ...typedOf('mentee', eligibility.mentee), ...typedOf('mentor', eligibility.mentor),
    'mentee.admits': shown(admits?.mentee), 'mentor.admits': shown(admits?.mentor),
  }),
  read: (form, content) => {
    const [mentor, mentee] = [form.optionalNumber('mentor.admits', admitsRange), form.optionalNumber('mentee.admits', admitsRange)];
    return {
      ...content, bothRoles: form.several('bothRoles', ['yes']).length > 0,
      eligibility: { mentee: rulesFrom(form, 'mentee', content.eligibility.mentee), mentor: rulesFrom(form, 'mentor', content.eligibility.mentor) },
      admits: { ...(mentor !== undefined && { mentor }), ...(mentee !== undefined && { mentee }) },
    };
  },
};

const shown = (count: number | undefined): string => (count === undefined ? '' : String(count));

function typedOf(role: Role, rules: readonly EligibilityRule[]): Typed {
  const months = (kind: Kind): string => rules.flatMap((rule) => (rule.kind === kind && 'months' in rule ? [String(rule.months)] : []))[0] ?? '';
  const values = (kind: Kind): readonly string[] => rules.flatMap((rule) => (rule.kind === kind && 'values' in rule ? [rule.values] : []))[0] ?? [];
  return Object.fromEntries([
    ...monthRules.map((kind) => [`${role}.${kind}`, months(kind)] as const),
    [`${role}.nominated`, rules.some(({ kind }) => kind === 'nominated') ? ['yes'] : []],
    ...(['gradeOneOf', 'backgroundOneOf'] as const).map((kind) => [`${role}.${kind}`, tickRules[kind].filter((code) => values(kind).includes(code))] as const),
    ...lineRules.map((kind) => [`${role}.${kind}`, values(kind).join('\n')] as const),
  ]);
}

/** The rules as typed. Of a second rule of one kind, which only the set-up command could have made, nothing is asked and nothing is lost. */
export function rulesFrom(form: FormReader, role: Role, stored: readonly EligibilityRule[]): EligibilityRule[] {
  const months = monthRules.flatMap((kind): EligibilityRule[] => {
    const typed = form.optionalNumber(`${role}.${kind}`, monthsRange);
    return typed === undefined ? [] : [{ kind, months: typed }];
  });
  const ticks = (['gradeOneOf', 'backgroundOneOf'] as const).flatMap((kind): EligibilityRule[] => {
    const values = form.several(`${role}.${kind}`, tickRules[kind]);
    return values.length > 0 ? [{ kind, values }] : [];
  });
  const lines = lineRules.flatMap((kind): EligibilityRule[] => {
    const values = form.lines(`${role}.${kind}`, { longest: longestLine, most: mostLines });
    return values.length > 0 ? [{ kind, values }] : [];
  });
  const further = stored.filter((rule, index) => stored.findIndex(({ kind }) => kind === rule.kind) < index);
  const nominated: EligibilityRule[] = form.several(`${role}.nominated`, ['yes']).length > 0 ? [{ kind: 'nominated' }] : [];
  return [...nominated, ...months, ...ticks, ...lines, ...further];
}
