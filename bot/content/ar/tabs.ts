import tab from './tab.json';
import tabGroup from './tabGroup.json';
import tabHome from './tabHome.json';
import tabMeeting from './tabMeeting.json';
import tabPair from './tabPair.json';
import tabPapers from './tabPapers.json';

/** What the tab says itself; the rest comes from the server in whole sentences. */
export const tabs = { tab, tabGroup, tabHome, tabMeeting, tabPair, tabPapers };
