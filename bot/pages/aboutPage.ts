import { commandPhrases } from '../content/commands';
import { texts } from '../content/texts';
import { type Language } from '../domain/people/person';
import { escaped, page } from './html';

/** Pages that anybody may read without signing in; a Teams app must have them. */
export const aboutPages = ['privacy', 'terms', 'support'] as const;
export type AboutPage = (typeof aboutPages)[number];

export interface About {
  readonly language: Language;
  /** Where people ask, a mail or https address; undefined sends them to their coordinator. */
  readonly contact: string | undefined;
  /** For how many days the list of sent messages is kept. */
  readonly days: number;
}

/** What is kept and who reads it; the rules of use; where help is. */
export function aboutPage(which: AboutPage, about: About): string {
  const { language, contact } = about;
  const t = texts(language);
  const sections = [...sectionsOf(which, about), { title: t('about.contact.title'), text: contact === undefined ? escaped(t('about.contact.none')) : withLink(t('about.contact.given', { contact }), contact) }];
  const title = t(`about.${which}.title`);
  return page({ language, title, body: `<h1>${escaped(title)}</h1>${sections.map((section) => `<h2>${escaped(section.title)}</h2><p>${section.text}</p>`).join('')}` });
}

function sectionsOf(which: AboutPage, { language, days }: About): readonly { readonly title: string; readonly text: string }[] {
  const t = texts(language);
  switch (which) {
    case 'privacy':
      return (['kept', 'words', 'others', 'place', 'long', 'choice', 'security'] as const).map((name) => ({ title: t(`about.privacy.${name}.title`), text: escaped(name === 'long' ? t('about.privacy.long.text', { days }) : t(`about.privacy.${name}.text`)) }));
    case 'terms':
      return (['who', 'fair', 'yours', 'promise'] as const).map((name) => ({ title: t(`about.terms.${name}.title`), text: escaped(t(`about.terms.${name}.text`)) }));
    case 'support':
      return [
        { title: t('about.support.chat.title'), text: escaped(t('about.support.chat.text', { help: commandPhrases[language].help[0] ?? '' })) },
        { title: t('about.support.people.title'), text: escaped(t('about.support.people.text')) },
      ];
  }
}

/** The contact within its sentence, to be tapped. */
function withLink(sentence: string, contact: string): string {
  const address = contact.startsWith('https://') ? contact : `mailto:${contact}`;
  return escaped(sentence).replace(escaped(contact), () => `<a href="${escaped(address)}">${escaped(contact)}</a>`);
}
