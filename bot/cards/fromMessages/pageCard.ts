import { texts } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { type AdaptiveCard, card, heading, openUrl, paragraph } from '../kit';

/** What everybody may know about a page of the tab: what kind it is, and who can open it. */
export function pageCard({ title, text, link }: { readonly title: string; readonly text: string; readonly link: string }, language: Language): AdaptiveCard {
  return card({ language, fallbackText: title, body: [heading(title), paragraph(text)], actions: [openUrl({ title: texts(language)('fromMessages.page.open'), url: link })] });
}
