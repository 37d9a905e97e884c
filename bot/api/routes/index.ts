import { type Route } from '../route';
import { actionsRoutes } from './actions';
import { agreementRoutes } from './agreement';
import { assessmentsRoutes } from './assessments';
import { consoleRoutes } from './console';
import { goalsRoutes } from './goals';
import { groupsRoutes } from './groups';
import { homeRoutes } from './home';
import { mailingsRoutes } from './mailings';
import { meetingRoutes } from './meeting';
import { pairRoutes } from './pairs';
import { papersRoutes } from './papers';
import { peopleRoutes } from './people';
import { reportRoutes } from './report';
import { resourcesRoutes } from './resources';
import { rosterRoutes } from './roster';
import { runsRoutes } from './runs';
import { sessionsRoutes } from './sessions';
import { setupRoutes } from './setup';
import { verbRoutes } from './verbs';

/** Every route of the API. The authorisation matrix (tests/api/matrix) knows each of them, and fails when one is missing there. */
export const routes: readonly Route[] = [
  homeRoutes, pairRoutes, sessionsRoutes, actionsRoutes, goalsRoutes, agreementRoutes, papersRoutes, assessmentsRoutes, resourcesRoutes, groupsRoutes, meetingRoutes, peopleRoutes, verbRoutes, consoleRoutes, setupRoutes, rosterRoutes, mailingsRoutes, runsRoutes, reportRoutes,
].flat();
