import { goalName, practiceAreaName, skillName, spokenLanguageName, styleName, valueName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type PartFacts } from '../../domain/matching/scoring/facts';
import { type HardRule } from '../../domain/matching/scoring/scorer';
import { type Language } from '../../domain/people/person';

/** How much a criterion speaks for two people. */
type Level = 'strong' | 'neutral' | 'weak';
const levelOf = (value: number): Level => (value >= 2 / 3 ? 'strong' : value > 1 / 3 ? 'neutral' : 'weak');

/** More names than this are read by nobody. */
const codesShown = 4;

/** What one criterion says for or against two people. Neither gender nor nationality, nor whose wish it was, is in the facts, so no sentence can tell them. */
export function partSentence(part: PartFacts, language: Language): string {
  const t = texts(language);
  const level = levelOf(part.value);
  switch (part.criterion) {
    case 'practiceAreas':
    case 'skills':
    case 'style':
    case 'languages':
      return withCodes(t, part.criterion, level, inSentence(part.shared.map((code) => nameOf[part.criterion](t, code)), language, language === 'en' && part.criterion === 'languages'));
    case 'goals':
      return withCodes(t, 'goals', level, inSentence([...part.goals.map((code) => goalName(t, code)), ...part.values.map((code) => valueName(t, code))], language));
    case 'workingHours':
      return part.hoursApart === undefined ? t('explain.part.workingHours.unknown') : t(`explain.part.workingHours.${level}`, { hours: part.hoursApart });
    case 'distance':
      return t(`explain.part.distance.${level}`, { place: part.dutyStation });
    case 'grade':
    case 'wishes':
    case 'personal':
      return t(`explain.part.${part.criterion}.${level}`);
  }
}

const nameOf = { practiceAreas: practiceAreaName, skills: skillName, style: styleName, languages: spokenLanguageName } as const;

const withCodes = (t: Translate, criterion: keyof typeof nameOf | 'goals', level: Level, codes: readonly string[]): string => t(`explain.part.${criterion}.${codes.length > 0 ? level : 'weak'}`, { codes });

/** Names of the vocabulary stand with a capital; inside a sentence only English keeps it, for languages. */
function inSentence(names: readonly string[], language: Language, keepCapital = false): string[] {
  const few = names.slice(0, codesShown);
  return keepCapital ? few : few.map((name) => name.charAt(0).toLocaleLowerCase(language) + name.slice(1));
}

/**
 * Why two people can be no pair, and what to do instead. Whether somebody would rather not, the two were a pair before, or the coordinator said no
 * is said alike: otherwise it would tell who asked for it.
 */
export function ruleSentence(rule: HardRule, language: Language): string {
  const t = texts(language);
  switch (rule) {
    case 'avoids':
    case 'earlierPair':
    case 'forbidden':
      return t('explain.rule.confidential');
    default:
      return t(`explain.rule.${rule}`);
  }
}

/** One sentence for each rule that stands between two people; what is confidential is said once, however many reasons there are. */
export function ruleSentences(rules: readonly HardRule[], language: Language): string[] {
  return [...new Set(rules.map((rule) => ruleSentence(rule, language)))];
}
