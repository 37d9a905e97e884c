// What the panes show, kept in the address of the page so that a link opens the same and a reload keeps it:
// ?left.person=<object id>&left.frame=content&left.path=/tabs/…&left.theme=dark&left.lang=fr&left.width=phone&right.…&stage=/tabs/stage/…

export const sides = ['left', 'right'];

/** Theme, language and width unless chosen otherwise; person and place have no value that fits everybody. */
const usual = { person: '', frame: '', path: '', theme: 'default', lang: 'en', width: 'wide' };

/** Only pages of the tab are shown. */
const isOurs = (path) => path.startsWith('/tabs/');

export function readChoices() {
  const asked = new URLSearchParams(location.search);
  const paneOf = (side) => {
    const choice = Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, asked.get(`${side}.${name}`) ?? value]));
    return isOurs(choice.path) ? choice : { ...choice, frame: '', path: '' };
  };
  const stage = asked.get('stage') ?? '';
  return { left: paneOf('left'), right: paneOf('right'), stage: isOurs(stage) ? stage : '' };
}

export function keepChoices(choices) {
  const kept = new URLSearchParams();
  for (const side of sides) for (const [name, value] of Object.entries(choices[side])) if (value !== '' && value !== usual[name]) kept.set(`${side}.${name}`, value);
  if (choices.stage) kept.set('stage', choices.stage);
  window.history.replaceState(null, '', `?${kept}`);
}

/** Where a person can be, by name: groups of places, each with the frame and the address that Teams would open. */
export function placesOf(pairs) {
  const place = (frame, path, label) => ({ frame, path, label });
  const pairPlaces = ({ id, label }) => {
    const own = encodeURIComponent(id);
    return {
      label,
      places: [
        place('content', `/tabs/pair/${own}`, label), place('sidePanel', `/tabs/pair/${own}`, `${label}, in the meeting’s side panel`),
        place('meetingStage', `/tabs/stage/${own}/goals`, `${label}, on the stage: goals`), place('meetingStage', `/tabs/stage/${own}/agreement`, `${label}, on the stage: agreement`),
      ],
    };
  };
  return [
    { label: 'Themselves', places: [place('content', '/tabs/', 'My mentoring'), place('content', '/tabs/console', 'Your programmes, as coordinator')] },
    ...pairs.map(pairPlaces),
    { label: 'A chat or channel', places: [place('settings', '/tabs/settings', 'Settings of a new tab')] },
  ];
}

/** Whoever has not chosen sees their first pair, else what is theirs. */
export function firstPlace(pairs) {
  const places = placesOf(pairs).flatMap((group) => group.places);
  return places.find(({ path }) => path.startsWith('/tabs/pair/')) ?? places[0];
}

/** Goes to a place: a side panel is narrow, and wide again is who leaves it, unless a width is chosen afterwards. */
export const placed = ({ width }, { frame, path }) => ({ frame, path, ...(frame === 'sidePanel' ? { width: 'panel' } : width === 'panel' && { width: 'wide' }) });

const locales = { en: 'en-gb', fr: 'fr-fr', es: 'es-es', ar: 'ar-sa', ru: 'ru-ru', zh: 'zh-cn' };

/** The address of Teams around the tab, without its theme: that one changes while the tab runs. */
export function frameAddress({ frame, path, lang, width }, { objectId, name }, tenant) {
  const inMeeting = ['sidePanel', 'meetingStage'].includes(frame);
  const personal = path === '/tabs/';
  return `/host/frame?${new URLSearchParams({
    path, frame, person: objectId, name, tenant, locale: locales[lang] ?? 'en-gb', client: width === 'phone' ? 'android' : 'web',
    ...(!personal && { chat: '19:local@thread.v2' }), ...(inMeeting && { meeting: 'local-meeting' }),
  })}`;
}
