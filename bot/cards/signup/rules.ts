import { backgroundName } from '../../content/names';
import { type Translate } from '../../content/texts';
import { type EligibilityRule } from '../../domain/programmes/eligibility';

/** A rule may list every unit of an organisation; a card names the first of them. */
const mostNamed = 12;

/** A condition as a sentence that is true whether the reader meets it or not. */
export function ruleText(text: Translate, rule: EligibilityRule): string {
  switch (rule.kind) {
    case 'monthsInPostAtMost':
    case 'monthsInPostAtLeast':
    case 'monthsInOrganisationAtLeast':
      return text(`signup.rule.${rule.kind}`, { months: rule.months });
    case 'nominated':
      return text('signup.rule.nominated');
    case 'backgroundOneOf':
      return text('signup.rule.backgroundOneOf', { list: named(rule.values.map((code) => backgroundName(text, code))) });
    default:
      return text(`signup.rule.${rule.kind}`, { list: named(rule.values) });
  }
}

const named = (values: readonly string[]): string => (values.length > mostNamed ? `${values.slice(0, mostNamed).join(', ')} …` : values.join(', '));
