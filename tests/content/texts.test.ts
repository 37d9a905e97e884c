import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../../bot/content/catalogues';
import { commandPhrases } from '../../bot/content/commands';
import { buttonName, declineReasonText, practiceAreaName, skillName, visibilityLine } from '../../bot/content/names';
import { texts } from '../../bot/content/texts';
import { translator } from '../../bot/content/translator';
import { declineReasons, practiceAreas, skills } from '../../bot/content/vocabulary';
import { languages } from '../../bot/domain/people/person';
import { keysUsed, sourcesUnder } from './keysUsed';
import { messageFaults } from './messageFaults';

const keysOf = (language: (typeof languages)[number]): string[] =>
  Object.entries(catalogueOf(language)).flatMap(([feature, messages]) => Object.keys(messages).map((key) => `${feature}.${key}`));

describe('the catalogues', () => {
  it.each(languages)('%s has exactly the keys of English', (language) => {
    expect(keysOf(language).sort()).toEqual(keysOf('en').sort());
  });

  it.each(languages)('%s has every file of its folder in its index', (language) => {
    const files = readdirSync(join(__dirname, '../../bot/content', language)).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
    expect([...Object.keys(catalogueOf(language)), 'commands'].sort()).toEqual(files.sort());
  });

  it.each(languages)('%s has sound messages', (language) => {
    const faults = Object.entries(catalogueOf(language)).flatMap(([feature, messages]) =>
      Object.entries(messages).flatMap(([key, message]) => messageFaults(message, language, catalogueOf('en')[feature]?.[key] ?? '').map((fault) => `${feature}.${key} ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it('has no key that nothing uses', () => {
    const keys = keysOf('en');
    const used = keysUsed([...sourcesUnder(join(__dirname, '../../bot')), ...sourcesUnder(join(__dirname, '../../tabs'))], keys);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('has several phrases for every command in every language', () => {
    for (const phrases of Object.values(commandPhrases)) {
      for (const list of Object.values(phrases)) {
        expect(list.length).toBeGreaterThan(2);
        expect(new Set(list).size).toBe(list.length);
      }
    }
  });
});

describe('the check of messages', () => {
  const english = '{name} has {count, plural, one {# request} other {# requests}}';

  it.each([
    ['ru', '{name}: {count, plural, one {# запрос} few {# запроса} many {# запросов} other {# запроса}}'],
    ['ar', '{name}: {count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}}'],
    ['zh', '{name}有{count, plural, other {#份申请}}'],
    ['fr', '{name} a {count, plural, one {{count} demande} other {{count} demandes}}'],
  ] as const)('accepts good %s', (language, message) => {
    expect(messageFaults(message, language, english)).toEqual([]);
  });

  it.each([
    ['ru', '{name}: {count, plural, one {# запрос} other {# запроса}}', 'lacks the plural forms many, few'],
    ['ar', '{name}: {count, plural, one {طلب واحد} other {# طلب}}', 'lacks the plural forms zero, two, few, many'],
    ['fr', '{nom} a {count, plural, one {# demande} other {# demandes}}', 'where English has [count (plural), name]'],
    ['fr', '{name} a {count} demandes', 'has the placeholders'],
    ['fr', '{name} n\'a pas {count, plural, one {# demande} other {# demandes}}', 'apostrophe'],
    ['es', '{name} tiene {count, plural, one {# solicitud}', 'is no ICU message'],
    ['es', '', 'is empty'],
  ] as const)('refuses %s "%s"', (language, message, fault) => {
    expect(messageFaults(message, language, english).join('; ')).toContain(fault);
  });

  it('refuses dates that a message formats itself, and a select without all its cases', () => {
    expect(messageFaults('{day, date, long}', 'en', '{day, date, long}')).not.toEqual([]);
    expect(messageFaults('{role, select, other {x}}', 'fr', '{role, select, mentor {y} other {x}}')).not.toEqual([]);
  });
});

describe('the search for keys in use', () => {
  const keys = ['find.title', 'find.card.name.short', 'vocabulary.skill.writing', 'errors.tooLate'];

  it('sees literals and templates', () => {
    const sources = ["t('find.title')", 't(`vocabulary.skill.${code}`); t(`find.card.${part}.short`, { a: `${b}` })'];
    expect([...keysUsed(sources, keys)]).toEqual(['find.title', 'find.card.name.short', 'vocabulary.skill.writing']);
  });

  it('does not take a comment, a longer key or another prefix for a use', () => {
    expect([...keysUsed(["// t('find.title')", "/** `vocabulary.skill.${code}` */ 'find.titles'", '`vocabulary.spoken.${code}`'], keys)]).toEqual([]);
  });
});

describe('texts', () => {
  it('answers in the language asked for, with the same function each time', () => {
    expect(texts('fr')('common.button.cancel')).toBe('Annuler');
    expect(texts('fr')).toBe(texts('fr'));
  });

  it.each(languages)('names every code in %s', (language) => {
    const t = texts(language);
    const named = [...practiceAreas.map((code) => practiceAreaName(t, code)), ...declineReasons.map((code) => declineReasonText(t, code))];
    expect(new Set(named).size).toBe(practiceAreas.length + declineReasons.length);
    for (const code of skills) expect(skillName(t, code)).not.toBe(code);
  });

  it('shows a code that the vocabulary lacks as it stands', () => {
    expect(skillName(texts('en'), 'beekeeping')).toBe('beekeeping');
  });

  it('names buttons and audiences', () => {
    expect(buttonName(texts('zh'), 'save')).toBe('保存');
    expect(visibilityLine(texts('en'), 'onlyYou')).toBe('Only you can see this.');
  });
});

describe('placeholders', () => {
  const catalogue = {
    tests: {
      greeting: 'Hello {name}',
      count: '{count, plural, one {# day} other {# days}}',
      few: '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
      topics: 'About {topics}.',
      role: '{role, select, mentor {your mentor} other {your mentee}} {role2, select, x {{who}} other {-}}',
      tag: '<b>{name}</b>',
    },
  };
  const english = translator(catalogue, 'en');
  const arabic = translator(catalogue, 'ar');

  it('leaves left-to-right values alone in a left-to-right language', () => {
    expect(english('tests.greeting', { name: 'Ana' })).toBe('Hello Ana');
  });

  it('isolates right-to-left values everywhere, and every value in Arabic', () => {
    expect(english('tests.greeting', { name: 'ليلى' })).toBe('Hello \u2068ليلى\u2069');
    expect(arabic('tests.greeting', { name: 'Ana' })).toBe('Hello \u2068Ana\u2069');
  });

  it('contains a name that tries to turn the text around', () => {
    expect(english('tests.greeting', { name: '\u202Egnp.exe' })).toBe('Hello \u2068\u202Egnp.exe\u2069');
  });

  it('joins lists as the language does, each item isolated', () => {
    expect(english('tests.topics', { topics: ['health', 'trade', 'finance'] })).toBe('About health, trade and finance.');
    expect(translator(catalogue, 'fr')('tests.topics', { topics: ['santé', 'commerce'] })).toBe('About santé et commerce.');
    expect(english('tests.topics', { topics: ['health', 'صحة'] })).toBe('About health and \u2068صحة\u2069.');
  });

  it('chooses by code without isolating the code', () => {
    expect(arabic('tests.role', { role: 'mentor', role2: 'x', who: 'Ana' })).toBe('your mentor \u2068Ana\u2069');
  });

  it.each([[1, '1 день'], [3, '3 дня'], [5, '5 дней'], [21, '21 день'], [1234, '1\u00A0234 дня']] as const)('counts %d in Russian', (count, text) => {
    expect(translator(catalogue, 'ru')('tests.few', { count })).toBe(text);
  });

  it('writes Latin digits in Arabic', () => {
    expect(arabic('tests.count', { count: 25 })).toBe('25 days');
  });

  it('takes markup and ICU signs in values for plain text', () => {
    expect(english('tests.tag', { name: '{count} <i>#' })).toBe('<b>{count} <i>#</b>');
  });

  it('throws when a value is missing, and for a key that is not there', () => {
    expect(() => english('tests.greeting')).toThrow('name');
    expect(() => english('tests.nothing')).toThrow('No text for tests.nothing');
    expect(() => english('nothing')).toThrow('No text for nothing');
  });
});
