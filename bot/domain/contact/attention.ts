import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type Attention } from '../pairs/attention';
import { type Pair } from '../pairs/pair';
import { type JourneyRules } from '../programmes/journey';
import { days, type Instant } from '../time';
import { type Contact } from './contact';
import { type Occasion, occasionsOf, subjectOf } from './occasions';
import { riskOf, risksOf } from './risk';

/** Keys are forgotten so long after, unless what they name still waits: an action may stay open for years. */
const keptFor = days(400);

/** Reminders that become due are handed to the person's own document, each once; the risk that a coordinator sees follows the pair. */
export const contactAttention: Attention = { timers, tick };

function timers(pair: Pair, rules: JourneyRules): Instant[] {
  return [...fresh(pair, rules).map(({ at }) => at), ...riskTimers(pair, rules)];
}

function tick(pair: Pair, rules: JourneyRules, now: Instant): Pair {
  const come = fresh(pair, rules).filter(({ at }) => at <= now);
  const contact = withRisk(noteReminded(pair, rules, come, now), pair, rules, now);
  if (contact === pair.contact) return pair;
  return owe({ ...pair, contact }, worthSaying(come, now).map((occasion) => offer(pair, occasion)), now);
}

function fresh(pair: Pair, rules: JourneyRules): Occasion[] {
  const reminded = new Set(pair.contact.reminded.map(({ key }) => key));
  return occasionsOf(pair, rules).filter(({ key }) => !reminded.has(key));
}

/** After a long sleep of the system, the latest reminder of a thing stands for those before it, and what is over is not said at all. */
function worthSaying(come: readonly Occasion[], now: Instant): Occasion[] {
  const latest = new Map(come.filter(({ until = Infinity }) => now < until).map((occasion) => [subjectOf(occasion.key), occasion]));
  return [...latest.values()];
}

function offer({ id, programme }: Pair, { nudge, person, key }: Occasion): Effect {
  return { kind: 'change', id: `${id}:nudge:${key}`, name: 'nudges.offer', with: { person, programme, pair: id, nudge, key } };
}

function noteReminded(pair: Pair, rules: JourneyRules, come: readonly Occasion[], now: Instant): Contact {
  const { contact } = pair;
  if (come.length === 0) return contact;
  const waiting = new Set(occasionsOf(pair, rules).map(({ key }) => key));
  const kept = contact.reminded.filter(({ key, at }) => at > now - keptFor || waiting.has(key));
  return { ...contact, reminded: [...kept, ...come.map(({ key }) => ({ key, at: now }))] };
}

function withRisk(contact: Contact, pair: Pair, rules: JourneyRules, now: Instant): Contact {
  const risk = riskOf(pair, rules, now);
  if (risk?.rule === contact.risk?.rule && risk?.since === contact.risk?.since) return contact;
  const { risk: _before, ...rest } = contact;
  return risk ? { ...rest, risk: { rule: risk.rule, since: risk.since } } : rest;
}

/** What is noted is looked at again when it holds no longer (at once), or when a weightier rule begins to hold. */
function riskTimers(pair: Pair, rules: JourneyRules): Instant[] {
  const risks = risksOf(pair, rules);
  const { risk } = pair.contact;
  if (!risk) return risks.map(({ since }) => since);
  const noted = risks.findIndex(({ rule, since }) => rule === risk.rule && since === risk.since);
  return noted < 0 ? [0] : risks.slice(0, noted).map(({ since }) => since);
}
