import { formatList } from '../../content/formats';
import { localeTags } from '../../content/language';
import { practiceAreaName, spokenLanguageName } from '../../content/names';
import { texts } from '../../content/texts';
import { type Bottleneck } from '../../domain/matching/explaining/bottlenecks';
import { type Help } from '../../domain/matching/explaining/help';
import { type Trait } from '../../domain/matching/explaining/missingMentor';
import { type WhyNot } from '../../domain/matching/explaining/whyNot';
import { type Alternative } from '../../domain/matching/explaining/whyPair';
import { type Plan, type PlanRefusal } from '../../domain/matching/planning/planTypes';
import { bestScore } from '../../domain/matching/solving/problem';
import { type Language, type PersonId } from '../../domain/people/person';

/** How somebody is called where the sentence is read. */
export type NameOf = (person: PersonId) => string;

/** More names than this are read by nobody. */
const namesShown = 5;
const listed = (people: readonly PersonId[], nameOf: NameOf, language: Language): string => formatList(people.slice(0, namesShown).map(nameOf), language);

/** Why there is no plan, and what to do about it. */
export function planRefusedSentence(refusal: PlanRefusal, nameOf: NameOf, language: Language): string {
  const t = texts(language);
  switch (refusal.reason) {
    case 'pinBreaksRules':
      return t('explain.plan.refused.pinBreaksRules', { people: formatList(refusal.pins.slice(0, namesShown).map(({ mentee, mentor }) => `${nameOf(mentee)} – ${nameOf(mentor)}`), language) });
    case 'sizeImpossible':
      return t(`explain.plan.refused.${refusal.reason}`);
    case 'tooFewTables':
      return t('explain.plan.refused.tooFewTables', { tables: refusal.tables, rounds: refusal.rounds });
    default:
      return t(`explain.plan.refused.${refusal.reason}`, { people: listed(refusal.people, nameOf, language) });
  }
}

/** What the plan comes to, and how it compares with other ways; one sentence each. */
export function planSentences({ aim, figures, changes }: Pick<Plan, 'aim' | 'figures' | 'changes'>, language: Language): string[] {
  const t = texts(language);
  const { matched, of, total, best, greedy } = figures;
  const sentences = [t('explain.plan.matched', { matched, of })];
  if (changes) sentences.push(t('explain.plan.changes', { kept: changes.kept, broken: changes.broken.length }));
  if (aim === 'stable' && best) sentences.push(t('explain.plan.stable', { count: Math.max(0, best.matched - matched) }));
  if (aim === 'fair' && best && best.total > 0) sentences.push(t('explain.plan.fair', { share: shareText(Math.max(0, best.total - total) / best.total, language) }));
  if (aim === 'best' && !changes && greedy && greedy.matched < matched) sentences.push(t('explain.plan.greedy.people', { count: matched - greedy.matched }));
  if (aim === 'best' && !changes && greedy && greedy.matched === matched && greedy.total < total) sentences.push(t('explain.plan.greedy.score'));
  return sentences;
}

const shareText = (share: number, language: Language): string => new Intl.NumberFormat(localeTags[language], { style: 'percent', maximumFractionDigits: 2 }).format(share);

/** Whom somebody (`name`) would fit best otherwise, and what that would cost everybody. Points are told as hundredths of the best score. */
export function nextBestSentence(name: string, next: Alternative, nameOf: NameOf, language: Language): string {
  const t = texts(language);
  const person = nameOf(next.person);
  const { people, points } = next.cost;
  if (people > 0) return t('explain.why.next.people', { name, person, count: people });
  if (points <= 0 && next.isExact) return t('explain.why.next.free', { name, person });
  const shown = new Intl.NumberFormat(localeTags[language], { maximumFractionDigits: 2 }).format((Math.max(0, points) * 100) / bestScore);
  return t(next.isExact ? 'explain.why.next.points' : 'explain.why.next.atLeast', { name, person, points: shown });
}

/** Why somebody has nobody; the second sentence, if any, says what stands in the way of how many mentors. */
export function whyNotSentences(why: WhyNot, language: Language): string[] {
  const t = texts(language);
  switch (why.why) {
    case 'self':
      return why.rules.flatMap((rule) => (rule === 'notEligible' || rule === 'paused' || rule === 'noSeat' ? [t(`explain.whyNot.self.${rule}`)] : []));
    case 'ruledOut':
      return [t('explain.whyNot.ruledOut', { mentors: why.mentors }), ...because(why, language)];
    case 'full':
      return [t('explain.whyNot.full', { count: why.fitting }), ...because(why, language)];
    case 'noMentors':
    case 'wishes':
    case 'noPlace':
      return [t(`explain.whyNot.${why.why}`)];
  }
}

function because({ ruledOut }: WhyNot, language: Language): string[] {
  const t = texts(language);
  const rules = ruledOut.flatMap(({ rule, mentors }) => (isCounted(rule) ? [t(`explain.whyNot.rule.${rule}`, { count: mentors })] : []));
  return rules.length > 0 ? [t('explain.whyNot.because', { rules: formatList(rules, language) })] : [];
}

/** Rules that stand between two people who could both come. Whom somebody asked not to meet is not counted: nobody is told. */
const countedRules = ['reportingLine', 'sameUnit', 'earlierPair', 'noCommonLanguage', 'agency', 'gradeBand', 'forbidden'] as const;
const isCounted = (rule: string): rule is (typeof countedRules)[number] => countedRules.some((counted) => counted === rule);

/** What would truly get somebody a mentor. */
export function helpSentence(help: Help, nameOf: NameOf, language: Language): string {
  const t = texts(language);
  switch (help.kind) {
    case 'language':
      return t('explain.help.language', { language: spokenLanguageName(t, help.language) });
    case 'rule':
      return t(`explain.help.rule.${help.rule}`);
    case 'seat':
    case 'room':
      return t(`explain.help.${help.kind}`, { people: listed(help.mentors, nameOf, language) });
    case 'mentor':
      return t('explain.help.mentor', { traits: traitNames(help.traits, language) });
    case 'group':
      return t('explain.help.group', { traits: traitNames(help.traits, language), count: help.people });
    case 'size':
      return t('explain.help.size', { from: help.from, to: help.to });
    case 'more':
      return t('explain.help.more', { count: help.people });
    case 'rounds':
      return t('explain.help.rounds', { count: help.rounds });
    case 'host':
      return t('explain.help.host', { count: help.hosts });
    case 'come':
    case 'forbidden':
    case 'aim':
      return t(`explain.help.${help.kind}`);
  }
}

/** "2 more mentors (French) with 3 places each would get 6 more people matched." */
export function bottleneckSentence({ traits, mentors, seats, people }: Bottleneck, language: Language): string {
  const t = texts(language);
  return t('explain.bottleneck.more', { mentors, seats, people, traits: traitNames(traits, language) });
}

const traitNames = (traits: readonly Trait[], language: Language): string => traits.map((trait) => traitName(trait, language)).join(', ') || texts(language)('explain.bottleneck.anybody');

function traitName({ field, value }: Trait, language: Language): string {
  const t = texts(language);
  if (field === 'language') return spokenLanguageName(t, value);
  return field === 'practiceArea' ? practiceAreaName(t, value) : value;
}
