import { z } from 'zod';
import { type Pair } from '../../bot/domain/pairs/pair';
import { type Session } from '../../bot/domain/sessions/session';
import { pairAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { type FormedPair } from './journey';
import { type Product } from './product';
import { firstMoment } from './world';
import { hours } from '../../bot/domain/time';

/** Tuesday 24 November 2026 at eleven in the morning in Nairobi, where everybody works unless told otherwise. */
export const tuesday = firstMoment + hours(20);

export interface Meeting {
  readonly at: number;
  readonly number?: number;
  /** Of the session that is moved. */
  readonly sequence?: number;
}

/** The mentee suggests this one time and the mentor takes it; what follows may still be owed. */
export async function meetingPlanned({ mentee, mentor, pair }: FormedPair, { at, number = 1, sequence }: Meeting): Promise<void> {
  const session = { v: 1, pair, session: number };
  await mentee.taps({ verb: 'meetings.offer', data: { ...session, ...(sequence !== undefined && { sequence }) } }, { times: String(at), length: '60' });
  await mentor.taps({ verb: 'meetings.choose', data: { ...session, at: String(at) } });
}

export async function pairDocument(product: Product, { pair }: Pick<FormedPair, 'pair'>): Promise<Pair> {
  const document = await readAt(product.documents.pairs, pairAt(pair));
  if (!document) throw new Error(`No pair ${pair}`);
  return document.body;
}

export async function sessionNow(product: Product, formed: Pick<FormedPair, 'pair'>, number = 1): Promise<Session> {
  const session = (await pairDocument(product, formed)).sessions.find((one) => one.number === number);
  if (!session) throw new Error(`No session ${number}`);
  return session;
}

export interface LinkButton {
  readonly title: string;
  readonly url: string;
}

const linkSchema = z.looseObject({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.string() });

/** The buttons of a card that open an address, in reading order. */
export function linksOn(card: unknown): LinkButton[] {
  if (Array.isArray(card)) return card.flatMap(linksOn);
  if (typeof card !== 'object' || card === null) return [];
  const parsed = linkSchema.safeParse(card);
  return parsed.success ? [{ title: parsed.data.title, url: parsed.data.url }] : Object.values(card).flatMap(linksOn);
}
