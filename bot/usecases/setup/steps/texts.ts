import { type Language, languages } from '../../../domain/people/person';
import { type ProgrammeText, type Resource } from '../../../domain/programmes/programme';
import { cleanText } from '../../text';
import { type FormReader } from '../formReader';
import { type SetupStep } from './step';

export const textParts = ['welcome', 'description', 'expectations'] as const satisfies readonly (keyof ProgrammeText)[];
export const longestTexts = { welcome: 600, description: 400, expectations: 600 } as const;
export const mostLinks = 30;
export const longestTitle = 80;
const longestUrl = 400;
/** In the column of a link's language: for readers of all of them. */
export const everyLanguage = 'every';

/** The programme's own words in each language, and the pages that it recommends. */
export const texts: SetupStep = {
  typed: ({ texts: stored, resources = [] }) => ({
    ...Object.fromEntries(languages.flatMap((language) => textParts.map((part) => [`${part}.${language}`, stored?.[language]?.[part] ?? '']))),
    links: resources.map(({ title, url, language }) => ({ title, url, language: language ?? everyLanguage })),
  }),
  read: (form, content) => ({ ...content, texts: Object.fromEntries(languages.flatMap((language) => spoken(form, language))), resources: linksFrom(form) }),
};

function spoken(form: FormReader, language: Language): (readonly [Language, ProgrammeText])[] {
  const written = Object.fromEntries(textParts.flatMap((part) => {
    const text = form.text(`${part}.${language}`, { longest: longestTexts[part] });
    return text === '' ? [] : [[part, text]];
  }));
  return Object.keys(written).length > 0 ? [[language, written]] : [];
}

function linksFrom(form: FormReader): Resource[] {
  return form.rows('links', mostLinks).flatMap(({ row, cell }): Resource[] => {
    const title = cleanText(cell('title'), { longest: longestTitle });
    const url = safeUrl(cell('url'));
    if (title.kind === 'refused') form.fail('links', 'linkTitle', { row, to: longestTitle });
    if (url === undefined) form.fail('links', 'link', { row });
    if (title.kind === 'refused' || url === undefined) return [];
    const language = languages.find((one) => one === cell('language'));
    return [{ title: title.value, url, ...(language && { language }) }];
  });
}

/** The address as it is, when it is one of the web that nobody on the way can read along; undefined otherwise. */
function safeUrl(typed: string): string | undefined {
  if (typed.length > longestUrl || !/^https:\/\/[^\s/]+/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(typed);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '' && href.length <= longestUrl ? href : undefined;
}
