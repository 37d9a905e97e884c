import { type Attributes } from './telemetry';

/** One word of a program, or several as a path with places to fill in. Sentences, names of several parts, addresses and tokens do not look like this. */
const word = /^(?=.{1,64}$)\/?[A-Za-z][\w.-]*(?:\/(?::?[A-Za-z][\w.-]*|\*))*$/;
/** Neither do ids: of people and tenants (GUIDs, or their digits), of chats, of anything made by chance. */
const id = /\d{4}|[0-9a-f]{8}-|@|%/i;

/** A last look at everything that leaves this process: what is no word of ours is not told. */
export const wordsOnly = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value !== 'string' || (word.test(value) && !id.test(value)) ? value : 'other']));
