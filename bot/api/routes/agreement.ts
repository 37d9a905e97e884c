import * as z from 'zod';
import { type Told } from '../../contracts/pairPage';
import { type AgreementView } from '../../usecases/agreement/viewAgreement';
import { type Outcome } from '../../usecases/requests/outcome';
import { type News, newsLine, signedNews } from '../../verbs/agreement';
import { countFromOne, documentId } from '../../verbs/inputs';
import { type Turn } from '../../verbs/verb';
import { ownPair, write } from '../route';

const ofPair = z.object({ pair: documentId });

export const agreementRoutes = [
  write({
    path: '/api/pairs/:pair/agreement/sign', audience: 'members', input: ofPair.extend({ version: countFromOne }),
    answer: async ({ version, ...pair }, turn, { app }) => told(await app.signAgreement({ ...ownPair(pair, turn), version }), turn, signedNews),
  }),
  write({
    path: '/api/pairs/:pair/agreement/code', audience: 'members', input: ofPair,
    answer: async (pair, turn, { app }) => told(await app.acceptCode(ownPair(pair, turn)), turn, () => 'codeAccepted'),
  }),
];

/** What the chat would say. */
const told = (outcome: Outcome<AgreementView>, turn: Turn, news: (view: AgreementView) => News): Outcome<Told> =>
  outcome.kind === 'refused' ? outcome : { kind: 'done', value: { sentence: newsLine(outcome.value, turn, news(outcome.value)) } };
