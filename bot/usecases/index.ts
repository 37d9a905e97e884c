import { makeLinkUseCases } from './links';
import { type Ports } from './ports';
import { makeAgreementUseCases } from './agreement';
import { makeAssessmentsUseCases } from './assessments';
import { makeBoardsUseCases } from './boards';
import { makeClosingUseCases } from './closing';
import { makeConsoleUseCases } from './console';
import { makeContactUseCases } from './contact';
import { makeExtensionUseCases } from './extension';
import { makeGoalsUseCases } from './goals';
import { makeGroupsUseCases } from './groups';
import { makeIdeasUseCases } from './ideas';
import { makeMailingsUseCases } from './mailings';
import { makeOverviewUseCases } from './overview';
import { makePanelsUseCases } from './panels';
import { makePapersUseCases } from './papers';
import { makePlacesUseCases } from './places';
import { makePreparationUseCases } from './preparation';
import { makeReportUseCases } from './report';
import { makeReviewsUseCases } from './reviews';
import { makeRosterUseCases } from './roster';
import { makeRunsUseCases } from './runs';
import { makeSessionsUseCases } from './sessions';
import { makeSetupUseCases } from './setup';
import { makeSlotsUseCases } from './slots';
import { makeEditProfile, makeStartEdit } from './enrolments/editProfile';
import { makeEnrol } from './enrolments/enrol';
import { makeLeaveProgramme } from './enrolments/leaveProgramme';
import { makeListProgrammes } from './enrolments/listProgrammes';
import { makeStartSignUp } from './enrolments/startSignUp';
import { makeViewProfile } from './enrolments/viewProfile';
import { makeRemoveAlerts, makeSaveAlert } from './find/alerts';
import { makeDraftRequest } from './find/draftRequest';
import { makeFindMentors } from './find/findMentors';
import { makeSearchableProgrammes } from './find/searchableProgrammes';
import { makeViewMentor } from './find/viewMentor';
import { makeBeginPair, makeCommitPair, makeCompletePair, makeExtendPair, makePausePair, makeResumePair, makeWrapUpPair } from './pairs/movePair';
import { makeEndPair } from './pairs/endPair';
import { makeListRunningPairs } from './pairs/runningPairs';
import { makeViewChanges } from './pairs/viewChanges';
import { makeViewDashboard } from './pairs/viewDashboard';
import { makeViewPair } from './pairs/viewPair';
import { makeCollectMyData } from './people/collectMyData';
import { makeCountMyData } from './people/countMyData';
import { makeNotePresence } from './people/notePresence';
import { makeViewPhoto } from './people/photos';
import { makeSaveSettings } from './people/saveSettings';
import { makeViewHome } from './people/viewHome';
import { makeViewSeat, makeViewSettings, makeViewWishlist } from './people/viewSettings';
import { makeAnswerRequest } from './requests/answerRequest';
import { makeAskMentor } from './requests/askMentor';
import { makeAskQuestion, makeReplyToQuestion } from './requests/converse';
import { makeListRequests } from './requests/listRequests';
import { makeSuggestColleagues } from './requests/suggestColleagues';
import { makeViewRequest } from './requests/viewRequest';
import { makeMoveWish, makeWithdrawRequest } from './requests/withdrawRequest';
import { makeChangeCapacity, makePauseMentoring } from './seats/changeSeat';
import { makePauseMentee } from './wishlists/pauseMentee';
import { makeNoteUnreachable } from './people/noteChat';

/** Everything a person can do, by verb. Each is built from the ports it needs; `teams/` and `api/` call nothing else. */
export const makeUseCases = (ports: Ports) => ({
  noteUnreachable: makeNoteUnreachable(ports),
  askMentor: makeAskMentor(ports),
  answerRequest: makeAnswerRequest(ports),
  askQuestion: makeAskQuestion(ports),
  replyToQuestion: makeReplyToQuestion(ports),
  withdrawRequest: makeWithdrawRequest(ports),
  moveWish: makeMoveWish(ports),
  listRequests: makeListRequests(ports),
  viewRequest: makeViewRequest(ports),
  suggestColleagues: makeSuggestColleagues(ports),
  viewPair: makeViewPair(ports),
  listRunningPairs: makeListRunningPairs(ports),
  viewDashboard: makeViewDashboard(ports),
  viewChanges: makeViewChanges(ports),
  endPair: makeEndPair(ports),
  beginPair: makeBeginPair(ports),
  commitPair: makeCommitPair(ports),
  pausePair: makePausePair(ports),
  resumePair: makeResumePair(ports),
  extendPair: makeExtendPair(ports),
  wrapUpPair: makeWrapUpPair(ports),
  completePair: makeCompletePair(ports),
  changeCapacity: makeChangeCapacity(ports),
  pauseMentoring: makePauseMentoring(ports),
  pauseMentee: makePauseMentee(ports),
  searchableProgrammes: makeSearchableProgrammes(ports),
  findMentors: makeFindMentors(ports),
  viewMentor: makeViewMentor(ports),
  draftRequest: makeDraftRequest(ports),
  saveAlert: makeSaveAlert(ports),
  removeAlerts: makeRemoveAlerts(ports),
  notePresence: makeNotePresence(ports),
  viewPhoto: makeViewPhoto(ports),
  viewHome: makeViewHome(ports),
  countMyData: makeCountMyData(ports),
  collectMyData: makeCollectMyData(ports),
  viewSettings: makeViewSettings(ports),
  saveSettings: makeSaveSettings(ports),
  viewSeat: makeViewSeat(ports),
  viewWishlist: makeViewWishlist(ports),
  listProgrammes: makeListProgrammes(ports),
  startSignUp: makeStartSignUp(ports),
  enrol: makeEnrol(ports),
  viewProfile: makeViewProfile(ports),
  startEdit: makeStartEdit(ports),
  editProfile: makeEditProfile(ports),
  leaveProgramme: makeLeaveProgramme(ports),
  ...makeLinkUseCases(ports),
  ...makePreparationUseCases(ports),
  ...makeSessionsUseCases(ports),
  ...makeAgreementUseCases(ports),
  ...makeGoalsUseCases(ports),
  ...makeAssessmentsUseCases(ports),
  ...makeBoardsUseCases(ports),
  ...makePapersUseCases(ports),
  ...makeIdeasUseCases(ports),
  ...makeContactUseCases(ports),
  ...makeReviewsUseCases(ports),
  ...makeClosingUseCases(ports),
  ...makeGroupsUseCases(ports),
  ...makeSlotsUseCases(ports),
  ...makePanelsUseCases(ports),
  ...makeOverviewUseCases(ports),
  ...makeExtensionUseCases(ports),
  ...makePlacesUseCases(ports),
  ...makeConsoleUseCases(ports),
  ...makeSetupUseCases(ports),
  ...makeRosterUseCases(ports),
  ...makeMailingsUseCases(ports),
  ...makeRunsUseCases(ports),
  ...makeReportUseCases(ports),
});

export type UseCases = ReturnType<typeof makeUseCases>;
