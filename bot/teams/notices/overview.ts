import { paperSentCard } from '../../cards/overview/paperSentCard';
import { weeklyCard } from '../../cards/overview/weeklyCard';
import { texts } from '../../content/texts';
import { paperKinds } from '../../domain/papers/paper';
import { type Notice } from './notice';

const sent: Notice = async ({ to, about, reader }, app) => {
  const kind = paperKinds.find((one) => one === about.paper);
  const view = kind && (await app.viewSentPaper({ pair: about.pair ?? '', kind, author: about.author ?? '', number: Number(about.number), reader: to.id }));
  if (!view || view.kind === 'refused') return undefined;
  return { card: paperSentCard(view.value, reader), summary: texts(reader.language)(`overview.arrived.${view.value.kind}`, { name: view.value.name }) };
};

const weekly: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewWeekly({ actor: to.id, programme: about.programme ?? '', on: about.on ?? '' });
  if (view.kind === 'refused') return undefined;
  return { card: weeklyCard(view.value, reader), summary: texts(reader.language)('overview.weekly.title', { programme: view.value.programme.name }) };
};

export const overviewNotices: Readonly<Record<string, Notice>> = { 'paper.sent': sent, 'overview.weekly': weekly };
