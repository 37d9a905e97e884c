import tabConsole from './tabConsole.json';
import tabSetup from './tabSetup.json';
import tabRoster from './tabRoster.json';
import tabMatching from './tabMatching.json';
import tabReport from './tabReport.json';

/** What the coordinator's console says itself; fetched by whoever opens it. */
export const console = { tabConsole, tabSetup, tabRoster, tabMatching, tabReport };
