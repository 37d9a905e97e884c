import { type CalendarPort } from '../usecases/sessions/calendar';

/** When nobody has given this program a calendar to write into. */
export const noCalendar: CalendarPort = {
  isConfigured: false,
  put: async () => ({ kind: 'notConfigured' }),
};
