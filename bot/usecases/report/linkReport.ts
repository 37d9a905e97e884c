import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type ReportSheet } from '../links';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** The address of a page to print, for a quarter of an hour; undefined where nothing of this server is reachable from outside. Whoever opens it is asked again whether they may. */
export const makeLinkReport = (ports: Ports) => async ({ sheet, ...at }: AtConsole & { readonly sheet: ReportSheet }): Promise<Outcome<string | undefined>> => {
  const opened = await openProgramme(ports, at, 'seeFigures');
  return opened.kind === 'refused' ? opened : { kind: 'done', value: ports.links.make({ kind: 'report', programme: at.programme, sheet, person: at.actor }) };
};
