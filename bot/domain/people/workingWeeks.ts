import { type Weekday } from '../time';

const sundayToThursday: readonly Weekday[] = [0, 1, 2, 3, 4];
const saturdayToWednesday: readonly Weekday[] = [6, 0, 1, 2, 3];

/**
 * Where the week is not Monday to Friday, by time zone: that is what we know of where a person is. As of 2026, from the week data of
 * Unicode CLDR 48, except where that has only the world's default: Bangladesh, the Maldives, Palestine (Friday and Saturday off),
 * Brunei (Friday and Sunday off), Nepal (Saturday off; two days were tried in 2022 and given up), Djibouti and Somalia (sources have
 * Friday, or Friday and Saturday: these are the days that all of them count as worked). Iran: Thursday and Friday off in public
 * offices, as its parliament voted in March 2025. Monday to Friday since they changed: the Emirates (2022, Friday is half a day),
 * Mauritania (2014). Not told apart: the states of Malaysia, which share one zone. Who lives by another week can say so.
 */
export const workingWeeks: Readonly<Record<string, readonly Weekday[]>> = {
  'Africa/Algiers': sundayToThursday,
  'Africa/Cairo': sundayToThursday,
  Egypt: sundayToThursday,
  'Africa/Djibouti': sundayToThursday,
  'Africa/Khartoum': sundayToThursday,
  'Africa/Mogadishu': sundayToThursday,
  'Africa/Tripoli': sundayToThursday,
  Libya: sundayToThursday,
  'Asia/Aden': sundayToThursday,
  'Asia/Amman': sundayToThursday,
  'Asia/Baghdad': sundayToThursday,
  'Asia/Bahrain': sundayToThursday,
  'Asia/Damascus': sundayToThursday,
  'Asia/Dhaka': sundayToThursday,
  'Asia/Dacca': sundayToThursday,
  'Asia/Gaza': sundayToThursday,
  'Asia/Hebron': sundayToThursday,
  'Asia/Jerusalem': sundayToThursday,
  'Asia/Tel_Aviv': sundayToThursday,
  Israel: sundayToThursday,
  'Asia/Kuwait': sundayToThursday,
  'Asia/Muscat': sundayToThursday,
  'Asia/Qatar': sundayToThursday,
  'Asia/Riyadh': sundayToThursday,
  'Indian/Maldives': sundayToThursday,
  'Asia/Kabul': saturdayToWednesday,
  'Asia/Tehran': saturdayToWednesday,
  Iran: saturdayToWednesday,
  'Asia/Kathmandu': [0, 1, 2, 3, 4, 5],
  'Asia/Katmandu': [0, 1, 2, 3, 4, 5],
  'Asia/Brunei': [1, 2, 3, 4, 6],
};
