import { type Reader } from '../../cards/reader';
import { bottleneckSentence, helpSentence, whyNotSentences } from '../../cards/runs/planSentences';
import { texts } from '../../content/texts';
import { type OpenEndsPage } from '../../contracts/matchingPage';
import { type OpenEndsView } from '../../usecases/runs/viewOpenEnds';

/** Who has nobody and why, what would help, and what is scarce. */
export function openEndsPage({ people, of, page, pages, bottlenecks, nameOf }: OpenEndsView, { language }: Reader): OpenEndsPage {
  const t = texts(language);
  return {
    summary: t('runs.open.summary', { count: of }), page, pages, scarce: bottlenecks.map((bottleneck) => bottleneckSentence(bottleneck, language)),
    people: people.map((person) => ({ name: person.name || '–', where: person.dutyStation, why: whyNotSentences(person, language), help: person.help.map((help) => helpSentence(help, nameOf, language)) })),
  };
}
