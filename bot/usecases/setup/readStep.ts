import { createHash } from 'node:crypto';
import { type ProgrammeContent } from '../../domain/programmes/setup/content';
import { type StepCode } from '../../domain/programmes/setup/steps';
import { FormReader } from './formReader';
import { steps } from './steps';
import { type StepContext } from './steps/step';
import { type FieldProblem, type Typed } from './typed';

/** What was typed into one step, and the version of it that the form was drawn from. */
export interface TypedStep {
  readonly step: StepCode;
  readonly version: string;
  readonly values: Typed;
}

/** Changes whenever what this step shows changes, and only then: two people at two different steps are not in each other's way. */
export const versionOf = (step: StepCode, content: ProgrammeContent): string => createHash('sha256').update(JSON.stringify(steps[step].typed(content))).digest('base64url').slice(0, 22);

/** What the content becomes by what was typed, or what is wrong with it. */
export function readStep({ step, values }: TypedStep, content: ProgrammeContent, context: StepContext): { readonly next: ProgrammeContent; readonly problems: readonly FieldProblem[] } {
  const form = new FormReader(values);
  const next = steps[step].read(form, content, context);
  return { next, problems: form.problems };
}

/** What a form does to the content as it is stored now. */
export type StepChange = { readonly kind: 'mend'; readonly problems: readonly FieldProblem[] } | { readonly kind: 'same' | 'overtaken' } | { readonly kind: 'changed'; readonly next: ProgrammeContent };

/** The same form sent twice changes nothing the second time; another's change meanwhile, of the same step, is not written over. */
export function changeBy(typed: TypedStep, content: ProgrammeContent, context: StepContext): StepChange {
  const { next, problems } = readStep(typed, content, context);
  if (problems.length > 0) return { kind: 'mend', problems };
  const now = versionOf(typed.step, content);
  if (versionOf(typed.step, next) === now) return { kind: 'same' };
  return typed.version === now ? { kind: 'changed', next } : { kind: 'overtaken' };
}
