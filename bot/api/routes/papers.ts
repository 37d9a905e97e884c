import { type Route } from '../route';

export const papersRoutes: readonly Route[] = [];
