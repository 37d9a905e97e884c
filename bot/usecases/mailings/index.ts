import { type Ports } from '../ports';
import { makeCancelMailing, makePreviewMailing, makeSendMailing } from './sendMailing';
import { makeViewMailingCard } from './viewMailingCard';
import { makeViewMailingDelivery, makeViewMailings } from './viewMailings';

export const makeMailingsUseCases = (ports: Ports) => ({
  viewMailings: makeViewMailings(ports), viewMailingDelivery: makeViewMailingDelivery(ports), viewMailingCard: makeViewMailingCard(ports),
  previewMailing: makePreviewMailing(ports), sendMailing: makeSendMailing(ports), cancelMailing: makeCancelMailing(ports),
});
