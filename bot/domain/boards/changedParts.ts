import { diffIndices } from 'node-diff3';

/** `length` pieces from `at` on were replaced by these; nothing was replaced where the length is 0. */
export interface ChangedPart {
  readonly at: number;
  readonly length: number;
  readonly by: readonly string[];
}

/** The library's search grows with the third power of texts that repeat one word: with more pairs than this it would keep a server busy for seconds. */
const mostPairs = 40_000;

/** Line breaks, spaces and words, and each Chinese character, since Chinese puts no spaces between words. Joined again they are the text. */
export const piecesOf = (text: string): readonly string[] => text.match(/\n|[^\S\n]+|\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];

/** Where two texts differ, in order; parts never overlap. Words are found again first, and what stands between them is compared then: spaces are alike everywhere. */
export const changedParts = (before: readonly string[], after: readonly string[]): readonly ChangedPart[] => words(before, after);

type Compare = (before: readonly string[], after: readonly string[]) => readonly ChangedPart[];

interface Unit {
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

const words: Compare = (before, after) => along(wordUnits, { before, after }, pieces) ?? lines(before, after);
/** Long texts that differ a lot: line by line first. */
const lines: Compare = (before, after) => along(lineUnits, { before, after }, (old, young) => along(wordUnits, { before: old, after: young }, pieces) ?? whole(old, young)) ?? whole(before, after);
const pieces: Compare = (before, after) => along(pieceUnits, { before, after }, whole) ?? whole(before, after);
const whole: Compare = (before, after) => (before.length + after.length === 0 ? [] : [{ at: 0, length: before.length, by: after }]);

/** Compares unit by unit, and by `inner` what stands between those that are the same. Undefined when there are too many. */
function along(unitsOf: (pieces: readonly string[]) => readonly Unit[], { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }, inner: Compare): readonly ChangedPart[] | undefined {
  const same = sameUnits(unitsOf(before), unitsOf(after));
  if (!same) return undefined;
  const result: ChangedPart[] = [];
  let [old, young] = [0, 0];
  for (const [one, other] of [...same, [endOf(before), endOf(after)] as const]) {
    for (const part of inner(before.slice(old, one.at), after.slice(young, other.at))) result.push({ ...part, at: part.at + old });
    [old, young] = [one.at + one.length, other.at + other.length];
  }
  return result;
}

const endOf = ({ length }: readonly string[]): Unit => ({ text: '', at: length, length: 0 });

/** What both have at their beginning and at their end is not searched for. */
function sameUnits(before: readonly Unit[], after: readonly Unit[]): (readonly [Unit, Unit])[] | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.text === after[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.text === after.at(-1 - tail)?.text) tail += 1;
  const texts = (units: readonly Unit[]): string[] => units.slice(head, units.length - tail).map(({ text }) => text);
  const [old, young] = [texts(before), texts(after)];
  if (old.length * young.length > mostPairs) return undefined;
  const changed: readonly { readonly buffer1: readonly [number, number]; readonly buffer2: readonly [number, number] }[] = diffIndices(old, young);
  const result: (readonly [Unit, Unit])[] = [];
  let [at, to] = [0, 0];
  const until = (end: number): void => {
    for (; at < end; at += 1, to += 1) {
      const [one, other] = [before[at], after[to]];
      if (one && other) result.push([one, other]);
    }
  };
  for (const { buffer1: [start, length], buffer2: [, count] } of changed) {
    until(head + start);
    [at, to] = [at + length, to + count];
  }
  until(before.length);
  return result;
}

const pieceUnits = (all: readonly string[]): readonly Unit[] => all.map((text, at) => ({ text, at, length: 1 }));
const wordUnits = (all: readonly string[]): readonly Unit[] => pieceUnits(all).filter(({ text }) => text.trim() !== '');

function lineUnits(all: readonly string[]): readonly Unit[] {
  const units: Unit[] = [];
  let start = 0;
  all.forEach((text, at) => {
    if (text !== '\n' && at < all.length - 1) return;
    units.push({ text: all.slice(start, at + 1).join(''), at: start, length: at + 1 - start });
    start = at + 1;
  });
  return units;
}
