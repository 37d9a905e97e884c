import { type Route } from '../route';

export const assessmentsRoutes: readonly Route[] = [];
