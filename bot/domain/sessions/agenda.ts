import { type Cadence } from '../programmes/journey';

/** Minutes for the check-in, what is urgent and the topic: the programme's split of an hour, scaled to the session. They add up to its length. */
export function agendaFor({ agenda }: Pick<Cadence, 'agenda'>, minutes: number): Cadence['agenda'] {
  const whole = agenda.checkIn + agenda.urgent + agenda.topic;
  // Nobody keeps an agenda to the minute.
  const unit = minutes >= 30 ? 5 : 1;
  const scaled = (part: number): number => (whole === 0 ? 0 : Math.round((part * minutes) / whole / unit) * unit);
  const [checkIn, urgent] = [scaled(agenda.checkIn), scaled(agenda.urgent)];
  return { checkIn, urgent, topic: minutes - checkIn - urgent };
}
