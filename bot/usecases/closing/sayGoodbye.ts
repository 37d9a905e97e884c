import * as z from 'zod';
import { type NextChoice, type Thanks } from '../../domain/closing/closing';
import { plan, thank } from '../../domain/closing/goodbye';
import { type PersonId } from '../../domain/people/person';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';

/** Code points. */
export const longestThanks = 600;

const thanksSchema = z.object({ words: z.string() });

export interface SayThanks extends OwnPair {
  /** Of the form. */
  readonly id: string;
  readonly text: string;
}

/** Thanks the others. The same words again are one note; other words from the same form are a new one, so that nothing typed is lost. */
export const makeSayThanks = (ports: Ports) => async ({ id, text: typed, ...own }: SayThanks): Promise<Outcome<PairContext>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const text = cleanText(typed, { longest: longestThanks });
  if (text.kind === 'refused') return text;
  const before = opened.value.pair.closing.thanks.find(({ from }) => from === own.actor);
  if (before && (await wordsOf(ports, own.pair, before)) === text.value) return opened;
  const sealed = await sealFields(ports, own.pair, { words: text.value });
  return changePair(ports, own, ({ pair }, now) => thank(pair, own.actor, { id: before?.id === id ? ports.newId() : id, text: sealed }, now));
};

/** The words of a note of thanks; undefined when the pair's key was deleted. */
export const wordsOf = async (ports: Ports, pair: string, { text }: Thanks): Promise<string | undefined> => (await openFields(ports, pair, text, thanksSchema))?.words;

export interface NoteOfThanks {
  readonly from: PersonId;
  readonly name: string;
  readonly words: string;
}

/** Keeps what somebody would like to do next. */
export const makeChooseNext = (ports: Ports) => ({ choices, ...own }: OwnPair & { readonly choices: readonly NextChoice[] }): Promise<Outcome<PairContext>> =>
  changePair(ports, own, ({ pair }) => plan(pair, own.actor, choices));
