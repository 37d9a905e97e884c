import { endedText, phaseLine, wishText } from '../../cards/pairs/pairCard';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type JourneyView } from '../../contracts/pairPage';
import { heldSessions } from '../../domain/sessions/session';
import { type PairView } from '../../usecases/pairs/viewPair';

type Phase = JourneyView['phases'][number]['code'];

/** Where the pair stands on its way. */
export function journeyPart(view: PairView, reader: Reader): JourneyView {
  const t = texts(reader.language);
  const { pair, hasAgreePhase, documents } = view;
  const phases = hasAgreePhase ? (['prepare', 'agree', 'grow', 'close'] as const) : (['prepare', 'grow', 'close'] as const);
  const ended = pair.status === 'ended';
  const stands = standsIn(view);
  const place = stands ? phases.findIndex((phase) => phase === stands) : phases.length;
  return {
    line: ended ? t('pairs.phase.ended') : phaseLine(view, t), status: pair.status,
    phases: phases.map((code, index) => ({ code, name: t(`pairs.phase.${code}`), state: index < place ? 'done' : index === place && !ended ? 'now' : 'ahead' })),
    notes: notes(view, reader, t),
    documents: documents.map(({ kind, required, done }) => ({ name: t(`pairs.document.${kind}`), required, done })),
  };
}

/** The phase that it is in, or was in when it ended as far as its papers tell; undefined once all of them are behind it. */
function standsIn({ pair, documents, hasAgreePhase }: PairView): Phase | undefined {
  if (pair.status === 'paused') return pair.pause?.returnTo ?? 'grow';
  if (pair.status !== 'ended') return pair.status;
  if (pair.ended?.how === 'completed') return undefined;
  if (pair.closingBecause) return 'close';
  const hasBegun = heldSessions(pair.sessions).length > 0 || pair.agreement.versions.length > 0 || pair.goals.length > 0;
  if (!hasBegun) return 'prepare';
  return hasAgreePhase && documents.some(({ kind, done }) => kind === 'agreement' && !done) ? 'agree' : 'grow';
}

function notes(view: PairView, { language, timeZone, now }: Reader, t: Translate): string[] {
  const { pair } = view;
  const since = t('pairs.since', { date: formatDate(pair.createdAt, language, timeZone) });
  if (pair.status === 'ended') return [since, endedText(view, t)];
  const wish = wishText(view, t);
  return [
    since, ...(pair.startsOn !== undefined && Date.parse(pair.startsOn) > now ? [t('pairs.startsOn', { date: formatDate(pair.startsOn, language, timeZone) })] : []),
    t('pairs.until', { date: formatDate(pair.endsAt - 1, language, 'UTC') }), ...(pair.closingBecause ? [t(`pairs.closing.${pair.closingBecause}`)] : []), ...(wish ? [wish.text] : []),
  ];
}
