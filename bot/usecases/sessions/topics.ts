import * as z from 'zod';
import { type refused } from '../../domain/decision';
import { type Sealed } from '../../domain/requests/request';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { cleanText } from '../text';

export const longestTopic = 200;

const topicFields = z.object({ topic: z.string() });

/** What a session is to be about, sealed under the pair's key; no topic when nothing was typed. */
export async function sealTopic(ports: Ports, pair: string, typed: string): Promise<{ readonly kind: 'ok'; readonly topic?: Sealed } | ReturnType<typeof refused>> {
  const clean = cleanText(typed, { longest: longestTopic, optional: true });
  if (clean.kind === 'refused') return clean;
  return clean.value === '' ? { kind: 'ok' } : { kind: 'ok', topic: await sealFields(ports, pair, { topic: clean.value }) };
}

/** Undefined when there is none, or its key was deleted. */
export async function openTopic(ports: Ports, pair: string, sealed: Sealed | undefined): Promise<string | undefined> {
  return sealed === undefined ? undefined : (await openFields(ports, pair, sealed, topicFields))?.topic;
}
