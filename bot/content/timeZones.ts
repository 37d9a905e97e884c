import { isTimeZone, type Instant, zoneOffsetMinutes } from '../domain/time';

/**
 * One zone for every clock that people of an international organisation live by. All four hundred that exist would take most of a
 * card's bytes; the person's own zone is offered besides, whatever it is.
 */
const offered = [
  'Pacific/Honolulu', 'America/Anchorage', 'America/Los_Angeles', 'America/Denver', 'America/Mexico_City', 'America/Guatemala', 'America/Chicago', 'America/Bogota', 'America/Lima',
  'America/Panama', 'America/Port-au-Prince', 'America/New_York', 'America/Toronto', 'America/Caracas', 'America/La_Paz', 'America/Santo_Domingo', 'America/Barbados', 'America/Santiago',
  'America/Asuncion', 'America/St_Johns', 'America/Sao_Paulo', 'America/Montevideo', 'America/Argentina/Buenos_Aires', 'Atlantic/Cape_Verde', 'UTC', 'Africa/Dakar', 'Africa/Abidjan', 'Africa/Accra',
  'Europe/London', 'Europe/Lisbon', 'Africa/Casablanca', 'Africa/Lagos', 'Africa/Kinshasa', 'Africa/Tunis', 'Africa/Algiers', 'Europe/Zurich', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome', 'Europe/Berlin',
  'Europe/Vienna', 'Europe/Copenhagen', 'Europe/Brussels', 'Africa/Johannesburg', 'Africa/Maputo', 'Africa/Tripoli', 'Africa/Cairo', 'Africa/Khartoum', 'Africa/Juba', 'Asia/Beirut', 'Asia/Jerusalem',
  'Europe/Athens', 'Europe/Bucharest', 'Europe/Kyiv', 'Africa/Nairobi', 'Africa/Addis_Ababa', 'Africa/Mogadishu', 'Indian/Antananarivo', 'Europe/Istanbul', 'Europe/Moscow', 'Asia/Amman', 'Asia/Damascus',
  'Asia/Baghdad', 'Asia/Riyadh', 'Asia/Aden', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Tbilisi', 'Asia/Yerevan', 'Asia/Baku', 'Asia/Kabul', 'Asia/Karachi', 'Asia/Tashkent', 'Asia/Almaty', 'Asia/Kolkata',
  'Asia/Colombo', 'Asia/Kathmandu', 'Asia/Dhaka', 'Asia/Bishkek', 'Asia/Yangon', 'Asia/Bangkok', 'Asia/Jakarta', 'Asia/Ho_Chi_Minh', 'Asia/Shanghai', 'Asia/Manila', 'Asia/Kuala_Lumpur', 'Asia/Singapore',
  'Asia/Ulaanbaatar', 'Asia/Seoul', 'Asia/Tokyo', 'Asia/Dili', 'Australia/Darwin', 'Australia/Sydney', 'Pacific/Port_Moresby', 'Pacific/Guadalcanal', 'Pacific/Fiji', 'Pacific/Auckland', 'Pacific/Tongatapu', 'Pacific/Apia',
];

/** The zones that a person may choose from, from west to east, with their own among them. */
export function timeZonesFor(own: string, now: Instant): string[] {
  const zones = isTimeZone(own) && !offered.includes(own) ? [...offered, own] : [...offered];
  return zones.sort((one, other) => zoneOffsetMinutes(one, now) - zoneOffsetMinutes(other, now) || (one < other ? -1 : 1));
}

/** 'Nairobi (UTC+03:00)': what the clock there says against UTC at that moment. */
export function timeZoneLabel(zone: string, now: Instant): string {
  const minutes = zoneOffsetMinutes(zone, now);
  const clock = `${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return minutes === 0 && zone === 'UTC' ? 'UTC' : `${city} (UTC${minutes < 0 ? '−' : '+'}${clock})`;
}
