import { answeredCard, leftGroupCard } from '../../../bot/cards/reviews/answeredCard';
import { reviewCard, type TypedReview } from '../../../bot/cards/reviews/reviewCard';
import { type Reader } from '../../../bot/cards/reader';
import { mayChangeMatch } from '../../../bot/domain/reviews/answering';
import { questionsOf, takesComment } from '../../../bot/domain/reviews/questions';
import { type ReviewKind } from '../../../bot/domain/reviews/review';
import { days } from '../../../bot/domain/time';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { longestComment } from '../../../bot/usecases/reviews/saveReview';
import { type ReviewView } from '../../../bot/usecases/reviews/viewReview';
import { aPair } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longText = 'Wörter *und* [links](http://x) 水 مياه '.repeat(60).slice(0, longestComment);
const programme = aProgramme({ name: 'Career mentoring for junior professionals' });

interface Particulars {
  readonly kind: ReviewKind;
  readonly name?: string;
  readonly pair?: Partial<Pair>;
  readonly given?: ReviewView['given'];
}

function contextOf({ name = 'Mona Haddad', pair: particular = {} }: Particulars, now: number) {
  const members = [{ person: 'tenant:mentor', name, role: 'mentor' }, { person: 'tenant:mentee', name: 'Theo Lindqvist', role: 'mentee' }] as const;
  const reviews = { asked: [{ kind: 'fitCheck', at: now }], answered: [] } as const;
  const pair = aPair({ id: 'wKq3nV0d1Zl8xYpT', programme: 'career', members, status: 'grow', createdAt: now - days(30), since: now - days(9), endsAt: now + days(150), reviews, ...particular });
  return { pair, programme, me: members[1], others: [members[0]] };
}

const form = (particulars: Particulars, typed?: TypedReview) => ({ language, timeZone, now }: Reader) => {
  const context = contextOf(particulars, now);
  const { kind, given } = particulars;
  const { structure } = context.pair;
  return reviewCard({ ...context, kind, questions: questionsOf(kind, structure), takesComment: takesComment(kind, structure), mayChangeMatch: mayChangeMatch(context.pair), ...(given && { given }) }, { language, timeZone, now }, typed);
};
const answered = (particulars: Particulars, isLow: boolean) => (reader: Reader) => {
  const context = contextOf(particulars, reader.now);
  return answeredCard({ ...context, kind: particulars.kind, isLow, mayChangeMatch: mayChangeMatch(context.pair) }, reader);
};
const answers = { satisfied: 5, goalsReached: 4, recommend: 5, learned: 3, supported: 2, enoughTime: 1 } as const;
const closing = { status: 'close' } as const;

export const reviewsSamples: readonly CardSample[] = [
  {
    name: 'reviewCard', feature: 'reviews',
    states: {
      fitCheck: form({ kind: 'fitCheck' }), midTerm: form({ kind: 'midTerm' }), final: form({ kind: 'final', pair: closing }), 'one question': form({ kind: 'final', pair: { ...closing, structure: 'oneOff' } }),
      'answered before': form({ kind: 'final', pair: closing, given: { answers, comment: 'Mona opened many doors.' } }),
      'an answer is missing': form({ kind: 'fitCheck' }, { note: 'Please choose one from the list.', answers: { workWell: '2', knowNext: '' }, comment: '' }),
      longest: form({ kind: 'final', name: longName, pair: closing, given: { answers, comment: longText } }),
    },
  },
  {
    name: 'answeredCard', feature: 'reviews',
    states: {
      well: answered({ kind: 'fitCheck' }, false), low: answered({ kind: 'fitCheck' }, true), final: answered({ kind: 'final', pair: closing }, false), longest: answered({ kind: 'midTerm', name: longName }, true),
      'left a group': leftGroupCard,
    },
  },
];
