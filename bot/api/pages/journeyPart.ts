import { phaseLine } from '../../cards/pairs/pairCard';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type JourneyView } from '../../contracts/pairPage';
import { type PairView } from '../../usecases/pairs/viewPair';

/** Where the pair stands on its way. */
export function journeyPart(view: PairView, { language, timeZone }: Reader): JourneyView {
  const t = texts(language);
  const { pair, hasAgreePhase, documents } = view;
  const phases = hasAgreePhase ? (['prepare', 'agree', 'grow', 'close'] as const) : (['prepare', 'grow', 'close'] as const);
  const stands = pair.status === 'paused' ? (pair.pause?.returnTo ?? 'grow') : pair.status;
  const place = stands === 'ended' ? phases.length : phases.findIndex((phase) => phase === stands);
  return {
    line: pair.status === 'ended' ? t('pairs.phase.ended') : phaseLine(view, t), status: pair.status,
    phases: phases.map((code, index) => ({ code, name: t(`pairs.phase.${code}`), state: index < place ? 'done' : index === place ? 'now' : 'ahead' })),
    notes: [t('pairs.since', { date: formatDate(pair.createdAt, language, timeZone) }), t('pairs.until', { date: formatDate(pair.endsAt - 1, language, 'UTC') })],
    documents: documents.map(({ kind, required, done }) => ({ name: t(`pairs.document.${kind}`), required, done })),
  };
}
