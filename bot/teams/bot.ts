import { randomUUID } from 'node:crypto';
import { ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import * as z from 'zod';
import { languageOf } from '../content/language';
import { texts } from '../content/texts';
import { surpriseText } from '../verbs/sentences';
import { type Turn } from '../verbs/verb';
import { cardResponse, messageResponse } from './answers';
import { type BotParts } from './botParts';
import { answerExtension, isExtensionInvoke, needsTurn, sentenceFor } from './extension/extension';
import { presenceOf, senderOf } from './identity';
import { plain } from './messages';
import { hearOfArrival } from './places/arrivals';
import { asked, opened } from './places/asked';
import { hearOfMeeting } from './places/meetings';
import { answerMessage } from './places/messages';
import { answerOther } from './places/otherInvokes';
import { isEdited, isSpokenTo } from './places/spokenTo';

/** What `Action.Execute` sends. The SDK's own reading fails where it ought to refuse. */
const tapped = z.object({ action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown().optional() }) });

/** Routes what people write and tap, and what Teams tells, to those who answer it; knows no rule itself. */
export class LodestarBot extends ActivityHandler {
  constructor(private readonly parts: BotParts) {
    super();
    this.onMessage((context) => this.spoken(context));
    this.onMessageUpdate(async (context) => void (isEdited(context.activity) && (await this.spoken(context))));
    this.onConversationUpdate((context) => this.quietly(() => hearOfArrival(context, this.parts)));
    this.onInstallationUpdate((context) => this.quietly(() => hearOfArrival(context, this.parts)));
    this.onEvent((context) => this.quietly(() => hearOfMeeting(context, this.parts)));
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value, locale } = context.activity;
    if (name === 'adaptiveCard/action') return { status: 200, body: await this.tapped(context) };
    if (!isExtensionInvoke(name)) return answerOther(name, locale);
    try {
      const turn = needsTurn(name) ? await this.turnOf(context, 'elsewhere') : undefined;
      return { status: 200, body: await answerExtension({ name, value, locale }, turn, this.parts.app) };
    } catch (error) {
      return { status: 200, body: sentenceFor(name, this.surprise(error, context)) };
    }
  }

  private async tapped(context: TurnContext): Promise<ReturnType<typeof messageResponse>> {
    try {
      const turn = await this.turnOf(context);
      if (!turn) return messageResponse(texts(languageOf(context.activity.locale))('chat.noIdentity'));
      const tap = tapped.safeParse(context.activity.value);
      if (!tap.success) return messageResponse(texts(turn.reader.language)('chat.badCard'));
      const { verb, data } = tap.data.action;
      if (turn.place === 'group') return messageResponse(await opened(verb, data, turn, this.parts));
      const answer = await asked(verb, data, turn, this.parts);
      return answer.kind === 'card' ? cardResponse(answer.card) : messageResponse(answer.text);
    } catch (error) {
      return messageResponse(this.surprise(error, context));
    }
  }

  /** Whoever speaks to the bot gets an answer, whatever happens; nobody else hears from it. */
  private async spoken(context: TurnContext): Promise<void> {
    if (!isSpokenTo(context.activity)) return;
    try {
      const turn = await this.turnOf(context);
      if (turn) await answerMessage(context, turn, this.parts);
      else await context.sendActivity(plain(texts(languageOf(context.activity.locale))('chat.noIdentity')));
    } catch (error) {
      await context.sendActivity(plain(this.surprise(error, context)));
    }
  }

  /** What Teams tells on its own: nobody waits for an answer. */
  private async quietly(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.parts.report('turn.failed', { error });
    }
  }

  /** `elsewhere`: beside a message, which tells nothing about the chat with us. */
  private async turnOf(context: TurnContext, where?: 'elsewhere'): Promise<Turn | undefined> {
    const sender = senderOf(context);
    if (!sender) return undefined;
    const person = await this.parts.app.notePresence(where ? { ...sender, inTab: true } : presenceOf(context, sender));
    return { actor: sender.id, person, place: sender.place, reader: { language: person.language, timeZone: person.timeZone, now: this.parts.clock.now() } };
  }

  /** In the client's language: the person's own may be what could not be read. */
  private surprise(error: unknown, { activity: { locale } }: TurnContext): string {
    const reference = randomUUID().slice(0, 8);
    this.parts.report('turn.failed', { reference, error });
    return surpriseText(error, reference, languageOf(locale));
  }
}
