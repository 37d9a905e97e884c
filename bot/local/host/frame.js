// What Teams does around a tab, as far as ours uses it: the messages of teams-js 2.58, answered from the address of this page:
// ?path=/tabs/…&person=<object id>&name=…&frame=content|settings|sidePanel|meetingStage&theme=default|dark|contrast&locale=fr-fr
// &client=web|android&subPage=…&chat=…&meeting=…
// The page around it, if any, hears {kind: 'call' | 'link' | 'stage' | 'valid' | 'saved' | 'saveFailed'}.
const asked = new URLSearchParams(location.search);
const given = (name, otherwise = '') => asked.get(name) ?? otherwise;
const [frame, client] = [given('frame', 'content'), given('client', 'web')];
const tab = document.getElementById('tab');
const state = { theme: given('theme', 'default'), settings: {}, valid: false };
let themeInContext;

/** As light or dark as the theme, so that no white shows where the tab paints nothing. */
const dress = () => (document.documentElement.style.colorScheme = state.theme === 'default' ? 'light' : 'dark');
dress();

/** Everything the tab has called, for tests to look at. */
window.calls = [];

const tellPage = (kind, details = {}) => parent.postMessage({ kind, ...details }, location.origin);

const runtime = {
  apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { app: { lifecycle: {} }, chat: {}, meeting: {}, pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} }, sharing: {}, stageView: {} },
};

const context = () => ({
  locale: given('locale', 'en-gb'), theme: state.theme, hostName: 'Teams', hostClientType: client, frameContext: frame, sessionId: 'local', appSessionId: 'local',
  userObjectId: asked.get('person'), userDisplayName: given('name'), tid: given('tenant'), entityId: 'lodestar', subEntityId: given('subPage'), chatId: given('chat'), meetingId: given('meeting'),
});

/** What teams-js takes for "not on this platform". */
const notSupported = { errorCode: 100, message: 'Not supported on this platform' };

const share = (url) => {
  const shown = new window.URL(url, location.origin);
  // Phones cannot share, and what is shared must be a page of the app's own.
  if (client !== 'web' || shown.origin !== location.origin) return [notSupported, null];
  tellPage('stage', { path: shown.pathname + shown.search });
  return [null, true];
};

const details = () => ({
  details: { id: given('meeting'), title: 'Mentoring', type: 'Scheduled', joinUrl: 'https://teams.microsoft.com/l/meetup-join/local' },
  conversation: { id: given('chat') }, organizer: { id: given('person'), tenantId: given('tenant') },
});

/** A call that wants no answer gives none. */
const heard = () => undefined;

const answers = {
  initialize: () => [frame, client, JSON.stringify(runtime), '2.31.0'],
  getContext: () => ((themeInContext = state.theme), [context()]),
  // It changed between the two questions.
  registerHandler: (name) => void (name === 'themeChange' && state.theme !== themeInContext && window.tell('themeChange', [state.theme])),
  'appInitialization.appLoaded': heard, 'appInitialization.success': heard, 'appInitialization.failure': heard, 'appInitialization.expectedFailure': heard,
  'authentication.getAuthToken': async () => {
    const response = await fetch(`/host/token?${new URLSearchParams({ person: given('person'), name: given('name') })}`);
    return response.ok ? [true, await response.text()] : [false, 'resourceDisabled'];
  },
  'settings.getSettings': () => [state.settings],
  'settings.setSettings': (settings) => ((state.settings = settings), [true]),
  'settings.setValidityState': (valid) => {
    state.valid = valid;
    tellPage('valid', { valid });
  },
  'settings.save.success': () => tellPage('saved', { settings: state.settings }),
  'settings.save.failure': (reason) => tellPage('saveFailed', { reason }),
  'meeting.shareAppContentToStage': share,
  'meeting.stopSharingAppContentToStage': () => (tellPage('stage', { path: '' }), [null, true]),
  'meeting.getAppContentStageSharingCapabilities': () => [null, { doesAppHaveSharePermission: client === 'web' }],
  'meeting.getMeetingDetails': () => (given('meeting') ? [null, details()] : [{ errorCode: 500, message: 'There is no meeting' }, null]),
  executeDeepLink: (url) => (tellPage('link', { url }), [true]),
};

addEventListener('message', async ({ source, origin, data }) => {
  if (source !== tab.contentWindow || origin !== location.origin || typeof data?.func !== 'string') return;
  const { func, args: said = [] } = data;
  window.calls.push({ func, args: data.args });
  const known = Object.hasOwn(answers, func);
  tellPage('call', { func, args: said, known });
  // Teams leaves what it does not know without an answer.
  const args = known ? await answers[func](...said) : undefined;
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args, monotonicTimestamp: performance.now() }, origin);
});

/** Tells the tab something, as Teams does by itself: `tell('themeChange', ['dark'])`, `tell('settings.save', [{}])`. */
window.tell = (func, args = []) => {
  if (func === 'themeChange') {
    [state.theme] = args;
    dress();
  }
  tab.contentWindow.postMessage({ func, args }, location.origin);
};
window.settings = () => state;

tab.src = given('path', '/tabs/');
