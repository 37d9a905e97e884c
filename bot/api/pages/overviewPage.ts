import { type Reader } from '../../cards/reader';
import { formatDateTime } from '../../content/formats';
import { funnelTable, keyFacts, nudgingLines, phaseTable } from '../../content/report/overviewParts';
import { texts } from '../../content/texts';
import { type OverviewPage } from '../../contracts/overviewPage';
import { type FiguresView } from '../../usecases/report/viewFigures';

/** Where the programme stands, in the reader's words. For readers who do not know the people, what tells of too few is left out here. */
export function overviewPage(view: FiguresView, reader: Reader): OverviewPage {
  const t = texts(reader.language);
  return {
    counted: t('report.counted', { date: formatDateTime(view.countedAt, reader.language, reader.timeZone) }), facts: keyFacts(view, reader), funnel: funnelTable(view, reader, true), phases: phaseTable(view, reader),
    nudging: nudgingLines(view, reader), seesPairs: view.seesPeople, ...(!view.seesAll && { note: t('report.note', { threshold: view.threshold }) }),
  };
}
