import * as z from 'zod';
import { type Draft } from '../../domain/programmes/setup/draft';
import { programmeContentSchema } from '../programmeSchema';
import { instant, text } from '../schemaParts';

export const draftSchema: z.ZodType<Draft> = z.object({ id: text, owner: text, changedAt: instant, content: programmeContentSchema, opensAs: z.exactOptional(text) });
