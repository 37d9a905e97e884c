import { actionsRows } from './actions';
import { agreementRows } from './agreement';
import { assessmentsRows } from './assessments';
import { goalsRows } from './goals';
import { groupsRows } from './groups';
import { homeRows } from './home';
import { meetingRows } from './meeting';
import { pairRows } from './pairs';
import { papersRows } from './papers';
import { peopleRows } from './people';
import { resourcesRows } from './resources';
import { sessionsRows } from './sessions';
import { consoleRows } from './console';
import { mailingsRows } from './mailings';
import { reportRows } from './report';
import { rosterRows } from './roster';
import { runsRows } from './runs';
import { setupRows } from './setup';
import { type Rows } from './row';

/** Verbs have a matrix of their own: what each is sent stands in tests/support/verbData. */
const verbRows: Rows = { 'post /api/verbs/:verb': { path: () => '/api/verbs/menu', body: () => ({ data: {} }) } };

/** One well-formed call of every route. */
export const rows: Rows = {
  ...homeRows, ...pairRows, ...sessionsRows, ...actionsRows, ...goalsRows, ...agreementRows, ...papersRows, ...assessmentsRows, ...resourcesRows, ...groupsRows, ...meetingRows, ...peopleRows, ...verbRows, ...consoleRows, ...setupRows, ...rosterRows, ...mailingsRows, ...runsRows, ...reportRows,
};
