import { type AdaptiveCard } from '../../cards/kit';
import { type Found, type Offer, type Shown } from './command';

const cardType = 'application/vnd.microsoft.card.adaptive';
/** The line of a list; Teams draws it from this older kind of card only. */
const lineType = 'application/vnd.microsoft.card.thumbnail';

/**
 * Teams reads title and text of such a line as HTML (cards as text or markdown, which the kit takes care of): people's words must stay words. Only
 * what would be read is written differently, so that “R&D” keeps its look where it is not.
 */
const asText = (text: string): string => text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;');

const cardAttachment = (content: AdaptiveCard) => ({ contentType: cardType, content });
const offerAttachment = ({ title, text, card }: Offer) => ({ ...cardAttachment(card), preview: { contentType: lineType, content: { title: asText(title), text: asText(text) } } });
const list = (attachments: readonly object[]) => ({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });

/** What Teams shows under the compose box, in its own words. */
export const sentenceInList = (text: string) => ({ composeExtension: { type: 'message', text } });
export const foundResponse = (found: Found) => (found.kind === 'sentence' ? sentenceInList(found.text) : list(found.offers.map(offerAttachment)));
export const linkResponse = (offer: Offer | undefined) => list(offer ? [offerAttachment(offer)] : []);

/** What Teams shows in a dialog; inserting a card closes it. */
export function shownResponse(shown: Shown): object {
  if (shown.kind === 'insert') return list([cardAttachment(shown.card)]);
  if (shown.kind === 'sentence') return { task: { type: 'message', value: shown.text } };
  return { task: { type: 'continue', value: { title: shown.title, height: 'medium', width: 'medium', card: cardAttachment(shown.card) } } };
}
