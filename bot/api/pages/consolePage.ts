import { type Reader } from '../../cards/reader';
import { texts } from '../../content/texts';
import { type ConsoleArea, type ConsolePage, consoleAreas } from '../../contracts/consolePage';
import { type Deed, mayDo, type Standing } from '../../domain/programmes/staff';
import { type ConsoleView } from '../../usecases/console/viewConsole';

/** What it takes to open a part. */
const needs: Readonly<Record<ConsoleArea, Deed>> = { overview: 'seeFigures', people: 'seePeople', matching: 'match', report: 'seeFigures', setup: 'changeProgramme' };

export const areasFor = (standing: Standing): ConsoleArea[] => consoleAreas.filter((area) => mayDo(standing, needs[area]));

export function consolePage({ programmes, mayMake }: ConsoleView, { language }: Reader): ConsolePage {
  const t = texts(language);
  return { mayMake, programmes: programmes.map(({ programme: { id, name }, standing }) => ({ id, name, role: t(`staff.role.${standing.role}`), areas: areasFor(standing) })) };
}
