import fc from 'fast-check';
import { checkSmart, type SmartOptions, type SmartPart, smartParts } from '../../../bot/domain/goals/smart';
import { languages } from '../../../bot/domain/people/person';
import { shiftDate } from '../../../bot/domain/time';

const today = '2026-03-02';
const check = (text: string, options: Partial<SmartOptions> = {}) => checkSmart(text, { language: 'en', today, ...options });
const goodGoal = 'I will draft two policy briefs on climate finance by 30 June 2026.';

describe('what is asked for apart from the wording', () => {
  const open = 'I will practise negotiating with difficult donors';

  it('a due date makes a goal time-bound', () => {
    expect(check(open)).toEqual(['measurable', 'timeBound']);
    expect(check(open, { dueOn: '2026-06-30' })).toEqual(['measurable']);
  });

  it('a measure makes it measurable, an empty one does not', () => {
    expect(check(open, { measure: 'my mentor says so' })).toEqual(['timeBound']);
    expect(check(open, { measure: ' \n' })).toEqual(['measurable', 'timeBound']);
  });

  it.each([['today', today], ['yesterday', '2026-03-01'], ['long ago', '2025-12-31']])('a goal due %s is not realistic', (_, dueOn) => {
    expect(check(goodGoal, { dueOn })).toEqual(['realistic']);
  });

  it('a goal due tomorrow may be', () => {
    expect(check(goodGoal, { dueOn: '2026-03-03' })).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['a day of the month', 'I will practise negotiating with difficult donors by 30 June'],
    ['a year', 'I will practise negotiating with difficult donors in 2027'],
    ['a date in figures', 'I will practise negotiating with difficult donors: 30.06.2026'],
    ['a short date', 'I will practise negotiating with difficult donors until 30/06'],
    ['a number of months to go', 'I will practise negotiating with difficult donors in three months'],
    ['a quarter', 'I will practise negotiating with difficult donors by Q3'],
  ])('%s measures nothing', (_, text) => {
    expect(check(text)).toEqual(['measurable']);
  });

  it.each([
    ['Latin', 'en', 'I will speak in 4 donor meetings by June'], ['full-width', 'en', 'I will speak in ４ donor meetings by June'],
    ['Arabic-Indic', 'ar', 'سأتحدث في ٤ اجتماعات مع المانحين قبل يونيو'], ['Persian', 'ar', 'سأتحدث في ۴ اجتماعات مع المانحين قبل يونيو'],
    ['Chinese', 'zh', '我会在六月前在四个捐助方会议上说话'], ['full-width in Chinese', 'zh', '我会在６月前在４个捐助方会议上说话'],
  ] as const)('%s figures count', (_, language, text) => {
    expect(check(text, { language })).toEqual([]);
  });

  it.each(['I will answer 150% of donor questions by June', 'Je répondrai à 150 % des questions des donateurs avant juin', 'Отвечу на 150 % вопросов доноров к июню', 'سأجيب عن ١٥٠٪ من أسئلة المانحين قبل يونيو'])('more than all is not realistic: %s', (text) => {
    expect(check(text)).toEqual(['realistic']);
  });

  it.each(['I will increase donor meetings by 150% before June', 'J’augmenterai de 150 % le nombre de réunions avec les donateurs avant juin', 'Я увеличу число встреч с донорами на 150 % к июню', 'I will answer 100% of donor questions by June'])('growing by more than all is: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('knows a year that is over from a deadline', () => {
    expect(check('I will summarise the 2024 evaluation report on nutrition')).toEqual(['timeBound']);
    expect(check('I will summarise the evaluation report on nutrition in 2026')).toEqual([]);
  });
});

describe('the language of the wording', () => {
  it.each(languages)('a reader of %s may write in another language', (language) => {
    expect(check(goodGoal, { language })).toEqual([]);
    expect(check('Je veux être connu de 20 hauts responsables humanitaires en décembre', { language })).toEqual(['action']);
    expect(check('سأتدرب على التفاوض مع الجهات المانحة الصعبة قبل الصيف', { language })).toEqual(['measurable']);
  });

  it.each([
    ['French and English', 'Je vais préparer un draft of the donor report, two pages, by next Friday'],
    ['Spanish and English', 'Voy a presentar el dashboard to my team before the end of June'],
    ['Chinese and English', '我将在六月底前完成PMP考试 and share two lessons with my team'],
    ['Arabic and French', 'سأقدم تقريرا عن المشتريات avant la fin du mois de juin'],
    ['Russian and English', 'До конца июня подготовлю concept note по закупкам'],
  ])('%s in one goal: what either says counts', (_, text) => {
    for (const language of languages) expect(check(text, { language })).toEqual([]);
  });

  it.each([
    ['German', 'Ich möchte besser werden und viele neue Dinge lernen'],
    ['Hindi', 'मैं बेहतर बनना चाहता हूँ'],
    ['Japanese', 'もっとうまくなりたいです'],
    ['Amharic', 'የተሻለ መሆን እፈልጋለሁ'],
  ])('%s: says nothing where it has no rules', (_, text) => {
    for (const language of languages) expect(check(text, { language })).toEqual([]);
    expect(check(text, { dueOn: today })).toEqual(['realistic']);
  });

  it('takes accents, capitals and vowel signs as they come', () => {
    expect(check('REDIGER DEUX NOTES SUR LE FINANCEMENT CLIMATIQUE AVANT FEVRIER')).toEqual([]);
    expect(check('سَأَكْتُبُ مُذَكِّرَتَيْنِ عَنْ تَمْوِيلِ المُنَاخِ قَبْلَ يُونْيُو')).toEqual([]);
  });

  it('has something to suggest where nothing is written', () => {
    for (const language of languages) expect(check('', { language })).toEqual(['specific', 'measurable', 'action', 'timeBound']);
  });
});

describe('words that only look like a sign', () => {
  it.each([
    ['I have never chaired a panel: I will chair two panels on nutrition by June'],
    ['Share my two evaluation reports with everyone in my unit by June'],
    ['I always wanted to publish: I will submit one article on nutrition in June'],
    ['Je n’ai jamais animé de réunion : j’animerai deux réunions de projet avant juin'],
    ['从不同部门邀请五位同事,六月前组织一次午餐分享会'],
  ])('are no absolutes: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('"من خلال" and "من قبل" are no deadlines', () => {
    expect(check('سأكتب تقريرين عن المشتريات من خلال مقابلات من قبل الفريق')).toEqual(['timeBound']);
  });
});

describe('any text', () => {
  const seed = Date.now() & 0x7fffffff;
  const piece = fc.constantFrom('I will', 'by', 'June', '30', '%', '150', 'never', 'je', 'd’ici', 'до', 'конца', 'года', 'سأ', 'قبل', 'في', '三', '个月', '内', '前', '我会', '.', ' ', '\n', '_', '#', '*');
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')), fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')));
  const anyLanguage = fc.constantFrom(...languages);

  it(`gets known parts, in order, each once (seed ${String(seed)})`, () => {
    fc.assert(fc.property(anyText, anyLanguage, (text, language) => {
      const missing: readonly SmartPart[] = check(text, { language });
      expect(missing).toEqual(smartParts.filter((part) => missing.includes(part)));
    }), { seed, numRuns: 1_000 });
  });

  it(`never lacks more because it has a due date to come (seed ${String(seed)})`, () => {
    fc.assert(fc.property(anyText, anyLanguage, fc.integer({ min: 1, max: 2_000 }), (text, language, days) => {
      const without = check(text, { language });
      const withDate = check(text, { language, dueOn: shiftDate(today, { days }) });
      expect(without).toEqual(expect.arrayContaining([...withDate]));
      expect(withDate).not.toContain('timeBound');
    }), { seed, numRuns: 1_000 });
  });
});

describe('hostile texts', () => {
  // Ten times the length may take ten times as long; a rule that goes back and forth would take a hundred times. The best of several runs.
  const best = (text: string): number => Math.min(...Array.from({ length: 11 }, () => {
    const start = process.hrtime.bigint();
    check(text, { language: 'fr' });
    return Number(process.hrtime.bigint() - start);
  }));

  it.each([
    ['one letter', 'a'], ['digits', '1'], ['dates without end', '1.'], ['slashes', '11/'], ['digits and commas', '1,'], ['accents', 'e\u0301\u0302'], ['words', 'by '], ['numbers', '3 '],
    ['Arabic prefixes', 'و'], ['Arabic prefixes, all', 'وبال'], ['Russian', 'до '], ['Chinese numerals', '三'], ['Chinese', '前'], ['phrases that nearly fit', 'in the next 3 '],
    ['ligatures that unfold', '\ufdfa'], ['lone surrogates', '\ud800'], ['mixed', 'a三ا1ж'], ['line ends', '\n'], ['spaces', ' '],
  ])('%s: time grows with the length only', (_, unit) => {
    const [short, long] = [unit.repeat(Math.ceil(400 / unit.length)), unit.repeat(Math.ceil(4_000 / unit.length))];
    best(long); // once for the compiler
    // A busy moment of the machine is not the text's: the calmest of a few looks counts.
    let times = Infinity;
    for (let look = 0; look < 5 && times >= 40; look += 1) times = Math.min(times, best(long) / Math.max(best(short), 20_000));
    expect(times).toBeLessThan(40);
  });
});
