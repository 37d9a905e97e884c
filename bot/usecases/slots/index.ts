import { type Ports } from '../ports';
import { makeBookSlot } from './bookSlot';
import { makeListSlots, makeViewSlot } from './listSlots';
import { makeOfferSlots, makeViewSlots, makeWithdrawSlot } from './offerSlots';
import { makeViewBooking } from './viewBooking';

export const makeSlotsUseCases = (ports: Ports) => ({
  offerSlots: makeOfferSlots(ports),
  withdrawSlot: makeWithdrawSlot(ports),
  viewSlots: makeViewSlots(ports),
  listSlots: makeListSlots(ports),
  viewSlot: makeViewSlot(ports),
  bookSlot: makeBookSlot(ports),
  viewBooking: makeViewBooking(ports),
});
