import { overviewCard } from '../../../bot/cards/overview/overviewCard';
import { riskRules } from '../../../bot/domain/contact/contact';
import { type Overview, type PairAtRisk, type SentLog } from '../../../bot/usecases/overview/viewOverview';
import { aProgramme, noon } from '../../support/ports';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const nothing: Overview = { programme: aProgramme(), counts: { prepare: 0, agree: 0, grow: 0, close: 0, paused: 0, ended: 0 }, atRisk: 0, risks: [], page: 0, pages: 1, logs: [] };
const risks = (names: readonly string[]): PairAtRisk[] => [...riskRules, ...riskRules].slice(0, 8).map((rule) => ({ names, rule, since: noon }));
const log = (name: string): SentLog => ({ pair: 'wKq3nV0d1Zl8xYpT', author: 'tenant:mentor', name, session: 3, sentAt: noon });
const busy: Overview = { ...nothing, counts: { prepare: 4, agree: 6, grow: 31, close: 2, paused: 1, ended: 9 }, atRisk: 17, risks: risks(['Mona Haddad', 'Theo Lindqvist']), page: 1, pages: 3, logs: [log('Mona Haddad')] };

export const overviewSamples: readonly CardSample[] = [
  {
    name: 'overviewCard', feature: 'overview',
    states: {
      'several programmes': (reader) => overviewCard({ kind: 'choose', programmes: [aProgramme(), aProgramme({ id: 'together', name: 'Together' })] }, reader),
      'no pairs': (reader) => overviewCard({ kind: 'one', several: false, overview: nothing }, reader),
      'some at risk': (reader) => overviewCard({ kind: 'one', several: true, overview: busy }, reader),
      longest: (reader) => overviewCard({ kind: 'one', several: true, overview: { ...busy, programme: aProgramme({ name: longName }), risks: risks([longName, longName]), logs: Array.from({ length: 8 }, () => log(longName)) } }, reader),
    },
  },
];
