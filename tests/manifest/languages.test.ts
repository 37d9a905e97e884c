import { texts } from '../../bot/content/texts';
import { type Language, languages } from '../../bot/domain/people/person';
import { localisationFor, stringsIn } from '../../manifest/localisation';
import { manifestFor } from '../../manifest/manifest';
import { isLocalisable, schemaFaults } from '../../manifest/schemas';
import { appStrings } from '../../manifest/strings/strings';
import { goodSettings } from './support';

const translations = languages.filter((language): language is Exclude<Language, 'en'> => language !== 'en');
/** Every string that people read, under its place. */
const read = (language: Language): [string, string][] => stringsIn(manifestFor(goodSettings, language)).filter(([place]) => isLocalisable(place));

describe('the strings of each language', () => {
  it.each(translations)('are all there in %s, and no other', (language) => {
    expect(Object.keys(localisationFor(goodSettings, language)).sort()).toEqual(['$schema', ...read('en').map(([place]) => place)].sort());
  });

  it('are all that differs between two languages: nothing that people read is left in English', () => {
    for (const language of translations) {
      const english = new Map(stringsIn(manifestFor(goodSettings, 'en')));
      const differing = stringsIn(manifestFor(goodSettings, language)).filter(([place, text]) => english.get(place) !== text).map(([place]) => place);
      expect(differing.filter((place) => !isLocalisable(place))).toEqual([]);
      expect(read(language).filter(([place, text]) => english.get(place) === text && place !== 'name.short')).toEqual([]);
    }
  });

  it.each(translations)('fit Microsoft’s schema for translations in %s, with their lengths', (language) => {
    expect(schemaFaults(localisationFor(goodSettings, language), 'localisation')).toEqual([]);
  });

  it.each([
    ['name.short', 30], ['name.full', 100], ['description.short', 80], ['description.full', 4000], ['composeExtensions[0].commands[0].title', 32], ['composeExtensions[0].commands[0].description', 128],
    ['composeExtensions[0].commands[0].parameters[0].title', 32], ['composeExtensions[0].commands[0].parameters[0].description', 128], ['bots[0].commandLists[0].commands[0].title', 128], ['staticTabs[1].name', 128],
  ])('may not be longer at %s than %i letters', (place, longest) => {
    const strings = localisationFor(goodSettings, 'fr');
    expect(strings[place]).toBeDefined();
    expect(schemaFaults({ ...strings, [place]: 'é'.repeat(longest) }, 'localisation')).toEqual([]);
    expect(schemaFaults({ ...strings, [place]: 'é'.repeat(longest + 1) }, 'localisation')).toMatchObject([{ rule: `must NOT have more than ${longest} characters (limit ${longest})` }]);
  });

  it.each(languages)('are written as %s is printed', (language) => {
    const own = stringsIn(appStrings[language]).map(([, text]) => text);
    for (const text of own) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/['"]|\.\.\.| {2}/);
      if (language === 'fr') expect(text).not.toMatch(/[^\u00A0][:;!?»]|«[^\u00A0]/);
      if (language === 'zh') expect(text).not.toMatch(/\p{Script=Han}[,.;:?!]/u);
    }
  });

  it.each(languages)('call commands as the bot does when it points to them, in %s', (language) => {
    expect(texts(language)('extension.find.mentorOnly', { word: '' })).toContain(appStrings[language].search.recommend.title);
  });

  it.each([['ar', /\p{Script=Arabic}/u], ['ru', /\p{Script=Cyrillic}/u], ['zh', /\p{Script=Han}/u]] as const)('are in the script of %s', (language, script) => {
    expect(stringsIn(appStrings[language]).filter(([place, text]) => place !== 'name.short' && !script.test(text))).toEqual([]);
  });
});
