import { type Ports } from '../ports';
import { makeViewConsole } from './viewConsole';

export const makeConsoleUseCases = (ports: Ports) => ({ viewConsole: makeViewConsole(ports) });
