import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { hours } from '../domain/time';
import { type LinkContent, type Links, reportSheets } from '../usecases/links';
import { type Clock } from '../usecases/ports';

interface LinkParts {
  readonly sealingKey: Buffer;
  readonly clock: Clock;
  /** `https://host`, without a slash at the end; undefined where nobody said under which address people reach this server. */
  readonly address: () => string | undefined;
}

/** What the server makes of a link that somebody opens. */
export interface LinkReader {
  /** Undefined for what was never ours, was tampered with, or has run out. */
  read(token: string): LinkContent | undefined;
}

/** A journal is confidential, and a report is its readers' to pass on: their links are for the person who has just tapped. The others hold names and dates only. */
const validFor: Readonly<Record<LinkContent['kind'], number>> = { journal: hours(0.25), report: hours(0.25), ics: hours(24 * 400), certificate: hours(24 * 400) };

const text = z.string();
const schema = z.object({
  until: z.number(),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ics'), pair: text, person: text, session: z.exactOptional(z.number()) }),
    z.object({ kind: z.literal('certificate'), pair: text, person: text }),
    z.object({ kind: z.literal('journal'), person: text, pair: z.exactOptional(text) }),
    z.object({ kind: z.literal('report'), programme: text, sheet: z.enum(reportSheets), person: text }),
  ]),
});

const nonceBytes = 12;
const tagBytes = 16;
/** Longer than any token of ours: what is longer is not worth decrypting. */
const longestToken = 2_000;

/** Tokens are sealed, not only signed, so that an address tells nothing to who reads it over a shoulder or in a proxy's log. */
export function makeLinks({ sealingKey, clock, address }: LinkParts): Pick<Links, 'make'> & LinkReader {
  const key = Buffer.from(hkdfSync('sha256', sealingKey, '', 'lodestar links', 32));
  return {
    make(content) {
      const base = address();
      return base && `${base}/pages/${seal(key, JSON.stringify({ content, until: clock.now() + validFor[content.kind] }))}`;
    },
    read(token) {
      const opened = token.length <= longestToken ? unseal(key, token) : undefined;
      const parsed = schema.safeParse(opened);
      return parsed.success && parsed.data.until > clock.now() ? parsed.data.content : undefined;
    },
  };
}


function seal(key: Buffer, plain: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function unseal(key: Buffer, token: string): unknown {
  try {
    const bytes = Buffer.from(token, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8'));
  } catch {
    return undefined;
  }
}
