import { type Route } from '../route';
import { actionsRoutes } from './actions';
import { agreementRoutes } from './agreement';
import { assessmentsRoutes } from './assessments';
import { goalsRoutes } from './goals';
import { groupsRoutes } from './groups';
import { homeRoutes } from './home';
import { meetingRoutes } from './meeting';
import { pairRoutes } from './pairs';
import { papersRoutes } from './papers';
import { peopleRoutes } from './people';
import { resourcesRoutes } from './resources';
import { sessionsRoutes } from './sessions';
import { verbRoutes } from './verbs';

/** Every route of the API. The authorisation matrix (tests/api/matrix) knows each of them, and fails when one is missing there. */
export const routes: readonly Route[] = [
  homeRoutes, pairRoutes, sessionsRoutes, actionsRoutes, goalsRoutes, agreementRoutes, papersRoutes, assessmentsRoutes, resourcesRoutes, groupsRoutes, meetingRoutes, peopleRoutes, verbRoutes,
].flat();
