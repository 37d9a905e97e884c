import { languageNames } from '../../content/language';
import { buttonName } from '../../content/names';
import { texts } from '../../content/texts';
import { timeZoneLabel, timeZonesFor } from '../../content/timeZones';
import { languages, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type OwnSettings } from '../../usecases/people/viewSettings';
import { act, type AdaptiveCard, card, type Choice, choiceInput, type Element, heading, hint, paragraph, row, section } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

const partsShown = 12;
const actionsPerRow = 6;
const hours: readonly Choice[] = Array.from({ length: 24 }, (_, hour) => ({ title: `${String(hour).padStart(2, '0')}:00`, value: String(hour) }));

/** Language, time zone and quiet hours; and for each programme the way to the person’s places as mentor and pauses as mentee. */
export function settingsCard({ settings: { person, mentorIn, menteeIn }, saved = false }: { readonly settings: OwnSettings; readonly saved?: boolean }, { language, now }: Reader): AdaptiveCard {
  const text = texts(language);
  const zones = timeZonesFor(person.timeZone, now).map((zone) => ({ title: timeZoneLabel(zone, now), value: zone }));
  const hour = (id: 'quietFrom' | 'quietUntil', value: number) => choiceInput({ id, label: text(`settings.${id}`), choices: hours, value: String(value) });
  return card({
    language,
    fallbackText: text('settings.fallback'),
    body: [
      heading(text('settings.title')),
      ...(saved ? [paragraph(text('settings.saved'), { tone: 'good' })] : []),
      // Each language in its own name: whoever reads no other must find the way back.
      choiceInput({ id: 'language', label: text('settings.language'), choices: languages.map((one) => ({ title: languageNames[one], value: one })), value: person.language }),
      choiceInput({ id: 'timeZone', label: text('settings.timeZone'), choices: zones, value: person.timeZone, searchable: true }),
      hour('quietFrom', person.quietHours.from),
      hour('quietUntil', person.quietHours.until),
      hint(text('settings.quiet.hint')),
      ...parts(text('settings.seats'), mentorIn, 'mentor'),
      ...parts(text('settings.pauses'), menteeIn, 'mentee'),
    ],
    actions: [act({ verb: 'settings.save', title: buttonName(text, 'save'), style: 'positive' }), act({ verb: 'reminders.show', title: text('contact.button.reminders'), associatedInputs: 'none' }), act({ ...command('profile', text), associatedInputs: 'none' }), act({ ...command('menu', text), associatedInputs: 'none' })],
  });
}

function parts(title: string, programmes: readonly Programme[], role: Role): Element[] {
  const buttons = programmes.slice(0, partsShown).map(({ id, name }) => act({ verb: 'settings.show', title: name, data: { programme: id, role }, associatedInputs: 'none' }));
  const rows = Array.from({ length: Math.ceil(buttons.length / actionsPerRow) }, (_, index) => row(buttons.slice(index * actionsPerRow, (index + 1) * actionsPerRow)));
  return rows.length > 0 ? [section(title, rows)] : [];
}
