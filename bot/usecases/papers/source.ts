import * as z from 'zod';
import { messageLink, type Source } from '../../domain/papers/source';
import { type Instant } from '../../domain/time';
import { cleanText } from '../text';

/** As it is sealed beside the words. */
export const sourceSchema: z.ZodType<Source> = z.object({ link: z.string(), author: z.exactOptional(z.string()), sentAt: z.exactOptional(z.number()) });

/** What a form carries about the message that it was opened on; the form may be old or forged. */
export interface GivenSource {
  readonly link: string;
  readonly author: string;
  readonly sentAt?: Instant | undefined;
}

export const longestAuthor = 100;

/** What of it is kept: nothing without a link to a message in Teams. */
export function readSource({ link: given, author: name, sentAt }: GivenSource): Source | undefined {
  const link = messageLink(given);
  if (!link) return undefined;
  const author = cleanText(name.slice(0, longestAuthor), { longest: longestAuthor, optional: true });
  return { link, ...(author.kind === 'ok' && author.value !== '' && { author: author.value }), ...(sentAt !== undefined && Number.isFinite(sentAt) && { sentAt }) };
}
