import { type Instant } from '../../time';
import { minutesAhead } from '../traits';
import { OneCode } from './oneCode';

/** Clocks change on a quarter of an hour everywhere, so what was computed holds until the next one. */
const quarterOfAnHour = 900_000;

/** The time zone of each slot. Reading a zone's clock is slow, so it is read once for each distinct zone, not for each mentor. */
export class Zones {
  private readonly zones = new OneCode();
  private quarter = NaN;
  private offsets: number[] = [];

  put(slot: number, timeZone: string): void {
    this.zones.put(slot, timeZone);
  }

  /** Minutes ahead of UTC at that moment, by slot; NaN for an unknown zone. */
  clocksAt(now: Instant): (slot: number) => number {
    const quarter = Math.floor(now / quarterOfAnHour);
    if (quarter !== this.quarter) this.offsets = [];
    this.quarter = quarter;
    const { offsets, zones } = this;
    for (let code = offsets.length; code < zones.names.size; code += 1) offsets.push(minutesAhead(zones.names.valueOf(code), now));
    return (slot) => offsets[zones.at(slot)] ?? NaN;
  }
}
