import fc from 'fast-check';
import { beginningOf } from '../../../bot/teams/extension/fromMessage';

const length = (text: string): number => [...text].length;

describe('the beginning of a message that stands in a form', () => {
  it('is all of it where it fits', () => {
    expect(beginningOf('  Ask Amina.\r\nThen write.  ', 300)).toEqual({ text: 'Ask Amina.\nThen write.', isCut: false });
  });

  it('ends after a whole word, and says that there is more', () => {
    expect(beginningOf('Ask Amina about the field posting', 20)).toEqual({ text: 'Ask Amina about the…', isCut: true });
  });

  it('ends between two signs where there are no words, and leaves no half of an emoji', () => {
    expect(beginningOf('我'.repeat(30), 10)).toEqual({ text: `${'我'.repeat(9)}…`, isCut: true });
    expect(beginningOf('👩‍🔬'.repeat(10), 6).text).not.toMatch(/\u200D…$/);
  });

  it('turns no sentence around', () => {
    expect(beginningOf('safe\u202Egnp.exe', 300).text).toBe('safegnp.exe');
  });

  it('never is longer than the form takes, whatever was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 2, max: 50 }), (text, longest) => length(beginningOf(text, longest).text) <= longest));
  });

  it('is found in a message of half a million characters', () => {
    const { text, isCut } = beginningOf('word '.repeat(100_000), 2_000);
    expect([length(text) <= 2_000, isCut]).toEqual([true, true]);
  });
});
