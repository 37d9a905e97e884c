import * as z from 'zod';
import { type Instant } from '../../domain/time';

/**
 * One row of the ledger: what was sent to whom, when, and what came of it. It lives in the person's partition under the id of the
 * effect that asked for it, so that the same message is never sent by two processes. It holds ids, never words.
 */
export interface Delivery {
  readonly notice: string;
  readonly about: Readonly<Record<string, string>>;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly firstTriedAt: Instant;
  /** While sending: until then it belongs to the process that wrote this; after that the process is taken for dead. */
  readonly claimedUntil?: Instant;
  /** While waiting: not before then, also for a process that takes over. */
  readonly notBefore?: Instant;
  readonly settledAt?: Instant;
  /** What Teams calls the message; needed to draw the card again. */
  readonly activityId?: string;
  /** Why it is not sent: an HTTP status or Teams' code. */
  readonly code?: string;
}

/** `moot`: what it was about had changed before it could be sent. `unreachable`: the bot was removed, blocked, or never installed. */
export type DeliveryStatus = 'sending' | 'waiting' | 'sent' | 'moot' | 'unreachable' | 'failed';

export const deliverySchema: z.ZodType<Delivery> = z.object({
  notice: z.string(),
  about: z.record(z.string(), z.string()),
  status: z.enum(['sending', 'waiting', 'sent', 'moot', 'unreachable', 'failed']),
  attempts: z.number(),
  firstTriedAt: z.number(),
  claimedUntil: z.exactOptional(z.number()),
  notBefore: z.exactOptional(z.number()),
  settledAt: z.exactOptional(z.number()),
  activityId: z.exactOptional(z.string()),
  code: z.exactOptional(z.string()),
});
