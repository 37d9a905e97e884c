import { texts, type Translate } from '../../content/texts';
import { packFilters } from '../../usecases/find/filters';
import { type MentorSearch } from '../../usecases/find/findMentors';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row } from '../kit';
import { type Reader } from '../reader';
import { clearing, filterForm } from './filterForm';
import { filtersInForce, without } from './filterNames';

const waysOutShown = 3;

/** Nobody fits: which filter to let go of (the button does it), and the offer to tell when somebody does. */
export function nobodyCard(search: MentorSearch, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { programme, filters, alerted } = search;
  const title = t('find.nobody.title');
  const alert = alerted
    ? act({ verb: 'alert.remove', title: t('find.button.stopAlerts'), data: { programme: programme.id } })
    : act({ verb: 'alert.save', title: t('find.button.alert'), data: { programme: programme.id, filters: packFilters(filters) }, style: 'positive' });
  const help = waysOut(search, t);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      ...filtersInForce(t, filters).map((line) => paragraph(line, { tone: 'subtle' })),
      ...help,
      paragraph(t(alerted ? 'find.nobody.alerted' : 'find.nobody.alert'), alerted ? { tone: 'good' } : {}),
    ],
    actions: [alert, ...(hasChoices(search) ? [filterForm(search, reader, help)] : []), ...clearing(search, t), act({ verb: 'requests.mine', title: t('menu.button.myRequests') })],
  });
}

function waysOut({ programme, filters, relaxations }: MentorSearch, t: Translate): Element[] {
  if (packFilters(filters) === '') return [paragraph(t('find.nobody.none', { programme: programme.name }))];
  if (relaxations.length === 0) return [paragraph(t('find.nobody.far'))];
  const buttons: Action[] = relaxations.slice(0, waysOutShown).map(({ drop, count }) => act({
    verb: 'find.drop',
    title: t('find.button.drop', { filters: drop.map((name) => t(`find.filter.${name}`)), count }),
    data: { programme: programme.id, filters: packFilters(without(filters, drop)) },
  }));
  return [paragraph(t('find.nobody.drop')), row(buttons)];
}

const hasChoices = ({ facets, filters }: MentorSearch): boolean => packFilters(filters) !== '' || Object.values(facets).some((values) => values.length > 0);
