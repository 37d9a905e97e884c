import { heardCard, introductionCard } from '../../cards/ideas/introductionCard';
import { texts } from '../../content/texts';
import { type Notice } from './notice';

/** Somebody was suggested to this person. */
const made: Notice = async ({ to, about, reader }, app) => {
  const found = await app.viewIntroduction({ pair: about.pair ?? '', actor: to.id, introduction: about.introduction ?? '' });
  if (found.kind === 'refused') return undefined;
  return { card: introductionCard(found.value, reader), summary: texts(reader.language)('ideas.summary.made', { name: found.value.byName }) };
};

/** This person was suggested to somebody. Consent that came before the first message leaves one message to send, not two. */
const heard: Notice = async ({ to, about, reader, again }, app) => {
  const found = await app.viewHeard({ pair: about.pair ?? '', whom: about.person ?? '', actor: to.id });
  if (found.kind === 'refused') return undefined;
  const isNamed = found.value.whomName !== undefined;
  if (!again && isNamed !== (about.stage === 'named')) return undefined;
  return { card: heardCard(found.value, reader), summary: texts(reader.language)('ideas.summary.heard', { name: found.value.byName }) };
};

export const ideasNotices: Readonly<Record<string, Notice>> = { 'introduction.made': made, 'introduction.heard': heard };
