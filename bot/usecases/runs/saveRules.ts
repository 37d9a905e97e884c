import { createHash } from 'node:crypto';
import { alreadyDone, moved, refused } from '../../domain/decision';
import { type MatchingRules, usualMatching } from '../../domain/programmes/matchingRules';
import { type Programme } from '../../domain/programmes/programme';
import { canonicalJson } from '../../domain/runs/canonical';
import { isOfTwo } from '../../domain/runs/proposal';
import { problemsWithRules, rulesFrom, type RulesProblem, type TypedRules } from '../../domain/runs/typedRules';
import { change } from '../change';
import { programmeAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleaned } from '../text';

const longestTyped = 2_000;

export interface SaveRules extends AtConsole {
  /** `rulesVersion` of the rules that the form was drawn from. */
  readonly base: string;
  readonly rules: TypedRules;
}

export const rulesOf = ({ matching }: Pick<Programme, 'matching'>): MatchingRules => matching ?? usualMatching;
/** Which rules these are: a form that was drawn from others is told so. */
export const rulesVersion = (rules: MatchingRules): string => createHash('sha256').update(canonicalJson(rules)).digest('base64url').slice(0, 16);

/** Saves how the programme matches, for plans from now on. Refuses `changedMeanwhile` when somebody else changed it since the form was drawn; nothing is saved while something is wrong. */
export const makeSaveRules = (ports: Ports) => async ({ base, rules: typed, ...at }: SaveRules): Promise<Outcome<{ readonly problems: readonly RulesProblem[] }>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const rules = { ...typed, sensitive: typed.sensitive.map(({ field, reason }) => ({ field, reason: cleaned(reason, longestTyped) })) };
  const problems = problemsWithRules(rules);
  if (problems.length > 0) return { kind: 'done', value: { problems } };
  const changed = await change(ports.documents.programmes, programmeAt(at.programme), (programme) => {
    if (!programme?.coordinators.includes(at.actor)) return refused('notCoordinator');
    const before = rulesOf(programme);
    const next = rulesFrom(isOfTwo(programme.structure) ? withoutDiversity(rules) : rules, before, at.actor, ports.clock.now());
    // The same form sent twice is one change.
    if (isSameRules(next, before)) return alreadyDone(programme);
    return rulesVersion(before) === base ? moved({ ...programme, matching: next }) : refused('changedMeanwhile');
  });
  if (changed.kind === 'refused') return changed;
  ports.programmes.note(changed.document.body);
  return { kind: 'done', value: { problems: [] } };
};

/** Two people who are a pair are not asked to differ: nothing is kept that would count for nobody. */
const withoutDiversity = ({ diverse: _diverse, ...rest }: TypedRules): TypedRules => rest;
const isSameRules = (one: MatchingRules, other: MatchingRules): boolean => canonicalJson(one) === canonicalJson(other);
