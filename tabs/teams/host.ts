import { app, authentication, FrameContexts, HostClientType, meeting, pages } from '@microsoft/teams-js';

/** Where in Teams the page is shown. */
export type Frame = 'content' | 'settings' | 'sidePanel' | 'stage';
export type ThemeName = 'light' | 'dark' | 'contrast';

/** Teams, or whoever else shows the tab; the only file that talks to it. */
export interface Host {
  readonly frame: Frame;
  readonly theme: ThemeName;
  /** 'fr-fr', as the client is set. */
  readonly locale: string;
  /** Who is signed in, for keeping drafts of two people on one machine apart; never for authorisation. */
  readonly userId: string;
  readonly isPhone: boolean;
  /** Opened by a link to a part of the tab. */
  readonly subPage?: string;
  /** The chat or channel that the tab is pinned to, if any. */
  readonly chatId?: string;
  onTheme(changed: (theme: ThemeName) => void): void;
  /** A token for our own API. Rejects when the person or the administrator has not consented. */
  token(): Promise<string>;
  /** Tells Teams that the page stands, so that its own waiting sign goes away. */
  ready(): void;
  /** Shows a page of ours to everybody in the meeting. Rejects where that is not possible. */
  showOnStage(url: string): Promise<void>;
  /** Settings frame only: what the tab will show from now on. `save` is told when the person presses Teams' own button. */
  onSave(config: () => { readonly name: string; readonly url: string; readonly entity: string } | undefined): void;
  maySave(may: boolean): void;
}

/** Teams answers at once; elsewhere nobody does. */
const patienceMs = 10_000;

/** Rejects when the page is not shown inside Teams, Outlook or Microsoft 365. */
export async function openHost(): Promise<Host> {
  await within(patienceMs, app.initialize());
  const { app: about, page, user, chat, channel } = await app.getContext();
  const chatId = chat?.id ?? channel?.id;
  return {
    frame: frameOf(page.frameContext), theme: themeOf(about.theme), locale: about.locale, userId: user?.id ?? '',
    isPhone: about.host.clientType === HostClientType.android || about.host.clientType === HostClientType.ios,
    ...(page.subPageId && { subPage: page.subPageId }), ...(chatId && { chatId }),
    onTheme: (changed) => app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
    token: () => authentication.getAuthToken(),
    ready: () => {
      app.notifyAppLoaded();
      app.notifySuccess();
    },
    showOnStage: (url) => new Promise((resolve, reject) => meeting.shareAppContentToStage((error) => (error ? reject(new Error(error.message ?? String(error.errorCode))) : resolve()), url)),
    onSave: (config) =>
      pages.config.registerOnSaveHandler((event) => {
        const chosen = config();
        if (!chosen) return event.notifyFailure();
        void pages.config.setConfig({ suggestedDisplayName: chosen.name, contentUrl: chosen.url, websiteUrl: chosen.url, entityId: chosen.entity }).then(() => event.notifySuccess(), () => event.notifyFailure());
      }),
    maySave: (may) => pages.config.setValidityState(may),
  };
}

function frameOf(frame: FrameContexts): Frame {
  if (frame === FrameContexts.settings) return 'settings';
  if (frame === FrameContexts.sidePanel) return 'sidePanel';
  return frame === FrameContexts.meetingStage ? 'stage' : 'content';
}

const themeOf = (name: string): ThemeName => (name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light');

function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Nobody answered')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
