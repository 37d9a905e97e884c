import { type ButtonView } from './button';

/** What a group, circle or evening of tables has beyond what every pair has, as one of its members sees it. */
export interface GroupPage {
  readonly kind: 'group' | 'circle' | 'panel';
  readonly members: readonly GroupMember[];
  /** Circles only: who leads. */
  readonly lead?: LeadView;
  /** The latest first. */
  readonly meetings: readonly GroupMeeting[];
  /** Said where there is none yet. */
  readonly noMeetings: string;
  readonly shares: readonly ShareView[];
  /** Evenings only: the reader's way from table to table, or their own table. */
  readonly evening?: EveningView;
  /** The form that passes something on, where that is possible. */
  readonly share?: ButtonView;
  /** What the bot calls the ways to note who was there. */
  readonly titles: { readonly mark: string; readonly myself: string; readonly label: string; readonly hint: string; readonly save: string; readonly cancel: string };
}

export interface GroupMember {
  /** Names the member in what is sent back: short, and no secret. */
  readonly place: number;
  readonly name: string;
  readonly role: string;
  readonly isMe: boolean;
  /** 'Was there: 3 of 4', of the meetings that it was noted of; absent while there is none. */
  readonly presence?: string;
}

export interface LeadView {
  /** 'You lead the next meeting: Tuesday, 12 May 2026 at 14:30.' */
  readonly line: string;
  readonly rule: string;
  /** Who leads, then whose turn it is after that. */
  readonly order: readonly { readonly name: string; readonly isMe: boolean }[];
  /** What the reader may do about the next meeting; absent while none is planned. */
  readonly change?: { readonly session: number; readonly lead: 'take' | 'pass'; readonly title: string };
}

export interface GroupMeeting {
  readonly session: number;
  readonly when: string;
  /** 'Was there: 4 of 5'; absent while nobody has noted it. */
  readonly count?: string;
  /** Who led it, in circles. */
  readonly led?: string;
  /** Places of those who were there, also who has left since; and their names, 'Ada, Ben and Caro'. */
  readonly attended: readonly number[];
  readonly names: string;
  /** The reader may note it for everybody, or of themselves. */
  readonly mayMark: boolean;
  readonly maySayMyself: boolean;
}

export interface ShareView {
  readonly id: string;
  /** 'Bo, 12 May 2026' */
  readonly by: string;
  readonly text: string;
  readonly link?: string;
}

export interface EveningView {
  readonly title: string;
  readonly begins?: string;
  /** A host's own table and its subject. */
  readonly table?: { readonly line: string; readonly subject: string };
  readonly rounds: readonly { readonly title: string; readonly when: string; readonly subject?: string; readonly host?: string; readonly company: string }[];
}
