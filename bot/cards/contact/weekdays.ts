import { localeTags } from '../../content/language';
import { type Language } from '../../domain/people/person';
import { type Weekday } from '../../domain/time';
import { type Choice } from '../kit';

const mondayFirst: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday. */
const someSunday = Date.UTC(2026, 0, 4);

/** The days of the week by name, Monday first as in ISO 8601; their values are 0 (Sunday) to 6. */
export function weekdayChoices(language: Language): Choice[] {
  const format = new Intl.DateTimeFormat(localeTags[language], { weekday: 'long', timeZone: 'UTC' });
  return mondayFirst.map((day) => ({ title: format.format(someSunday + day * 86_400_000), value: String(day) }));
}
