import { overviewCard } from '../../../bot/cards/overview/overviewCard';
import { paperSentCard } from '../../../bot/cards/overview/paperSentCard';
import { weeklyCard } from '../../../bot/cards/overview/weeklyCard';
import { riskRules } from '../../../bot/domain/contact/contact';
import { type PairAtRisk } from '../../../bot/usecases/overview/risks';
import { type SentPage, type SentPaper } from '../../../bot/usecases/overview/sentPapers';
import { type Overview } from '../../../bot/usecases/overview/viewOverview';
import { aProgramme, noon } from '../../support/ports';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const nothingSent: SentPage = { items: [], page: 0, hasOlder: false };
const nothing: Overview = { programme: aProgramme(), counts: { prepare: 0, agree: 0, grow: 0, close: 0, paused: 0, ended: 0 }, atRisk: 0, risks: [], page: 0, pages: 1, sent: nothingSent };
const risks = (names: readonly string[]): PairAtRisk[] => [...riskRules, ...riskRules].slice(0, 8).map((rule) => ({ names, rule, since: noon }));
const paper = (kind: SentPaper['kind'], name = 'Mona Haddad'): SentPaper => ({ kind, pair: 'wKq3nV0d1Zl8xYpT', author: '7a1c0de4-0000-4000-8000-000000000001:00000000-0000-4000-8000-000000000001', name, number: 3, sentAt: noon });
const kinds = ['log', 'assessment', 'worksheet'] as const;
const busy: Overview = {
  ...nothing, counts: { prepare: 4, agree: 6, grow: 31, close: 2, paused: 1, ended: 9 }, atRisk: 17, risks: risks(['Mona Haddad', 'Theo Lindqvist']), page: 1, pages: 3,
  sent: { items: kinds.map((kind) => paper(kind)), page: 0, hasOlder: false },
};
const longest: Overview = { ...busy, programme: aProgramme({ name: longName }), risks: risks([longName, longName]), sent: { items: Array.from({ length: 8 }, (_, index) => paper(kinds[index % 3] ?? 'log', longName)), page: 2, hasOlder: true } };

export const overviewSamples: readonly CardSample[] = [
  {
    name: 'overviewCard', feature: 'overview',
    states: {
      'several programmes': (reader) => overviewCard({ kind: 'choose', programmes: [aProgramme(), aProgramme({ id: 'together', name: 'Together' })] }, reader),
      'no pairs': (reader) => overviewCard({ kind: 'one', several: false, overview: nothing }, reader),
      'some at risk': (reader) => overviewCard({ kind: 'one', several: true, overview: busy }, reader),
      'before enrolment': (reader) => overviewCard({ kind: 'one', several: false, overview: { ...nothing, programme: aProgramme({ enrolment: { opens: '2099-01-01', closes: '2099-02-01' } }) } }, reader, 'https://teams.microsoft.com/l/entity/x/home'),
      'after enrolment': (reader) => overviewCard({ kind: 'one', several: false, overview: { ...nothing, programme: aProgramme({ enrolment: { opens: '2020-01-01', closes: '2020-02-01' } }) } }, reader, 'https://teams.microsoft.com/l/entity/x/home'),
      longest: (reader) => overviewCard({ kind: 'one', several: true, overview: longest }, reader, 'https://teams.microsoft.com/l/entity/x/home'),
    },
  },
  {
    name: 'paperSentCard', feature: 'overview',
    states: {
      log: (reader) => paperSentCard({ ...paper('log'), programme: aProgramme() }, reader),
      'self-assessment': (reader) => paperSentCard({ ...paper('assessment'), programme: aProgramme() }, reader),
      worksheet: (reader) => paperSentCard({ ...paper('worksheet'), programme: aProgramme() }, reader),
      longest: (reader) => paperSentCard({ ...paper('assessment', longName), programme: aProgramme({ name: longName }) }, reader),
    },
  },
  {
    name: 'weeklyCard', feature: 'overview',
    states: {
      'one pair': (reader) => weeklyCard({ programme: aProgramme(), word: { on: '2026-03-02', risks: [{ rule: 'silent', pairs: 1 }] } }, reader),
      'every rule': (reader) => weeklyCard({ programme: aProgramme(), word: { on: '2026-03-02', risks: riskRules.map((rule, index) => ({ rule, pairs: index + 2 })) } }, reader),
      longest: (reader) => weeklyCard({ programme: aProgramme({ name: longName }), word: { on: '2026-03-02', risks: riskRules.map((rule) => ({ rule, pairs: 111 })) } }, reader),
    },
  },
];
