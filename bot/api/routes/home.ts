import { type Route } from '../route';

export const homeRoutes: readonly Route[] = [];
