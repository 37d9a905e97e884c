import { type Ports } from './ports';
import { makeEndPair } from './pairs/endPair';
import { makeAnswerRequest } from './requests/answerRequest';
import { makeAskMentor } from './requests/askMentor';
import { makeAskQuestion, makeReplyToQuestion } from './requests/converse';
import { makeMoveWish, makeWithdrawRequest } from './requests/withdrawRequest';
import { makeChangeCapacity, makePauseMentoring } from './seats/changeSeat';

/** Everything a person can do, by verb. Each is built from the ports it needs; `teams/` and `api/` call nothing else. */
export const makeUseCases = (ports: Ports) => ({
  askMentor: makeAskMentor(ports),
  answerRequest: makeAnswerRequest(ports),
  askQuestion: makeAskQuestion(ports),
  replyToQuestion: makeReplyToQuestion(ports),
  withdrawRequest: makeWithdrawRequest(ports),
  moveWish: makeMoveWish(ports),
  endPair: makeEndPair(ports),
  changeCapacity: makeChangeCapacity(ports),
  pauseMentoring: makePauseMentoring(ports),
});

export type UseCases = ReturnType<typeof makeUseCases>;
