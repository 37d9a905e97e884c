import { type Ports } from '../ports';
import { makeAnswerProposal, makeViewProposal } from './answer';
import { makeAnnounceProposals, makeApproveProposals, makeRetractProposals, makeWithdrawProposals } from './decide';
import { makeChangePreference, makeViewPreferences, makeWishGender } from './preferences';
import { makeAllowPairs, makeCloseRun, makeForbidPairs, makePinPairs, makeReplan, makeSetAutomatic, makeUnpinPairs } from './review';
import { makeChoosePairs, makePreviewSwap, makeSwapPairs } from './swap';
import { makeReplayRun, makeViewCertificate } from './replayRun';
import { makeSaveRules } from './saveRules';
import { makeCancelPlan, makeStartRun } from './startRun';
import { makeViewMatching } from './viewMatching';
import { makeViewOpenEnds } from './viewOpenEnds';
import { makeViewProposals } from './viewProposals';

export const makeRunsUseCases = (ports: Ports) => ({
  startRun: makeStartRun(ports),
  cancelPlan: makeCancelPlan(ports),
  replan: makeReplan(ports),
  setAutomatic: makeSetAutomatic(ports),
  closeRun: makeCloseRun(ports),
  pinPairs: makePinPairs(ports),
  unpinPairs: makeUnpinPairs(ports),
  forbidPairs: makeForbidPairs(ports),
  allowPairs: makeAllowPairs(ports),
  choosePairs: makeChoosePairs(ports),
  previewSwap: makePreviewSwap(ports),
  swapPairs: makeSwapPairs(ports),
  saveRules: makeSaveRules(ports),
  viewMatching: makeViewMatching(ports),
  viewProposals: makeViewProposals(ports),
  viewOpenEnds: makeViewOpenEnds(ports),
  viewCertificate: makeViewCertificate(ports),
  replayRun: makeReplayRun(ports),
  approveProposals: makeApproveProposals(ports),
  retractProposals: makeRetractProposals(ports),
  announceProposals: makeAnnounceProposals(ports),
  withdrawProposals: makeWithdrawProposals(ports),
  viewProposal: makeViewProposal(ports),
  answerProposal: makeAnswerProposal(ports),
  viewPreferences: makeViewPreferences(ports),
  changePreference: makeChangePreference(ports),
  wishGender: makeWishGender(ports),
});
