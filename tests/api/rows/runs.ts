import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { type Ids, type Rows } from './row';

/** There is no such run: whoever may come in at all is told so. */
const nowhere = [404] as const;
const run = ({ programme }: Ids, rest: string): string => `/api/console/${programme}/matching/run-9999/${rest}`;
const all = { meant: 'all' };
const { weights, grades, aim, commonLanguage, sameUnit, agencies, earlierPairs } = usualMatching;

export const runsRows: Rows = {
  'get /api/console/:programme/matching': { path: ({ programme }) => `/api/console/${programme}/matching` },
  'post /api/console/:programme/matching/rules': {
    path: ({ programme }) => `/api/console/${programme}/matching/rules`, body: () => ({ version: 'old', weights: { ...weights, style: 7 }, grades, choices: { aim, commonLanguage, sameUnit, agencies, earlierPairs }, sensitive: [] }), allowed: [409],
  },
  'post /api/console/:programme/matching/start': { path: ({ programme }) => `/api/console/${programme}/matching/start`, body: () => ({ isAutomatic: false }), allowed: [200, 422] },
  'post /api/console/:programme/matching/:run/cancel': { path: (ids) => run(ids, 'cancel'), body: () => ({}), allowed: nowhere },
  'post /api/console/:programme/matching/:run/replan': { path: (ids) => run(ids, 'replan'), body: () => ({ version: 1, kind: 'fresh' }), allowed: nowhere },
  'post /api/console/:programme/matching/:run/automatic': { path: (ids) => run(ids, 'automatic'), body: () => ({ version: 1, isAutomatic: true }), allowed: nowhere },
  'post /api/console/:programme/matching/:run/close': { path: (ids) => run(ids, 'close'), body: () => ({ version: 1 }), allowed: nowhere },
  'post /api/console/:programme/matching/:run/pairs': { path: (ids) => run(ids, 'pairs'), body: ({ mentee, mentor }) => ({ version: 1, what: 'pin', pairs: [{ mentee, mentor }] }), allowed: nowhere },
  'post /api/console/:programme/matching/:run/swap': { path: (ids) => run(ids, 'swap'), body: () => ({ version: 1, proposal: '1-1', other: '1-2' }), allowed: nowhere },
  'get /api/console/:programme/matching/:run/swap': { path: (ids) => run(ids, 'swap?proposal=1-1&other=1-2'), allowed: nowhere },
  'post /api/console/:programme/matching/:run/approve': { path: (ids) => run(ids, 'approve'), body: () => all, allowed: nowhere },
  'post /api/console/:programme/matching/:run/retract': { path: (ids) => run(ids, 'retract'), body: () => all, allowed: nowhere },
  'post /api/console/:programme/matching/:run/announce': { path: (ids) => run(ids, 'announce'), body: () => all, allowed: nowhere },
  'post /api/console/:programme/matching/:run/withdraw': { path: (ids) => run(ids, 'withdraw'), body: () => ({ meant: [{ proposal: '1-1', version: 1 }] }), allowed: nowhere },
  'get /api/console/:programme/matching/:run/proposals': { path: (ids) => run(ids, 'proposals?name=a&page=0'), allowed: nowhere },
  'get /api/console/:programme/matching/:run/open': { path: (ids) => run(ids, 'open'), allowed: nowhere },
  'get /api/console/:programme/matching/:run/certificate': { path: (ids) => run(ids, 'certificate'), allowed: nowhere },
  'post /api/console/:programme/matching/:run/replay': { path: (ids) => run(ids, 'replay'), body: () => ({}), allowed: nowhere },
};
