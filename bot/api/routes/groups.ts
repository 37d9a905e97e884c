import { type Route } from '../route';

export const groupsRoutes: readonly Route[] = [];
