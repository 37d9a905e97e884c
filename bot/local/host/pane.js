// One person in front of Teams.
import { firstPlace, frameAddress, placed, placesOf } from './choices.js';
import { makeControls } from './controls.js';
import { makeFrameWindow } from './frameWindow.js';
import { makeLog } from './log.js';

const initialsOf = (name) => name.split(' ').map((part) => part[0]).slice(0, 2).join('');

export class Pane {
  #cast;
  #choice;
  #pairs = [];
  #stagePath = '';
  #tell;
  #parts;

  /** `onChange` hears every choice, to be kept; `onStage` the address that everybody shall see, empty for none. */
  constructor({ side, cast, choice, onChange, onStage }) {
    [this.#cast, this.#choice, this.#tell] = [cast, choice, { onChange, onStage }];
    this.root = document.getElementById('pane').content.firstElementChild.cloneNode(true);
    this.#parts = {
      controls: makeControls(this.root, { side, people: cast.people, onChoose: (changes) => void this.#hearChoice(changes) }),
      tab: makeFrameWindow(this.#at('.tab iframe')), stage: makeFrameWindow(this.#at('.stage iframe')), log: makeLog(this.#at('.log')), save: this.#at('.save button'),
    };
    this.root.setAttribute('aria-labelledby', (this.#at('h2').id = `${side}-name`));
    this.#at('.reload').addEventListener('click', () => this.#draw({ anew: true }));
    this.#parts.save.addEventListener('click', () => this.#parts.tab.tell('settings.save', [{}]));
    this.#at('.stop').addEventListener('click', () => {
      onStage('');
      this.#parts.controls.focus();
    });
  }

  /** Called once, when the pane is part of the page. */
  async start(stagePath) {
    [this.#pairs, this.#stagePath] = [await this.#fetchPairs(), stagePath];
    this.#choose(this.#choice.path && this.#choice.frame ? {} : placed(this.#choice, firstPlace(this.#pairs)));
  }

  /** A pair may have been formed, or ended, meanwhile. */
  async findPairs() {
    const asked = this.#choice.person;
    const found = await this.#fetchPairs();
    if (asked !== this.#choice.person || JSON.stringify(found) === JSON.stringify(this.#pairs)) return;
    this.#pairs = found;
    this.#draw();
  }

  setStage(path) {
    if (path === this.#stagePath) return;
    this.#say(path ? 'A page is shared to the stage.' : 'Nothing is shared any more.');
    this.#stagePath = path;
    this.#draw();
  }

  owns(source) {
    return [this.#parts.tab, this.#parts.stage].some((each) => each.isSource(source));
  }

  /** What Teams around the tab or the stage has noticed. */
  hear(said, source) {
    const { log, save, stage } = this.#parts;
    const hearing = {
      call: () => {
        log.add(said, stage.isSource(source) ? 'stage' : '');
        // Until it says that it may be saved.
        if (said.func === 'initialize') save.disabled = true;
      },
      link: () => this.#say(`The tab opened a link of Teams: ${said.url}`),
      stage: () => this.#tell.onStage(said.path),
      valid: () => (save.disabled = !said.valid),
      saved: () => this.#hearSaved(said.settings),
      saveFailed: () => this.#say(`The tab did not save${said.reason ? `: ${said.reason}` : '.'}`),
    };
    hearing[said.kind]?.();
  }

  async #hearChoice(changes) {
    if (changes.frame) this.#choose(placed(this.#choice, changes));
    else if (changes.person) await this.#become(changes.person);
    else this.#choose(changes);
  }

  /** Somebody else: who cannot be there is where they would be without a choice. */
  async #become(person) {
    this.#choice = { ...this.#choice, person };
    this.#pairs = await this.#fetchPairs();
    const { frame, path } = this.#choice;
    const stays = placesOf(this.#pairs).some(({ places }) => places.some((place) => place.frame === frame && place.path === path));
    this.#choose(stays ? {} : placed(this.#choice, firstPlace(this.#pairs)));
  }

  #hearSaved({ contentUrl, suggestedDisplayName }) {
    const url = window.URL.canParse(contentUrl) ? new window.URL(contentUrl) : undefined;
    if (url?.origin !== location.origin) return this.#say(`Saved, but its address is not the tab’s: ${contentUrl}`);
    this.#choose(placed(this.#choice, { frame: 'content', path: url.pathname + url.search }));
    this.#say(`Saved as “${suggestedDisplayName}”. This is what it shows from now on.`);
    this.#parts.controls.focus();
  }

  #choose(changes) {
    this.#choice = { ...this.#choice, ...changes };
    this.#say('');
    this.#tell.onChange(this.#choice);
    this.#draw();
  }

  #draw({ anew = false } = {}) {
    const { controls, tab, stage } = this.#parts;
    const choice = this.#choice;
    const { people, tenant } = this.#cast;
    const person = people.find(({ objectId }) => objectId === choice.person);
    controls.show(choice, this.#pairs);
    Object.assign(this.root.dataset, { theme: choice.theme, width: choice.width });
    this.#at('.initials').textContent = initialsOf(person.name);
    this.#at('h2').textContent = person.name;
    this.#at('.place').textContent = `${person.role} · ${controls.placeName()}`;
    this.#at('.save').hidden = choice.frame !== 'settings';
    this.#at('.stage').hidden = !this.#stagePath;
    const address = frameAddress(choice, person, tenant);
    this.#at('.alone').href = `${address}&theme=${choice.theme}`;
    tab.show(address, choice.theme, { name: `Lodestar, as ${person.name}`, anew });
    const onStage = this.#stagePath && frameAddress({ ...choice, width: 'wide', frame: 'meetingStage', path: this.#stagePath }, person, tenant);
    stage.show(onStage, choice.theme, { name: `The stage, as ${person.name}`, anew });
  }

  #at(selector) {
    return this.root.querySelector(selector);
  }

  #say(sentence) {
    this.#at('.said').textContent = sentence;
  }

  async #fetchPairs() {
    return (await fetch(`/host/pairs?${new URLSearchParams({ person: this.#choice.person })}`)).json();
  }
}
