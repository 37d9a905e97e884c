import { mailingCard } from '../../cards/mailings/mailingCard';
import { type Notice } from './notice';

/** Nothing to say to whoever has joined or declined meanwhile, nor when it was called off. */
const mailing: Notice = async ({ to, about, reader, again }, app) => {
  const view = await app.viewMailingCard({ programme: about.programme ?? '', mailing: about.mailing ?? '', role: about.role === 'mentor' ? 'mentor' : 'mentee', person: to.id, language: reader.language });
  if (view.kind === 'refused' || (!again && view.value.state !== 'asks' && view.value.state !== 'tells')) return undefined;
  const card = mailingCard(view.value, reader);
  return { card, summary: card.fallbackText };
};

export const mailingsNotices: Readonly<Record<string, Notice>> = { 'mailing.invitation': mailing, 'mailing.reminder': mailing, 'mailing.announcement': mailing };
