import { changedParts, piecesOf } from './changedParts';

/** One text that two people have changed at the same time, each from `base` on. */
export interface TwoTexts {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Puts together what both have typed, word by word. A word stays unless somebody deleted it, and whatever somebody typed is in it: where both
 * wrote at one place, mine stands after theirs, and what both wrote alike stands once. The same texts always give the same.
 */
export const mergeText = (texts: TwoTexts): string => mergeTyping({ ...texts, caret: 0 }).text;

/** The same under the hands of somebody who types `mine` and whose caret stands there: it stays behind the letter that it stood behind. */
export function mergeTyping({ base, mine, theirs, caret }: TwoTexts & { readonly caret: number }): { readonly text: string; readonly caret: number } {
  if (theirs === base || theirs === mine) return { text: mine, caret };
  const pieces = mergedPieces(base, mine, theirs);
  const at = caretIn(pieces, caret);
  return { text: pieces.map(({ text }) => text).join(''), caret: at };
}

/** A word, a space or a line break of the result. `from`: where it stands in my text, if it is in it. */
interface Piece {
  readonly text: string;
  readonly from?: number;
}

/** What became of one piece of the base, and what stands before it now. */
interface Place {
  kept: boolean;
  /** Typed between this piece and the one before. */
  added: readonly string[];
  /** Typed over this piece. */
  instead: readonly string[];
}

function mergedPieces(base: string, mine: string, theirs: string): readonly Piece[] {
  const known = piecesOf(base);
  const [my, their] = [placesOf(known, mine), placesOf(known, theirs)];
  const result: Piece[] = [];
  let read = 0;
  known.concat('').forEach((text, index) => {
    const [me, they] = [my[index], their[index]];
    if (!me || !they) return;
    const onEmptyLine = (result.at(-1)?.text ?? '\n') === '\n' && (text === '' || text === '\n');
    const [added, instead] = [starting(read, me.added), starting(read, me.instead)];
    put(result, both(added, they.added, onEmptyLine));
    put(result, both(instead, they.instead, false));
    read += lengthOf(added) + lengthOf(instead);
    if (me.kept && they.kept) put(result, [{ text, from: read }]);
    if (me.kept) read += text.length;
  });
  return result;
}

const starting = (at: number, texts: readonly string[]): readonly Piece[] => {
  let from = at;
  return texts.map((text) => {
    const piece = { text, from };
    from += text.length;
    return piece;
  });
};

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function put(result: Piece[], pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && isWord(last.text) && isWord(piece.text)) result.push({ text: ' ' });
    if (piece.text !== '') result.push(piece);
  }
}

function placesOf(base: readonly string[], changed: string): readonly Place[] {
  const places: Place[] = Array.from({ length: base.length + 1 }, () => ({ kept: true, added: [], instead: [] }));
  for (const { at, length, by } of changedParts(base, piecesOf(changed))) {
    const first = places[at];
    if (first) first[length === 0 ? 'added' : 'instead'] = by;
    for (const place of places.slice(at, at + length)) place.kept = false;
  }
  return places;
}

/** What two people typed at one place. Who went on with a line comes before who began a new one, lest the sentence is torn. */
function both(mine: readonly Piece[], theirs: readonly string[], onEmptyLine: boolean): readonly Piece[] {
  const words = mine.map(({ text }) => text);
  if (contains(words, theirs)) return mine;
  if (contains(theirs, words)) return shared(theirs, mine);
  const their = theirs.map((text) => ({ text }));
  const [first, second] = theirs[0] === '\n' && words[0] !== '\n' ? [mine, their] : [their, mine];
  const needsLine = onEmptyLine && first.at(-1)?.text !== '\n' && second[0]?.text !== '\n';
  return [...first, ...(needsLine ? [{ text: '\n' }] : []), ...second];
}

/** All that `few` typed is in what `many` typed, in the same order: it was sent again, or typed by both. Line breaks alone say nothing, unless both are alike. */
function contains(many: readonly string[], few: readonly string[]): boolean {
  if (few.length > 0 && !few.some(isWord) && few.length !== many.length) return false;
  let found = 0;
  for (const piece of many) if (piece === few[found]) found += 1;
  return found === few.length;
}

/** Their text, in which all of mine stands. */
function shared(theirs: readonly string[], mine: readonly Piece[]): readonly Piece[] {
  let found = 0;
  return theirs.map((text) => {
    const own = mine[found];
    if (own?.text !== text) return { text };
    found += 1;
    return own;
  });
}

/** Two of them side by side would become one. */
const isWord = (piece: string): boolean => /^[^\s\p{Script=Han}]/u.test(piece);

/** Behind the last letter of mine before the caret that is still there. */
function caretIn(pieces: readonly Piece[], caret: number): number {
  let [at, found] = [0, 0];
  for (const { text, from } of pieces) {
    if (from !== undefined && from < caret) found = at + Math.min(caret - from, text.length);
    at += text.length;
  }
  return found;
}
