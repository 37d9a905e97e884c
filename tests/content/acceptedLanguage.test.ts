import { acceptedLanguage } from '../../bot/content/acceptedLanguage';

it.each([
  ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
  ['fr,en;q=0.8', 'fr'],
  ['pt-BR,pt;q=0.9,es;q=0.8,en;q=0.7', 'es'],
  ['en;q=0.5, zh-Hant', 'zh'],
  ['EN;Q=0.1,Ru-RU;q=0.7', 'ru'],
  ['fr;q=0,es;q=0.1', 'es'],
  ['est, de', 'en'],
  ['*', 'en'],
  ['fr;q=much', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a browser that asks for %s is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
