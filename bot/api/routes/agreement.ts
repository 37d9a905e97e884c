import { type Route } from '../route';

export const agreementRoutes: readonly Route[] = [];
