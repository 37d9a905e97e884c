import { matches } from '../../bot/domain/searchText';

it.each([
  ['English, whatever the case', 'We spoke about NETWORKS and trust.', 'network Trust'],
  ['French without accents', 'La réunion à Genève : l’écoute d’abord.', 'reunion geneve ecoute'],
  ['French with accents that the text lacks', 'La reunion', 'réunion'],
  ['accents that were typed as marks of their own', 'cafe\u0301 et the\u0301', 'café thé'],
  ['Spanish', 'El próximo año: más diálogo con la compañera', 'ano companera mas'],
  ['Russian, ё for е and any ending', 'Обсудили всё про карьерный рост', 'все карьерн'],
  ['Arabic without harakat', 'ناقشنا الثِّقَة وبناء العلاقات', 'الثقه علاقات'],
  ['Arabic in another spelling', 'مستشفى أحمد', 'مستشفي احمد'],
  ['Arabic with a long stroke', 'الثقـــة', 'الثقة'],
  ['Chinese within a sentence', '我们讨论了职业规划，收获很大。', '职业规划'],
  ['Chinese with full-width signs', 'ＡＢＣ计划', 'abc 计划'],
])('finds %s', (_what, text, question) => expect(matches(text, question)).toBe(true));

it.each([
  ['a word that is not there', 'We spoke about trust.', 'trust money'],
  ['no words at all', 'We spoke about trust.', ' … '],
  ['signs of a pattern', 'We spoke about trust.', '.* %'],
])('does not find %s', (_what, text, question) => expect(matches(text, question)).toBe(false));
