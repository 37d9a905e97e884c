import { card, heading, paragraph, type Action, type AdaptiveCard } from '../kit';
import { type Reader } from '../reader';

interface Notice {
  readonly title: string;
  /** One or more lines; the last says what can be done next. */
  readonly text: string;
  readonly actions?: readonly Action[];
}

/** A refusal or a short answer, with a way on. */
export function noticeCard({ title, text, actions = [] }: Notice, { language }: Reader): AdaptiveCard {
  return card({ language, fallbackText: `${title}. ${text}`, body: [heading(title), paragraph(text)], actions });
}
