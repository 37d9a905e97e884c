import { type Route } from '../route';

export const peopleRoutes: readonly Route[] = [];
