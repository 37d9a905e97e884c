import * as z from 'zod';

const text = z.string().nullish();

/** What the SDK and we ourselves take for granted in an activity. Without it the SDK fails where it ought to refuse, before it has looked at the token. */
const activity = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: text, conversationType: text }),
  from: z.looseObject({ id: text, name: text, aadObjectId: text }).nullish(),
  text, locale: text, localTimezone: text, replyToId: text,
});

export const isActivity = (body: unknown): boolean => activity.safeParse(body).success;
