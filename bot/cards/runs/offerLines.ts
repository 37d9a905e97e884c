import { formatList } from '../../content/formats';
import { goalName, practiceAreaName, skillName, spokenLanguageName, styleName, valueName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type PartFacts } from '../../domain/matching/scoring/facts';
import { type Language } from '../../domain/people/person';

/** So many are read on a card. */
const mostLines = 4;
const mostNames = 5;
/** What fits less is for the coordinator to weigh, not for the two to read. */
const goodFit = 0.5;

/** What two people have in common, for themselves: the weightiest first, nothing that speaks against them, and nothing that anybody wished for. */
export function offerLines(reasons: readonly PartFacts[], language: Language): readonly string[] {
  const t = texts(language);
  return reasons.filter(({ value }) => value >= goodFit).flatMap((part) => lineOf(part, language, t)).slice(0, mostLines);
}

function lineOf(part: PartFacts, language: Language, t: Translate): string[] {
  const named = namesOf(part, t);
  if (named === undefined) return [];
  const label = t(`runs.criterion.${part.criterion}`);
  if (named.length === 0) return part.criterion === 'workingHours' ? [label] : [];
  return [t('runs.offer.fact', { label, names: formatList(named.slice(0, mostNames), language) })];
}

/** Undefined for what is not said at all. */
function namesOf(part: PartFacts, t: Translate): readonly string[] | undefined {
  switch (part.criterion) {
    case 'practiceAreas':
      return part.shared.map((code) => practiceAreaName(t, code));
    case 'skills':
      return part.shared.map((code) => skillName(t, code));
    case 'languages':
      return part.shared.map((code) => spokenLanguageName(t, code));
    case 'style':
      return part.shared.map((code) => styleName(t, code));
    case 'goals':
      return [...part.goals.map((code) => goalName(t, code)), ...part.values.map((code) => valueName(t, code))];
    case 'distance':
      return part.distance === 'sameStation' ? [part.dutyStation] : undefined;
    case 'workingHours':
      return part.hoursApart === undefined ? undefined : [];
    case 'grade':
    case 'wishes':
    case 'personal':
      return undefined;
  }
}
