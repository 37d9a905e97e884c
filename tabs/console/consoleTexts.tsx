import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type console as english } from '../../bot/content/en/console';
import { type Language } from '../../bot/domain/people/person';
import { useTab } from '../app/tabContext';
import { type Catalogue, type KeyOf, type TextOf, textsFrom } from '../app/texts';
import { Waiting } from '../kit/Waiting';

type Texts = typeof english;
export type ConsoleText = TextOf<KeyOf<Texts>>;

/** Apart from the tab's other texts: only who runs a programme fetches them. */
const catalogues: Readonly<Record<Language, () => Promise<{ readonly console: Catalogue }>>> = {
  en: () => import('../../bot/content/en/console'),
  fr: () => import('../../bot/content/fr/console'),
  es: () => import('../../bot/content/es/console'),
  ar: () => import('../../bot/content/ar/console'),
  ru: () => import('../../bot/content/ru/console'),
  zh: () => import('../../bot/content/zh/console'),
};

const context = createContext<ConsoleText | undefined>(undefined);

/** Every view of the console stands inside. */
export function ConsoleTexts({ children }: { readonly children: ReactNode }) {
  const { language } = useTab();
  const [spoken, setSpoken] = useState<{ readonly t: ConsoleText }>();
  useEffect(() => {
    let isWanted = true;
    void catalogues[language]().then(({ console: catalogue }) => isWanted && setSpoken({ t: textsFrom(catalogue, language) }));
    return () => void (isWanted = false);
  }, [language]);
  return spoken ? <context.Provider value={spoken.t}>{children}</context.Provider> : <Waiting />;
}

/** The console's own words. */
export function useConsoleText(): ConsoleText {
  const t = useContext(context);
  if (!t) throw new Error('A view stands outside the console');
  return t;
}
