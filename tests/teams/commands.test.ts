import * as fc from 'fast-check';
import { commandPhrases, commands } from '../../bot/content/commands';
import { languages } from '../../bot/domain/people/person';
import { parseCommand } from '../../bot/teams/commands/parseCommand';

const everyPhrase = languages.flatMap((language) => commands.flatMap((command) => commandPhrases[language][command].map((phrase) => ({ language, command, phrase }))));
/** Those that are not understood, so that one failing phrase is named among hundreds. */
const misread = (typed: (phrase: string, language: (typeof languages)[number]) => string, phrases = everyPhrase): string[] =>
  phrases.filter(({ phrase, language, command }) => parseCommand(typed(phrase, language)) !== command).map(({ phrase, language }) => `${language}: ${typed(phrase, language)}`);

describe('every phrase of every language', () => {
  it.each<[string, (phrase: string) => string]>([
    ['plainly', (phrase) => phrase],
    ['in upper case', (phrase) => phrase.toUpperCase()],
    ['in a Turkish writer’s upper case', (phrase) => phrase.toLocaleUpperCase('tr')],
    ['with punctuation', (phrase) => `  “${phrase}” !!! 🙂`],
    ['after a mention', (phrase) => `<at id="0">Lodestar</at>&nbsp;${phrase}\n`],
    ['inside markup', (phrase) => `<div><p>${phrase}</p></div>`],
    ['with bidi controls', (phrase) => `\u200F\u202B${phrase}\u202C\u200B`],
    ['decomposed', (phrase) => phrase.normalize('NFD')],
    ['without accents', (phrase) => phrase.normalize('NFD').replaceAll(/\p{M}/gu, '')],
    ['full-width', (phrase) => phrase.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))],
  ])('is understood typed %s', (_how, typed) => {
    expect(misread(typed)).toEqual([]);
  });

  it.each<[string, Record<(typeof languages)[number], (phrase: string) => string>]>([
    ['a polite beginning', { en: (p) => `Could you please ${p}`, fr: (p) => `Pourriez-vous ${p}`, es: (p) => `Por favor, ${p}`, ar: (p) => `من فضلك ${p}`, ru: (p) => `Пожалуйста, ${p}`, zh: (p) => `请${p}` }],
    ['a polite ending', { en: (p) => `${p}, please`, fr: (p) => `${p}, s’il vous plaît`, es: (p) => `${p}, gracias`, ar: (p) => `${p} لو سمحت`, ru: (p) => `${p}, спасибо`, zh: (p) => `${p}，谢谢` }],
  ])('is understood with %s', (_how, polite) => {
    expect(misread((phrase, language) => polite[language](phrase))).toEqual([]);
  });

  const lettered = everyPhrase.filter(({ language }) => language !== 'zh').map((entry) => ({ ...entry, phrase: entry.phrase.normalize('NFC') }));

  it('is understood with two neighbouring letters swapped, from five letters', () => {
    const swapped = (phrase: string): string => `${phrase.slice(0, 2)}${phrase[3] ?? ''}${phrase[2] ?? ''}${phrase.slice(4)}`;
    expect(misread(swapped, lettered.filter(({ phrase }) => /^\p{L}{5}/u.test(phrase)))).toEqual([]);
  });

  it.each<[string, (phrase: string) => string]>([
    ['a letter doubled', (phrase) => `${phrase.slice(0, 4)}${phrase.slice(3)}`],
    ['a letter wrong', (phrase) => `${phrase.slice(0, 3)}q${phrase.slice(4)}`],
    ['two letters missing', (phrase) => `${phrase.slice(0, 1)}${phrase.slice(2, 6)}${phrase.slice(7)}`],
  ])('is understood with %s, from eight letters', (_how, mistyped) => {
    // "geetigs" is as near to "meetings" as to "greetings": then nothing is guessed.
    expect(misread(mistyped, lettered.filter(({ phrase }) => /^\p{L}{8}/u.test(phrase))).filter((one) => one !== 'en: geetigs')).toEqual([]);
    expect(parseCommand('geetigs')).toBeUndefined();
  });

  it('leaves no command in any language that a typo could not reach', () => {
    for (const language of languages.filter((each) => each !== 'zh')) {
      for (const command of commands) expect(commandPhrases[language][command].some((phrase) => phrase.length >= 5)).toBe(true);
    }
  });
});

describe('what people write', () => {
  it.each([
    ['I would like to find a mentor please', 'findMentor'],
    ['I am looking for a mentor in health', 'findMentor'],
    ['Hi Lodestar, can you help me find a mentor?', 'findMentor'],
    ['fnd a mentr', 'findMentor'],
    ['je cherche un mentor', 'findMentor'],
    ['Bonjour, je voudrais trouver un mentor svp', 'findMentor'],
    ['¿Me puedes ayudar?', 'help'],
    ['quisiera ver mis solicitudes por favor', 'myRequests'],
    ['أُرِيدُ أَنْ أَبْحَثَ عَنْ مُرْشِدٍ', 'findMentor'],
    ['مرحـــــبا', 'hello'],
    ['الاعدادات', 'settings'],
    ['не могли бы вы найти мне наставника', 'findMentor'],
    ['МОЁ НАСТАВНИЧЕСТВО', 'myMentoring'],
    ['我想找一位导师，谢谢', 'findMentor'],
    ['你好，请问怎么报名？', 'signUp'],
    ['查看我的申请', 'myRequests'],
    ['SİGN UP', 'signUp'],
    ['Could you show me my programme?', 'overview'],
    ['Coordinator', 'overview'],
    ['Montrez-moi les binômes à risque, merci', 'overview'],
    ['请打开计划概览', 'overview'],
  ])('"%s" → %s', (typed, command) => {
    expect(parseCommand(typed)).toBe(command);
  });

  it.each([
    [''], ['   '], ['?!'], ['🙂'], ['<at>Lodestar</at>'], ['please'], ['thank you very much'], ['merci'], ['谢谢'],
    ['my mentor told me a story yesterday'], ['Tomorrow at 10 works for me'], ['settings and profile'], ['sign up or find a mentor'],
    ['her profile looks really great'], ['me llamo Ana'], ['申请'], ['请把会议改到明天'], ['hlep'], ['mneu'], ['找倒师'], ['12345'],
    ['who is my coordinator?'], ['I feel at risk'], ['qui est ma coordinatrice ?'], ['请联系协调员'], ['constructor'], ['__proto__'], ['ok'], ['oui'], ['нет'], ['<script>alert(1)</script>'],
  ])('"%s" is no command', (typed) => {
    expect(parseCommand(typed)).toBeUndefined();
  });
});

describe('any text', () => {
  const seed = Date.now() & 0x7fffffff;
  const word = fc.constantFrom(...everyPhrase.map(({ phrase }) => phrase), '<at>', '</at>', '&amp;', '<', '\u202E', '\u0640', '请', 'İ', '\uD800', 'ﷺ');
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }).map((parts) => parts.join(' ')));

  it(`is a command or none, and never an error (seed ${seed})`, () => {
    fc.assert(fc.property(text, (typed) => {
      const command = parseCommand(typed);
      return command === undefined || commands.includes(command);
    }), { seed, numRuns: 2_000 });
  });

  it.each([
    ['letters', 'x'], ['phrases', 'find a mentor '], ['open mentions', '<at '], ['entities', '&a'], ['brackets', '<'], ['Chinese', '请'], ['ligatures', 'ﷺ'],
  ])('of 100 kB of %s, or as long as is looked at, is no command', (_what, unit) => {
    expect(parseCommand(unit.repeat(100_000))).toBeUndefined();
    expect(parseCommand(unit.repeat(1_000).slice(0, 1_000))).toBeUndefined();
  });
});
