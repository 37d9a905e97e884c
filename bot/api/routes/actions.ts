import { type Route } from '../route';

export const actionsRoutes: readonly Route[] = [];
