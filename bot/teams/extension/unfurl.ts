import { pageCard } from '../../cards/fromMessages/pageCard';
import { texts } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { type UseCases } from '../../usecases';
import { type Offer } from './command';

/**
 * What stands under a link to the tab that somebody has pasted; undefined for an address that is not ours. Everybody in the chat reads it, so it says
 * what kind of page that is and nothing else: the same for members, strangers and an id that does not exist, and nothing is looked up.
 */
export function unfurl(url: string, language: Language, app: Pick<UseCases, 'linkTab' | 'pageAt'>): Offer | undefined {
  const page = app.pageAt(url);
  const link = page && app.linkTab(page);
  if (!page || !link) return undefined;
  const t = texts(language);
  const kind = page.kind === 'stage' ? page.shows : page.kind;
  const [title, text] = [t(`fromMessages.page.${kind}`), t(page.kind === 'home' ? 'fromMessages.page.text.own' : 'fromMessages.page.text.pair')];
  return { title, text, card: pageCard({ title, text, link }, language) };
}
