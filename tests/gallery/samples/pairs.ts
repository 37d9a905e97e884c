import { choosePairCard } from '../../../bot/cards/pairs/choosePairCard';
import { moreCard } from '../../../bot/cards/pairs/moreCard';
import { pairCard } from '../../../bot/cards/pairs/pairCard';
import { pairsCard } from '../../../bot/cards/pairs/pairsCard';
import { type Reader } from '../../../bot/cards/reader';
import { days } from '../../../bot/domain/time';
import { nextSteps } from '../../../bot/domain/pairs/nextStep';
import { type Ended, type Pair } from '../../../bot/domain/pairs/pair';
import { type PairView } from '../../../bot/usecases/pairs/viewPair';
import { type Part } from '../../../bot/usecases/requests/listRequests';
import { aPair, aSession } from '../../support/builders';
import { aProfile } from '../../support/mentors';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const programme = aProgramme({ name: 'Career mentoring for junior professionals' });

const tell = (mentee: string, mentor: string) => [{ person: 'tenant:mentor', name: mentor, role: 'mentor' }, { person: 'tenant:mentee', name: mentee, role: 'mentee' }] as const;

const aView = (side: 'mentor' | 'mentee', { now }: Reader, { names = ['Theo Lindqvist', 'Mona Haddad'], pair = {}, ...view }: Particulars): PairView => {
  const members = tell(...names);
  const me = members[side === 'mentor' ? 0 : 1];
  return {
    pair: aPair({ id: 'wKq3nV0d1Zl8xYpT', programme: 'career', members, createdAt: now - days(1), since: now - days(1), endsAt: now + days(183), ...pair }),
    programme, me, others: members.filter((member) => member !== me), next: 'readRole', documents: [{ kind: 'agreement', required: true, done: false }, { kind: 'assessment', required: false, done: false }], missing: [], missingToClose: [], hasAgreePhase: true,
    partner: aProfile({ email: 'partner@example.org' }), ...view,
  };
};
type Particulars = Partial<Omit<PairView, 'pair'>> & { readonly names?: readonly [mentee: string, mentor: string]; readonly pair?: Partial<Pair> };

const show = (side: 'mentor' | 'mentee', particulars: Particulars = {}, note?: string) => (reader: Reader) => pairCard(aView(side, reader, particulars), reader, note);
const more = (side: 'mentor' | 'mentee', particulars: Particulars = {}) => (reader: Reader) => moreCard(aView(side, reader, particulars), reader);
const ended = (how: Ended['how'], by: Ended['by'] = 'tenant:mentor'): Partial<Pair> => ({ status: 'ended', ended: { how, by, at: 0 } });
const session = aSession();
const pageUrl = 'https://teams.microsoft.com/l/entity/11111111-1111-4111-8111-111111111111/home?label=Lodestar';

const mentorPart = (count: number, name = 'Theo Lindqvist'): Part => ({
  role: 'mentor', programme: { ...programme, name: name === longName ? longName : programme.name }, open: [], closed: [], freeSeats: Math.max(0, 4 - count), capacity: 4,
  pairs: Array.from({ length: count }, (_, index) => ({ pair: `pair-${index}`, partners: [name] })),
});
const menteePart = (count: number): Part => ({ role: 'mentee', programme, open: [], closed: [], pairs: Array.from({ length: count }, (_, index) => ({ pair: `pair-${index}`, partners: ['Mona Haddad'] })) });

export const pairSamples: readonly CardSample[] = [
  {
    name: 'pairCard', feature: 'pairs',
    states: {
      ...Object.fromEntries(nextSteps.map((next) => [next, show('mentee', { next, ...(next === 'meet' && { session }), ...(next === 'resume' && { pair: { status: 'paused', pause: { by: 'tenant:mentor', untilDate: '2027-01-11', until: 0, returnTo: 'agree' } } }) })])),
      mentor: show('mentor', { next: 'planNext', pair: { status: 'grow' } }), 'starts later': show('mentee', { pair: { startsOn: '2099-01-04' } }),
      missing: show('mentor', { next: 'signAgreement', pair: { status: 'agree' }, missing: ['agreement', 'codeOfConduct', 'goals', 'assessment', 'log', 'worksheet'] }),
      ...Object.fromEntries((['goalReached', 'planDone', 'timeUp', 'wished'] as const).map((because) => [because, show('mentee', { next: 'thanks', pair: { status: 'close', closingBecause: because } })])),
      'told what is missing': show('mentee', { next: 'setGoals', pair: { status: 'agree' }, missingToClose: ['goals'] }, 'Something is missing.'),
      'more time wished': show('mentor', { next: 'planNext', pair: { status: 'grow', extension: { times: 0, wished: { by: 'tenant:mentee', at: 0, agreed: ['tenant:mentee'] } } } }),
      'more time waits': show('mentee', { next: 'planNext', pair: { status: 'grow', extension: { times: 0, wished: { by: 'tenant:mentee', at: 0, agreed: ['tenant:mentee'] } } } }),
      'ended, mentee': show('mentee', { next: 'ended', pair: ended('noFault') }), 'ended, mentor': show('mentor', { next: 'ended', pair: ended('noFault') }),
      completed: show('mentee', { next: 'ended', pair: ended('completed') }), 'no fit': show('mentee', { next: 'ended', pair: ended('noFit', 'system') }), 'time up': show('mentor', { next: 'ended', pair: ended('timeUp', 'system') }),
      'with a page': show('mentee', { pageUrl }),
      longest: show('mentee', { pageUrl, names: [longName, longName], next: 'confirmProgress', session, pair: { startsOn: '2099-01-04' }, missing: ['agreement', 'codeOfConduct', 'goals'] }, longName),
    },
  },
  {
    name: 'moreCard', feature: 'pairs',
    states: {
      prepare: more('mentee'), 'not to be closed yet': more('mentor', { missingToClose: ['goals', 'assessment'] }), agree: more('mentor', { pair: { status: 'agree' } }), grow: more('mentee', { pair: { status: 'grow' } }), close: more('mentee', { pair: { status: 'close' } }), ended: more('mentee', { pair: ended('completed') }),
      longest: more('mentee', { names: [longName, longName], pair: { status: 'grow' } }),
    },
  },
  {
    name: 'choosePairCard', feature: 'pairs',
    states: { two: (reader) => choosePairCard(menteePart(2).pairs, 'meetings.show', reader), longest: (reader) => choosePairCard(mentorPart(30, longName).pairs, 'meetings.show', reader) },
  },
  {
    name: 'pairsCard', feature: 'pairs',
    states: {
      'not signed up': (reader) => pairsCard([], reader), 'none, mentee': (reader) => pairsCard([menteePart(0)], reader), 'none, mentor': (reader) => pairsCard([mentorPart(0)], reader),
      both: (reader) => pairsCard([menteePart(1), mentorPart(2)], reader), longest: (reader) => pairsCard([mentorPart(4, longName), menteePart(2), mentorPart(4, longName)], reader),
    },
  },
];
