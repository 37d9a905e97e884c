import { practiceAreaName, skillName, spokenLanguageName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type Reason } from '../../domain/matching/reason';
import { type Language } from '../../domain/people/person';

/** More are read by nobody, and the strongest come first. */
const reasonsShown = 4;
const codesShown = 3;

/** "both water and sanitation", "speaks French", "one hour away": the strongest reasons first. */
export function reasonTexts(list: readonly Reason[], language: Language): string[] {
  const t = texts(language);
  return list.slice(0, reasonsShown).map((reason) => reasonText(reason, t, language));
}

function reasonText(reason: Reason, t: Translate, language: Language): string {
  switch (reason.kind) {
    case 'practiceAreas':
      return t('find.reason.practiceAreas', { count: reason.codes.length, codes: inSentence(reason.codes, (code) => practiceAreaName(t, code), language) });
    case 'skills':
      return t('find.reason.skills', { codes: inSentence(reason.codes, (code) => skillName(t, code), language) });
    case 'speaks':
      return t('find.reason.speaks', { codes: inSentence(reason.codes, (code) => spokenLanguageName(t, code), language, language === 'en') });
    case 'hoursAway':
      return t('find.reason.hoursAway', { hours: reason.hours });
    case 'sameDutyStation':
      return t('find.reason.sameDutyStation', { dutyStation: reason.dutyStation });
    case 'sameAgency':
    case 'otherAgency':
      return t(`find.reason.${reason.kind}`, { agency: reason.agency });
    case 'answersInDays':
      return t('find.reason.answersInDays', { days: reason.days });
    case 'senior':
      return t('find.reason.senior');
  }
}

/** Names of the vocabulary stand with a capital; inside a sentence only English keeps it, for languages. */
function inSentence(codes: readonly string[], nameOf: (code: string) => string, language: Language, keepCapital = false): string[] {
  const names = codes.slice(0, codesShown).map(nameOf);
  return keepCapital ? names : names.map((name) => name.charAt(0).toLocaleLowerCase(language) + name.slice(1));
}
