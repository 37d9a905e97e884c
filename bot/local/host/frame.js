// What Teams does around a tab, as far as ours uses it: the messages of teams-js 2.58, answered from the address of this page:
// ?path=/tabs/…&person=<object id>&name=…&frame=content|settings|sidePanel|meetingStage&theme=default|dark|contrast&locale=fr-fr&subPage=…&chat=…
const asked = new URLSearchParams(location.search);
const frame = asked.get('frame') ?? 'content';
const tab = document.getElementById('tab');
const state = { theme: asked.get('theme') ?? 'default', settings: {}, valid: false };

/** Everything the tab has called, for tests to look at. */
window.calls = [];

const runtime = {
  apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { app: { lifecycle: {} }, chat: {}, meeting: {}, pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} }, sharing: {}, stageView: {} },
};

const answers = {
  initialize: () => [frame, 'web', JSON.stringify(runtime), '2.31.0'],
  getContext: () => [{
    locale: asked.get('locale') ?? 'en-gb', theme: state.theme, hostName: 'Teams', hostClientType: asked.get('client') ?? 'web', frameContext: frame, sessionId: 'local', appSessionId: 'local',
    userObjectId: asked.get('person'), userDisplayName: asked.get('name') ?? '', tid: asked.get('tenant') ?? '', entityId: 'lodestar', subEntityId: asked.get('subPage') ?? '', chatId: asked.get('chat') ?? '', meetingId: asked.get('meeting') ?? '',
  }],
  'authentication.getAuthToken': async () => {
    const response = await fetch(`/host/token?${new URLSearchParams({ person: asked.get('person') ?? '', name: asked.get('name') ?? '' })}`);
    return response.ok ? [true, await response.text()] : [false, 'resourceDisabled'];
  },
  'settings.getSettings': () => [state.settings],
  'settings.setSettings': (settings) => ((state.settings = settings), [true]),
  'settings.setValidityState': (valid) => void (state.valid = valid),
  'meeting.shareAppContentToStage': (url) => {
    parent.postMessage({ kind: 'stage', url }, location.origin);
    return [null, true];
  },
  executeDeepLink: () => [true],
};

addEventListener('message', async ({ source, origin, data }) => {
  if (source !== tab.contentWindow || origin !== location.origin || typeof data?.func !== 'string') return;
  window.calls.push({ func: data.func, args: data.args });
  const args = await answers[data.func]?.(...(data.args ?? []));
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args, monotonicTimestamp: performance.now() }, origin);
});

/** Tells the tab something, as Teams does by itself: `tell('themeChange', ['dark'])`, `tell('settings.save', [{}])`. */
window.tell = (func, args = []) => {
  if (func === 'themeChange') [state.theme] = args;
  tab.contentWindow.postMessage({ func, args }, location.origin);
};
window.settings = () => state;

tab.src = asked.get('path') ?? '/tabs/';
