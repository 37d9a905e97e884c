import { type Route } from '../route';

export const sessionsRoutes: readonly Route[] = [];
