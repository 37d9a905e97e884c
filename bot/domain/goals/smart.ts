import { type Language } from '../people/person';
import { type CalendarDate } from '../time';
import { languagesIn } from './smartLanguage';
import { smartVocabularies, smartTokens } from './smartVocabularies';
import { fitAt, isNumber, isWordOf, type Patterns, type Vocabulary } from './smartWords';
import { type Token } from './smartTokens';

/** What a good goal has, in the order in which the word SMART spells it. */
export const smartParts = ['specific', 'measurable', 'action', 'realistic', 'timeBound'] as const;
export type SmartPart = (typeof smartParts)[number];

export interface SmartOptions {
  /** The one the person reads; the wording itself may be in another. */
  readonly language: Language;
  readonly dueOn?: CalendarDate;
  /** How success is measured, where it was asked for apart from the wording. */
  readonly measure?: string;
  readonly today: CalendarDate;
}

/**
 * The parts that the wording of a goal lacks, in the order of `smartParts`, each at most once; none for a good goal. Never throws; time grows
 * with the length only. It looks for signs and understands nothing. Where signs can mislead it stays silent: a helper that nags without
 * reason is not read again. So a text that mixes languages has what either of them finds, and one in a language without rules is
 * judged by its due date alone.
 */
export function checkSmart(text: string, { language, dueOn, measure = '', today }: SmartOptions): readonly SmartPart[] {
  const readings = languagesIn(text, language, smartVocabularies).map((own) => readingOf(text, own, today));
  const noneHas = (part: SmartPart): boolean => readings.length > 0 && readings.every((reading) => !reading[part]);
  const lacks: Record<SmartPart, boolean> = {
    specific: noneHas('specific'),
    measurable: measure.trim() === '' && noneHas('measurable'),
    action: noneHas('action'),
    realistic: noneHas('realistic') || (dueOn !== undefined && dueOn <= today), // what is due today can be an action, hardly a goal
    timeBound: dueOn === undefined && noneHas('timeBound'),
  };
  return smartParts.filter((part) => lacks[part]);
}

interface Wording {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  /** For each token whether it belongs to a phrase that only looks like a sign … */
  readonly idle: readonly boolean[];
  /** … or to a statement of time. */
  readonly timed: readonly boolean[];
}

function readingOf(text: string, language: Language, today: CalendarDate): Record<SmartPart, boolean> {
  const vocabulary = smartVocabularies[language];
  const tokens = smartTokens(text, language);
  const idle = marked(vocabulary.idioms, tokens, vocabulary);
  const deadlines = marked(vocabulary.deadlines, tokens, vocabulary).map((found, at) => found && !idle[at]);
  const timed = tokens.map((token, at) => deadlines[at] === true || isDate(token) || isWordOf(vocabulary.months, token) || isDayOfMonth(tokens, at, vocabulary));
  const wording: Wording = { tokens, vocabulary, idle, timed };
  return {
    specific: saysEnough(wording),
    measurable: isCounted(wording),
    action: isDone(wording),
    realistic: !isAbsolute(wording),
    timeBound: deadlines.includes(true) || isEnding(wording, today),
  };
}

/** Which tokens the entries of a list cover. */
function marked(patterns: Patterns, tokens: readonly Token[], vocabulary: Vocabulary): boolean[] {
  const marks = tokens.map(() => false);
  tokens.forEach((_, at) => marks.fill(true, at, at + fitAt(patterns, tokens, at, vocabulary)));
  return marks;
}

const isYear = ({ kind, text }: Token): boolean => kind === 'number' && /^(19|20)\d\d$/.test(text);
const isDate = (token: Token): boolean => token.kind === 'date' || isYear(token);

/** '30 June', '30 de junio', and in English also 'June 30'. */
function isDayOfMonth(tokens: readonly Token[], at: number, { months }: Vocabulary): boolean {
  const isMonth = (place: number): boolean => {
    const token = tokens[place];
    return token !== undefined && isWordOf(months, token);
  };
  if (tokens[at]?.kind !== 'number' || !/^\d{1,2}$/.test(tokens[at].text)) return false;
  return isMonth(at + 1) || isMonth(at - 1) || (isMonth(at + 2) && tokens[at + 1]?.kind === 'word');
}

const wordsThatSay = 2;

/**
 * Specific: two words are left when grammar, time and what fits every goal ("better", "skills", "improve") are taken away. One is a
 * subject ("improve my French"), two begin to say which part of it. A Chinese character that no list knows is half a word.
 */
function saysEnough({ tokens, vocabulary, timed }: Wording): boolean {
  const empty = [vocabulary.stop, vocabulary.vague, vocabulary.doers].map((patterns) => marked(patterns, tokens, vocabulary));
  const said = tokens.reduce((sum, token, at) => {
    if (token.kind !== 'word' || timed[at] || empty.some((marks) => marks[at])) return sum;
    if (/^\p{sc=Han}$/u.test(token.text)) return sum + 0.5;
    return [...token.text].length > 1 ? sum + 1 : sum;
  }, 0);
  return said >= wordsThatSay;
}

/**
 * Measurable: a number that is no date, a share, a word that counts ("twice", "each"), or a product or event that is there or is not. These
 * are often borrowed from English ("concept note" in a Russian sentence).
 */
function isCounted({ tokens, vocabulary, idle, timed }: Wording): boolean {
  const lists = [vocabulary.counted, smartVocabularies.en.counted];
  return tokens.some((token, at) => !idle[at] && !timed[at] && (token.kind === 'percent' || isNumber(token, vocabulary) || lists.some((list) => fitAt(list, tokens, at, vocabulary) > 0)));
}

/** Action-oriented: somewhere it says what the person will do. Being, having, wishing and being seen as something are no doing. */
function isDone({ tokens, vocabulary, timed }: Wording): boolean {
  const { verbs, openers, joins, doers, states, stop, vague, absolutes } = vocabulary;
  const afterDoer = new Set<number>();
  tokens.forEach((token, at) => {
    const length = fitAt(doers, tokens, at, vocabulary);
    if (length > 0) afterDoer.add(at + length);
    if (afterDoer.has(at) && isWordOf(absolutes, token)) afterDoer.add(at + 1); // "I will always answer"
  });
  return tokens.some((token, at) => {
    if (token.kind !== 'word' || timed[at]) return false;
    const state = fitAt(states, tokens, at, vocabulary);
    if (fitAt(verbs, tokens, at, vocabulary) > state) return true; // "get" is a state, "get to know" is none
    if (state > 0) return false;
    const before = tokens[at - 1];
    if ((before === undefined || before.kind === 'break' || isWordOf(joins, before) || afterDoer.has(at)) && isWordOf(openers, token)) return true;
    return afterDoer.has(at) && !isWordOf(stop, token) && !isWordOf(vague, token);
  });
}

/** Not realistic: "always", "everybody", "perfect", "all at once", or more than all of something; a growth by more than 100 % is fine. */
function isAbsolute({ tokens, vocabulary, idle }: Wording): boolean {
  if (tokens.some((_, at) => !idle[at] && fitAt(vocabulary.absolutes, tokens, at, vocabulary) > 0)) return true;
  const grows = tokens.some((_, at) => fitAt(vocabulary.growth, tokens, at, vocabulary) > 0);
  return !grows && tokens.some((token, at) => token.kind === 'number' && Number(token.text.replace(',', '.')) > 100 && isPercent(tokens, at + 1, vocabulary));
}

const isPercent = (tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean =>
  tokens[at]?.kind === 'percent' || fitAt(vocabulary.percent, tokens, at, vocabulary) > 0;

/** Time-bound: besides "by", "until" and the like, a date, a month, a year that is not over, or how long it lasts. */
function isEnding({ tokens, vocabulary, idle, timed }: Wording, today: CalendarDate): boolean {
  return tokens.some((token, at) => !idle[at] && (
    token.kind === 'date' || isWordOf(vocabulary.months, token) || (isYear(token) && timed[at] === true && token.text >= today.slice(0, 4))
    || fitAt(vocabulary.spans, tokens, at, vocabulary) > 0));
}
