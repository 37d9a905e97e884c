import { panelCard } from '../../cards/panels/panelCard';
import { texts } from '../../content/texts';
import { type Notice } from './notice';

/** The evening stands, with everybody's tables. */
const formed: Notice = async ({ to, about, reader, again }, app) => {
  const view = await app.viewPanel({ pair: about.pair ?? '', actor: to.id });
  if (view.kind === 'refused' || (!again && view.value.pair.status === 'ended')) return undefined;
  return { card: panelCard(view.value, reader), summary: texts(reader.language)('groups.summary.formed', { programme: view.value.programme.name }) };
};

export const panelsNotices: Readonly<Record<string, Notice>> = { 'panel.formed': formed };
