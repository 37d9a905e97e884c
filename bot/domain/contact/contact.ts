import { type PersonId } from '../people/person';
import { type Instant } from '../time';

export const riskRules = ['noFirstSession', 'noAgreement', 'noSession', 'missedTwice', 'silent'] as const;
/** Why a coordinator is shown a pair; the rule, never the content. */
export type RiskRule = (typeof riskRules)[number];

/** How a pair stays in touch, as far as the bot can see: when each one last did anything here, and what they were reminded of. */
export interface Contact {
  readonly seen: readonly { readonly person: PersonId; readonly at: Instant }[];
  /** Reminders that were asked for, by key, so that each is asked for once. */
  readonly reminded: readonly { readonly key: string; readonly at: Instant }[];
  readonly risk?: { readonly rule: RiskRule; readonly since: Instant };
  /** The kind words that whoever runs the programme had sent, oldest first; the last ones only. */
  readonly kindWords?: readonly KindWord[];
}

/** Somebody who runs the programme had the pair reminded, because this rule held. */
export interface KindWord {
  readonly by: PersonId;
  readonly at: Instant;
  readonly rule: RiskRule;
}

export const noContact: Contact = { seen: [], reminded: [] };

/** Somebody did something in this pair. Kept to the hour: nobody needs to know it better. */
export function noteSeen(contact: Contact, person: PersonId, now: Instant): Contact {
  const hour = now - (now % 3_600_000);
  const before = contact.seen.find((one) => one.person === person);
  return before?.at === hour ? contact : { ...contact, seen: [...contact.seen.filter((one) => one !== before), { person, at: hour }] };
}
