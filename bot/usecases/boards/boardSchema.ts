import * as z from 'zod';
import { type Board } from '../../domain/boards/board';
import { instant, text } from '../schemaParts';

export const boardSchema: z.ZodType<Board> = z.object({
  pair: text,
  pages: z.array(z.object({ session: z.number(), text, version: z.number(), changedAt: instant, saves: z.array(z.object({ person: text, id: text })) })),
  timer: z.exactOptional(z.object({ session: z.number(), part: z.enum(['checkIn', 'urgent', 'topic']), startedAt: instant })),
});
