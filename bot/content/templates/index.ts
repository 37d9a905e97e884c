import { type ProgrammeRules } from '../../domain/programmes/programme';
import { career } from './career';
import { circle } from './circle';
import { coffee } from './coffee';
import { developmentYear } from './developmentYear';
import { group } from './group';
import { induction } from './induction';
import { open } from './open';
import { pacific } from './pacific';
import { panel } from './panel';
import { reverse } from './reverse';
import { talent } from './talent';
import { together } from './together';
import { women } from './women';

/** What a coordinator may start from, by template name. */
export const templates = { career, induction, together, pacific, women, talent, developmentYear, open, coffee, reverse, group, circle, panel } as const satisfies Readonly<Record<string, ProgrammeRules>>;

export type TemplateName = keyof typeof templates;
export const templateNames = [
  'career', 'induction', 'together', 'pacific', 'women', 'talent', 'developmentYear', 'open', 'coffee', 'reverse', 'group', 'circle', 'panel',
] as const satisfies readonly TemplateName[];
