import { type Route } from '../route';

export const resourcesRoutes: readonly Route[] = [];
