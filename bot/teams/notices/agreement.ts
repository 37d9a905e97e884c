import { agreementCard } from '../../cards/agreement/agreementCard';
import { texts, type TextKey } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { type AgreementView } from '../../usecases/agreement/viewAgreement';
import { type Notice } from './notice';

/** News about one version; left out once a newer one exists, which brings news of its own. `note` says it above the card. */
const aboutVersion = (summary: TextKey, note: TextKey | undefined, isNews: (view: AgreementView) => boolean = () => true): Notice => async ({ to, about, reader, again }, app) => {
  const found = await app.viewAgreement({ pair: about.pair ?? '', actor: to.id });
  if (found.kind === 'refused') return undefined;
  const view = found.value;
  const isCurrent = String(view.newest?.number) === about.version && view.pair.status !== 'ended' && isNews(view);
  if (!again && !isCurrent) return undefined;
  const t = texts(reader.language);
  const name = nameIn(view.pair, about.by ?? '');
  return { card: agreementCard(view, reader, note && isCurrent ? { text: t(note), tone: 'good' } : undefined), summary: t(summary, { name }) };
};

export const agreementNotices: Readonly<Record<string, Notice>> = {
  'agreement.drafted': aboutVersion('agreement.summary.drafted', undefined),
  'agreement.changed': aboutVersion('agreement.summary.changed', undefined),
  'agreement.signed': aboutVersion('agreement.summary.signed', undefined),
  'agreement.complete': aboutVersion('agreement.summary.complete', 'agreement.news.complete', ({ newest }) => newest?.holds === true),
};
