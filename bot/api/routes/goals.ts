import { type Route } from '../route';

export const goalsRoutes: readonly Route[] = [];
