import { formatDate } from '../../content/formats';
import { type Reader } from '../../cards/reader';
import { texts, type Translate } from '../../content/texts';
import { type RulesForm, type SavedRules, type TypedRulesForm } from '../../contracts/matchingPage';
import { type Structure } from '../../domain/programmes/journey';
import { diversities, matchCriteria, type MatchCriterion, type MatchingRules, sensitiveFields, usualDiversity } from '../../domain/programmes/matchingRules';
import { isOfTwo } from '../../domain/runs/proposal';
import { longestReason, mostGradesApart, mostWeight, type RulesProblem, type TypedRules } from '../../domain/runs/typedRules';
import { type MatchingView } from '../../usecases/runs/viewMatching';

/** Every rule that is one of a few words. */
const choices = {
  aim: ['best', 'fair', 'stable'], commonLanguage: ['needed', 'preferred'], sameUnit: ['never', 'allowed'], agencies: ['any', 'own', 'other'], earlierPairs: ['never', 'allowed'],
  diverse: diversities,
} as const satisfies { readonly [Name in 'aim' | 'commonLanguage' | 'sameUnit' | 'agencies' | 'earlierPairs' | 'diverse']: readonly MatchingRules[Name][] };
type ChoiceName = keyof typeof choices;
const always = ['aim', 'commonLanguage', 'sameUnit', 'agencies', 'earlierPairs'] as const;
/** In what people should differ is asked where more than two sit together. */
const choicesIn = (structure: Structure): readonly ChoiceName[] => (isOfTwo(structure) ? always : [...always, 'diverse']);

export function rulesForm({ programme: { structure }, rules: saved, rulesVersion, sensitiveBy }: Pick<MatchingView, 'programme' | 'rules' | 'rulesVersion' | 'sensitiveBy'>, { language, timeZone }: Reader): RulesForm {
  const t = texts(language);
  const options = optionsOf(t);
  const rules = { diverse: usualDiversity, ...saved };
  return {
    version: rulesVersion, mostWeight, longestReason, grades: { ...rules.grades, most: mostGradesApart },
    weights: matchCriteria.map((criterion) => ({ criterion, label: t(`runs.criterion.${criterion}`), value: rules.weights[criterion] })),
    choices: choicesIn(structure).map((name) => ({ name, label: t(`runs.choice.${name}`), value: rules[name], options: options[name] })),
    sensitive: sensitiveFields.map((field) => {
      const use = rules.sensitive.find((one) => one.field === field);
      return { field, label: t(`runs.sensitive.${field}`), isUsed: use !== undefined, reason: use?.reason ?? '', since: use ? t('runs.sensitive.since', { name: sensitiveBy[use.by] ?? '–', date: formatDate(use.at, language, timeZone) }) : '' };
    }),
  };
}

const optionsOf = (t: Translate): Readonly<Record<ChoiceName, readonly { readonly value: string; readonly label: string }[]>> => ({
  aim: choices.aim.map((value) => ({ value, label: t(`runs.choice.aim.${value}`) })), commonLanguage: choices.commonLanguage.map((value) => ({ value, label: t(`runs.choice.commonLanguage.${value}`) })),
  sameUnit: choices.sameUnit.map((value) => ({ value, label: t(`runs.choice.sameUnit.${value}`) })), agencies: choices.agencies.map((value) => ({ value, label: t(`runs.choice.agencies.${value}`) })),
  earlierPairs: choices.earlierPairs.map((value) => ({ value, label: t(`runs.choice.earlierPairs.${value}`) })), diverse: choices.diverse.map((value) => ({ value, label: t(`runs.choice.diverse.${value}`) })),
});

/** What a form sent, with its words looked up; undefined when one is none of ours. Whoever was not asked in what people should differ does not say. */
export function typedRules({ weights, grades, choices: chosen, sensitive }: TypedRulesForm): TypedRules | undefined {
  const one = <Value extends string>(values: readonly Value[], name: ChoiceName): Value | undefined => values.find((value) => value === chosen[name]);
  const [aim, commonLanguage, sameUnit, agencies, earlierPairs] = [one(choices.aim, 'aim'), one(choices.commonLanguage, 'commonLanguage'), one(choices.sameUnit, 'sameUnit'), one(choices.agencies, 'agencies'), one(choices.earlierPairs, 'earlierPairs')];
  const diverse = one(choices.diverse, 'diverse');
  if (!aim || !commonLanguage || !sameUnit || !agencies || !earlierPairs || (!diverse && 'diverse' in chosen)) return undefined;
  const weight = (criterion: MatchCriterion): number => weights[criterion] ?? NaN;
  const uses = sensitiveFields.flatMap((field) => sensitive.filter((use) => use.field === field).slice(0, 1).map(({ reason }) => ({ field, reason })));
  return {
    aim, commonLanguage, sameUnit, agencies, earlierPairs, grades, sensitive: uses, ...(diverse && { diverse }),
    weights: {
      practiceAreas: weight('practiceAreas'), skills: weight('skills'), goals: weight('goals'), languages: weight('languages'), workingHours: weight('workingHours'), distance: weight('distance'), grade: weight('grade'),
      wishes: weight('wishes'), style: weight('style'), personal: weight('personal'),
    },
  };
}

export function savedRules(problems: readonly RulesProblem[], { language }: Reader): SavedRules {
  const t = texts(language);
  return { problems: problems.map(({ field, problem }) => ({ field, sentence: t(`errors.${problem}`) })) };
}
