import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { type PlaceKind } from '../../usecases/places/place';
import { act, type AdaptiveCard, card, heading, openUrl, paragraph, reasons } from '../kit';
import { type Reader } from '../reader';

/** Opens somebody's own chat with the bot, wherever they tap it. */
const chatWith = (bot: string): string => `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot)}`;

/** What this is, what it can do in this kind of place, and where the rest is. Everybody there reads it, so it speaks to nobody in particular. */
export function placeCard(kind: PlaceKind, { bot, addedBy }: { readonly bot: string; readonly addedBy: string }, { language }: Pick<Reader, 'language'>): AdaptiveCard {
  const t = texts(language);
  return card({
    language,
    fallbackText: t('places.welcome.what'),
    body: [
      heading(t('places.welcome.title')), paragraph(t('places.welcome.what')),
      ...(addedBy === '' ? [] : [paragraph(t('places.welcome.by', { name: addedBy }), { tone: 'subtle' })]),
      reasons([t('places.welcome.mention'), t(`places.welcome.tab.${kind}`), t('places.welcome.extension')]),
      paragraph(t('places.welcome.private')), paragraph(t('places.welcome.next', { word: commandPhrases[language].menu[0] ?? '' }), { bold: true }),
    ],
    actions: [openUrl({ title: t('places.button.chat'), url: chatWith(bot) }), act({ verb: 'find.start', title: t('menu.button.findMentor') })],
  });
}
