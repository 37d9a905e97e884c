import { type Ports } from '../ports';
import { makeFormPanel } from './formPanel';
import { makeViewPanel } from './viewPanel';

export const makePanelsUseCases = (ports: Ports) => ({
  formPanel: makeFormPanel(ports),
  viewPanel: makeViewPanel(ports),
});
