import { refused } from '../../../bot/domain/decision';
import { type Ended, type Pair } from '../../../bot/domain/pairs/pair';
import { type PairStatus } from '../../../bot/domain/pairs/lifecycle';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { changeMatch, isReviewOpen, markAnswered, mayChangeMatch } from '../../../bot/domain/reviews/answering';
import { isLow, questionsOf, readAnswers, takesComment } from '../../../bot/domain/reviews/questions';
import { type ReviewKind } from '../../../bot/domain/reviews/review';
import { days } from '../../../bot/domain/time';
import { aPair, movedTo, noon, people } from '../../support/builders';

const asked = (...kinds: ReviewKind[]): Pair['reviews'] => ({ asked: kinds.map((kind) => ({ kind, at: noon })), answered: [] });
const over = (how: Ended['how'], at = noon): Partial<Pair> => ({ status: 'ended', ended: { how, by: 'system', at } });
const isOpen = (pair: Partial<Pair>, kind: ReviewKind, now = noon): boolean => isReviewOpen(aPair({ reviews: asked('fitCheck', 'midTerm', 'final'), ...pair }), kind, usualJourney, now);

describe('when a review can be answered', () => {
  it.each<[PairStatus, boolean, boolean]>([['prepare', true, false], ['agree', true, false], ['grow', true, false], ['paused', true, false], ['close', false, true]])('in %s: fit check %s, last one %s', (status, fitCheck, final) => {
    expect([isOpen({ status }, 'fitCheck'), isOpen({ status }, 'midTerm'), isOpen({ status }, 'final')]).toEqual([fitCheck, fitCheck, final]);
  });

  it('is not before it was asked, but for the last one', () => {
    expect(isOpen({ status: 'grow', reviews: asked() }, 'fitCheck')).toBe(false);
    expect(isOpen({ status: 'close', reviews: asked() }, 'final')).toBe(true);
  });

  it.each<[Ended['how'], boolean]>([['completed', true], ['timeUp', true], ['noFault', false], ['noFit', false], ['left', false]])('for thirty days after %s: %s', (how, open) => {
    expect([isOpen(over(how), 'final', noon + days(30)), isOpen(over(how), 'final', noon + days(30) + 1), isOpen(over(how), 'fitCheck')]).toEqual([open, false, false]);
  });

  it('is not where the programme has none', () => {
    expect(isReviewOpen(aPair({ status: 'close' }), 'final', { ...usualJourney, reviews: { ...usualJourney.reviews, final: false } }, noon)).toBe(false);
  });
});

it('is marked as answered once a person', () => {
  const marked = movedTo(markAnswered(aPair(), 'fitCheck', people.mentee));
  expect(marked.reviews.answered).toEqual([{ kind: 'fitCheck', person: people.mentee }]);
  expect(markAnswered(marked, 'fitCheck', people.mentee)).toEqual({ kind: 'alreadyDone', next: marked });
  expect(movedTo(markAnswered(marked, 'fitCheck', people.mentor)).reviews.answered).toHaveLength(2);
});

describe('asking for another match', () => {
  const pair = aPair({ status: 'grow', reviews: asked('fitCheck') });

  it.each([[people.mentor], [people.mentee]])('by %s ends it in the very same way', (actor) => {
    const ended = movedTo(changeMatch(pair, actor, noon));
    expect(ended).toEqual(movedTo(changeMatch(pair, actor === people.mentor ? people.mentee : people.mentor, noon)));
    expect(ended.ended).toEqual({ how: 'noFit', by: 'system', at: noon });
    expect(ended.effects?.filter(({ kind }) => kind === 'tell')).toEqual([people.mentor, people.mentee].map((to) => expect.objectContaining({ to, notice: 'pair.ended' })));
  });

  it('is done once, whoever taps again', () => {
    const ended = movedTo(changeMatch(pair, people.mentee, noon));
    for (const actor of [people.mentee, people.mentor]) expect(changeMatch(ended, actor, noon + 1)).toEqual({ kind: 'alreadyDone', next: ended });
  });

  it('leaves an end of another kind as it is', () => {
    expect(changeMatch(aPair(over('completed')), people.mentee, noon)).toEqual(refused('tooLate'));
  });

  it.each<[string, Partial<Pair>]>([['before anything was asked', { status: 'grow' }], ['while saying goodbye', { status: 'close', reviews: asked('fitCheck') }]])('is not possible %s', (_when, particular) => {
    expect(mayChangeMatch(aPair(particular))).toBe(false);
    expect(changeMatch(aPair(particular), people.mentee, noon)).toEqual(refused('notNow'));
  });

  it('is not for strangers', () => {
    expect(changeMatch(pair, people.stranger, noon)).toEqual(refused('notYours'));
  });
});

describe('the questions', () => {
  it('are two, four and six, and one after a single talk', () => {
    expect([questionsOf('fitCheck', 'oneToOne'), questionsOf('midTerm', 'group'), questionsOf('final', 'oneToOne'), questionsOf('final', 'oneOff')].map(({ length }) => length)).toEqual([2, 4, 6, 1]);
  });

  it('leave room for words at half-time and at the end', () => {
    expect([takesComment('fitCheck', 'oneToOne'), takesComment('midTerm', 'oneToOne'), takesComment('final', 'circle'), takesComment('final', 'oneOff')]).toEqual([false, true, true, false]);
  });

  const codes = questionsOf('fitCheck', 'oneToOne');
  it('are answered with one to five, each of them', () => {
    expect(readAnswers(codes, { workWell: '1', knowNext: '5', satisfied: '3' })).toEqual({ workWell: 1, knowNext: 5 });
  });
  it.each([{ workWell: '1' }, { workWell: '1', knowNext: '' }, { workWell: '0', knowNext: '5' }, { workWell: '6', knowNext: '5' }, { workWell: '2.5', knowNext: '5' }, { workWell: 'NaN', knowNext: '5' }])('are not answered by %j', (given: Record<string, string>) => {
    expect(readAnswers(codes, given)).toBeUndefined();
  });

  it.each<[ReviewKind, 1 | 2 | 3, boolean]>([['fitCheck', 1, true], ['fitCheck', 2, true], ['fitCheck', 3, false], ['midTerm', 2, true], ['final', 1, false]])('of the %s with a %d call for help: %s', (kind, rating, low) => {
    expect(isLow(kind, { workWell: 5, knowNext: rating })).toBe(low);
  });
});
