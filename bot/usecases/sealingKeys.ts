import * as z from 'zod';

/** A request's or pair's own key, wrapped by the organisation's; deleting this document deletes the text it sealed. */
export interface SealingKey {
  readonly wrapped: string;
}
export const sealingKeySchema: z.ZodType<SealingKey> = z.object({ wrapped: z.string() });
