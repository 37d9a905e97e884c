import { type Ports } from '../ports';
import { makeCalendarEntries } from './calendarEntries';
import { makeCancelSession, makeChooseTime, makeFixTime, makeHoldSession, makeMissSession, makeRunLate } from './changeSession';
import { makeOfferTimes } from './offerTimes';
import { makeRecordMeeting } from './recordMeeting';
import { makePlanSeries, makeStartSeries } from './series';
import { makeStartProposal } from './startProposal';
import { makeViewAgenda } from './viewAgenda';
import { makeViewMeeting, makeViewMeetings } from './viewMeetings';

export const makeSessionsUseCases = (ports: Ports) => ({
  calendarEntries: makeCalendarEntries(ports),
  viewMeetings: makeViewMeetings(ports),
  viewMeeting: makeViewMeeting(ports),
  viewAgenda: makeViewAgenda(ports),
  startProposal: makeStartProposal(ports),
  offerTimes: makeOfferTimes(ports),
  chooseTime: makeChooseTime(ports),
  fixTime: makeFixTime(ports),
  cancelSession: makeCancelSession(ports),
  runLate: makeRunLate(ports),
  missSession: makeMissSession(ports),
  holdSession: makeHoldSession(ports),
  recordMeeting: makeRecordMeeting(ports),
  startSeries: makeStartSeries(ports),
  planSeries: makePlanSeries(ports),
});
