import { type ProgrammeRules } from '../../domain/programmes/programme';
import { career } from './career';
import { induction } from './induction';
import { together } from './together';

/** What a coordinator may start from, by template name. */
export const templates = { career, induction, together } as const satisfies Readonly<Record<string, ProgrammeRules>>;

export type TemplateName = keyof typeof templates;
export const templateNames = ['career', 'induction', 'together'] as const satisfies readonly TemplateName[];
