import fc from 'fast-check';
import { mergeText, mergeTyping } from '../../../bot/domain/boards/mergeText';

it.each([
  ['words at different places', 'one two three', 'one 1 two three', 'one two three 3', 'one 1 two three 3'],
  ['two lines begun on an empty page', '', 'Goals', 'Salary', 'Salary\nGoals'],
  ['two lines begun at the end', 'Today', 'Today\nbar', 'Today\nfoo', 'Today\nfoo\nbar'],
  ['a sentence that goes on while the other begins a line', 'Salary', 'Salary talk', 'Salary\nGoals', 'Salary talk\nGoals'],
  ['the same, seen by the other', 'Salary', 'Salary\nGoals', 'Salary talk', 'Salary talk\nGoals'],
  ['a word that is still being typed', 'Hello wor', 'Hello world', 'Hello wor foo', 'Hello world foo'],
  ['both ends of one word’s line', 'wor', 'big wor', 'world', 'big world'],
  ['the same word changed by both', 'a good day', 'a fine day', 'a great day', 'a great fine day'],
  ['the same word changed alike', 'a good day', 'a fine day', 'a fine day', 'a fine day'],
  ['a word deleted by one and something typed by the other', 'keep this word', 'keep word', 'keep this word here', 'keep word here'],
  ['all deleted by one, one word changed by the other', 'first second', '', 'first third', 'third'],
  ['words sent again that have arrived already, with more behind', '', 'hello there', 'hello there friend', 'hello there friend'],
  ['spaces deleted by both at once', 'a b c', 'a c', 'a b', 'a '],
  ['a line break of each: there is room for both', 'X', 'X\nbar', 'X\n', 'X\n\nbar'],
  ['Chinese, character by character', '我们谈职业', '我们今天谈职业', '我们谈职业发展', '我们今天谈职业发展'],
  ['Arabic', 'هدف واحد', 'هدف واحد جديد', 'أول هدف واحد', 'أول هدف واحد جديد'],
])('merges %s', (_what, base, mine, theirs, merged) => {
  expect(mergeText({ base, mine, theirs })).toBe(merged);
});

it.each([
  ['behind the words that I am typing', '', 'Sal', 'Goals', 3, 'Goals\nSal|'],
  ['where I type while the other writes above', 'one\ntwo', 'one\ntwo th', 'zero\none\ntwo', 10, 'zero\none\ntwo th|'],
  ['where I type while the other goes on below', 'one', 'one more', 'one\ntwo', 8, 'one more|\ntwo'],
  ['in the middle of a word', 'hello', 'hello you', 'oh hello', 3, 'oh hel|lo you'],
  ['at the beginning', 'x', 'x y', 'x\nz', 0, '|x y\nz'],
  ['behind what is left when the other deletes what I stand in', 'one two three', 'one two three', 'one three', 6, 'one |three'],
  ['after a new line of mine', 'X', 'X\n', 'X\nfoo', 2, 'X\nfoo\n|'],
])('keeps the caret %s', (_what, base, mine, theirs, caret, expected) => {
  const merged = mergeTyping({ base, mine, theirs, caret });
  expect(`${merged.text.slice(0, merged.caret)}|${merged.text.slice(merged.caret)}`).toBe(expected);
});

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const isWithin = (few: readonly string[], many: readonly string[]): boolean => {
  let found = 0;
  for (const one of many) if (one === few[found]) found += 1;
  return found === few.length;
};

/** Texts of words from a small stock, so that they often meet, in lines. */
const texts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'dd', 'ee', '中', ',', '😀'), fc.constantFrom(' ', '\n', '  ', '')), { maxLength: 20 }).map((parts) => parts.flat().join(''));

/** A text in which every word is another, and two ways to change it: words deleted, and new ones, each unlike all others, typed between. */
const edits = fc.array(fc.record({ mineKeeps: fc.boolean(), theirsKeeps: fc.boolean(), mineAdds: fc.nat({ max: 2 }), theirsAdd: fc.nat({ max: 2 }), end: fc.constantFrom(' ', '\n') }), { maxLength: 25 }).map((places) => {
  const built = { base: '', mine: '', theirs: '', typed: new Set<string>(), kept: new Set<string>(), deleted: new Set<string>() };
  places.forEach(({ mineKeeps, theirsKeeps, mineAdds, theirsAdd, end }, index) => {
    const add = (who: 'mine' | 'theirs', count: number): void => {
      for (let one = 0; one < count; one += 1) {
        const word = `${who}${index}x${one}`;
        built[who] += `${word}${end}`;
        built.typed.add(word);
      }
    };
    add('mine', mineAdds);
    add('theirs', theirsAdd);
    const word = `w${index}`;
    built.base += `${word}${end}`;
    if (mineKeeps) built.mine += `${word}${end}`;
    if (theirsKeeps) built.theirs += `${word}${end}`;
    (mineKeeps && theirsKeeps ? built.kept : built.deleted).add(word);
  });
  return built;
});

it('loses no word that somebody typed and nobody deleted, and brings back none that was deleted', () => {
  fc.assert(
    fc.property(edits, ({ base, mine, theirs, typed, kept, deleted }) => {
      const merged = words(mergeText({ base, mine, theirs }));
      for (const word of [...typed, ...kept]) expect(merged.filter((one) => one === word)).toHaveLength(1);
      for (const word of deleted) expect(merged).not.toContain(word);
    }),
  );
});

it('keeps both texts whole and in order where nobody deleted anything', () => {
  const added = fc.tuple(texts, fc.array(fc.tuple(fc.nat(), fc.constantFrom(' x', ' y ', '\nz', '\n')), { maxLength: 4 }), fc.array(fc.tuple(fc.nat(), fc.constantFrom(' x', ' u ', '\nv', '\n')), { maxLength: 4 }));
  fc.assert(
    fc.property(added, ([base, mineAdds, theirsAdd]) => {
      const typeInto = (adds: readonly (readonly [number, string])[]): string => {
        const pieces = base.split(/(?<=\s)/);
        for (const [place, text] of adds) pieces.splice(place % (pieces.length + 1), 0, `${text} `);
        return pieces.join('');
      };
      const [mine, theirs] = [typeInto(mineAdds), typeInto(theirsAdd)];
      fc.pre(isWithin(piecesSpaced(base), piecesSpaced(mine)) && isWithin(piecesSpaced(base), piecesSpaced(theirs)));
      const merged = words(mergeText({ base, mine, theirs }));
      expect(isWithin(words(mine), merged)).toBe(true);
      expect(isWithin(words(theirs), merged)).toBe(true);
    }),
  );
});
const piecesSpaced = (text: string): string[] => text.match(/\n|[^\S\n]+|[^\s]+/g) ?? [];

it('is one of the texts when only one changed, or both alike, and gives the same each time', () => {
  fc.assert(
    fc.property(texts, texts, texts, (base, mine, theirs) => {
      expect(mergeText({ base, mine, theirs: base })).toBe(mine);
      expect(mergeText({ base, mine: base, theirs })).toBe(theirs);
      expect(mergeText({ base, mine, theirs: mine })).toBe(mine);
      expect(mergeText({ base, mine, theirs })).toBe(mergeText({ base, mine, theirs }));
    }),
  );
});

it('adds nothing when what was only typed has arrived and is sent again', () => {
  fc.assert(
    fc.property(edits, ({ base, mine, theirs, deleted }) => {
      fc.pre(deleted.size === 0);
      const merged = mergeText({ base, mine, theirs });
      expect(words(mergeText({ base, mine, theirs: merged }))).toEqual(words(merged));
    }),
  );
});

it('puts the caret inside the text, and leaves the letter before it where nobody deleted it', () => {
  fc.assert(
    fc.property(texts, texts, texts, fc.nat(), (base, mine, theirs, place) => {
      const caret = place % (mine.length + 1);
      const merged = mergeTyping({ base, mine, theirs, caret });
      expect(merged.caret).toBeGreaterThanOrEqual(0);
      expect(merged.caret).toBeLessThanOrEqual(merged.text.length);
    }),
  );
});

it('stays quick with long texts that repeat one word, and loses nothing of them', () => {
  const long = (word: string): string => `${word} `.repeat(2_400);
  const [mine, theirs] = [`x${long('a')}y`, `z${long('a')}w`];
  const merged = words(mergeText({ base: long('b'), mine, theirs }));
  for (const word of ['y', 'w', 'xa', 'za']) expect(merged).toContain(word);
});
