import { type Route } from '../route';

export const meetingRoutes: readonly Route[] = [];
