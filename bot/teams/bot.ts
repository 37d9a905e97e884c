import { randomUUID } from 'node:crypto';
import { ActivityHandler, type AdaptiveCardInvokeResponse, type AdaptiveCardInvokeValue, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type AdaptiveCard } from '../cards/kit';
import { verbOf } from '../cards/menu/commands';
import { commandPhrases } from '../content/commands';
import { languageOf } from '../content/language';
import { texts } from '../content/texts';
import { type UseCases } from '../usecases';
import { type Clock } from '../usecases/ports';
import { surpriseText } from '../verbs/sentences';
import { sentenceOf, tap } from '../verbs/tap';
import { type Turn } from '../verbs/verb';
import { menuFor } from '../verbs/menu';
import { cardResponse, messageResponse } from './answers';
import { parseCommand } from './commands/parseCommand';
import { type Sender, senderOf } from './identity';
import { plain, withCard } from './messages';

export interface BotParts {
  readonly app: UseCases;
  readonly clock: Clock;
  /** Sends a card to the person's own chat; false when there is none yet. */
  readonly sendPrivately: (turn: Turn, card: AdaptiveCard) => Promise<boolean>;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

const submitted = z.object({ verb: z.string() }).loose();

/** Routes what people write and tap to the verbs; knows no rule itself. */
export class LodestarBot extends ActivityHandler {
  constructor(private readonly parts: BotParts) {
    super();
    this.onMessage((context) => this.guarded(context, (turn) => this.message(context, turn)));
    this.onMembersAdded((context) => this.guarded(context, (turn) => this.welcome(context, turn)));
    this.onInstallationUpdateRemove((context) => this.removed(context));
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext, { action }: AdaptiveCardInvokeValue): Promise<AdaptiveCardInvokeResponse> {
    try {
      const turn = await this.turnOf(context);
      if (!turn) return messageResponse(texts(languageOf(context.activity.locale))('chat.noIdentity'));
      if (turn.place === 'group') return messageResponse(this.notHere(turn));
      const answer = await this.tap(action.verb, action.data, turn);
      return answer.kind === 'card' ? cardResponse(answer.card) : messageResponse(answer.text);
    } catch (error) {
      return messageResponse(this.surprise(error, context));
    }
  }

  /** A card, or one sentence for the tapper alone. */
  private async tap(name: string, data: unknown, turn: Turn): Promise<{ kind: 'card'; card: AdaptiveCard } | { kind: 'text'; text: string }> {
    const tapped = await tap(name, data, turn, this.parts.app);
    return tapped.kind === 'card' ? tapped : { kind: 'text', text: sentenceOf(tapped, turn) };
  }

  private async message(context: TurnContext, turn: Turn): Promise<void> {
    const tapped = submitted.safeParse(context.activity.value);
    if (tapped.success && turn.place === 'group') return void (await context.sendActivity(plain(this.notHere(turn))));
    if (tapped.success) return this.submit(context, tapped.data, turn);
    const command = parseCommand(context.activity.text ?? '');
    const answer = await this.tap(verbOf[command === undefined || command === 'hello' ? 'menu' : command], {}, turn);
    const lead = command ? undefined : texts(turn.reader.language)('chat.unknown');
    if (answer.kind === 'text') return void (await context.sendActivity(plain(answer.text)));
    await context.sendActivity(turn.place === 'group' ? plain(await this.privately(turn, answer.card)) : withCard(answer.card, lead));
  }

  /** A tap from a client without Action.Execute: the answer takes the card's place where Teams lets it. */
  private async submit(context: TurnContext, { verb, ...data }: z.infer<typeof submitted>, turn: Turn): Promise<void> {
    const answer = await this.tap(verb, data, turn);
    if (answer.kind === 'text') return void (await context.sendActivity(plain(answer.text)));
    const { replyToId } = context.activity;
    try {
      if (!replyToId) throw new Error('No card to replace');
      await context.updateActivity({ ...withCard(answer.card), id: replyToId });
    } catch {
      await context.sendActivity(withCard(answer.card));
    }
  }

  /** In a group everybody reads along: what is personal goes to the person's own chat, and the group reads one line. */
  private async privately(turn: Turn, card: AdaptiveCard): Promise<string> {
    return (await this.parts.sendPrivately(turn, card)) ? texts(turn.reader.language)('chat.group') : this.notHere(turn);
  }

  /**
   * A card comes to a group only when somebody passes it on, so a tap there does nothing, whoever taps: many buttons carry a programme only, and
   * "leave" or "pause" on somebody else's card would otherwise be done to the tapper.
   */
  private notHere({ reader: { language } }: Turn): string {
    return texts(language)('chat.groupNoChat', { word: commandPhrases[language].menu[0] ?? '' });
  }

  /** Once a person, in their own chat; in groups and channels the bot keeps quiet until it is spoken to. */
  private async welcome(context: TurnContext, turn: Turn): Promise<void> {
    if (turn.place === 'group' || !(await this.parts.app.noteWelcome(turn.actor))) return;
    await context.sendActivity(withCard(await menuFor(turn, this.parts.app)));
  }

  private async removed(context: TurnContext): Promise<void> {
    const sender = senderOf(context);
    if (sender?.place === 'personal') await this.parts.app.noteUnreachable(sender.id);
  }

  private async guarded(context: TurnContext, run: (turn: Turn) => Promise<void>): Promise<void> {
    try {
      const turn = await this.turnOf(context);
      if (turn) await run(turn);
      else await context.sendActivity(plain(texts(languageOf(context.activity.locale))('chat.noIdentity')));
    } catch (error) {
      await context.sendActivity(plain(this.surprise(error, context)));
    }
  }

  private async turnOf(context: TurnContext): Promise<Turn | undefined> {
    const sender = senderOf(context);
    if (!sender) return undefined;
    const person = await this.parts.app.notePresence({ ...sender, ...conversationOf(context, sender) });
    return { actor: sender.id, person, place: sender.place, reader: { language: person.language, timeZone: person.timeZone, now: this.parts.clock.now() } };
  }

  /** In the client's language: the person's own may be what could not be read. */
  private surprise(error: unknown, { activity: { locale } }: TurnContext): string {
    const reference = randomUUID().slice(0, 8);
    this.parts.report('turn.failed', { reference, error });
    return surpriseText(error, reference, languageOf(locale));
  }
}

/** Where to reach the person later; only the personal chat is theirs alone. */
function conversationOf({ activity }: TurnContext, sender: Sender): { conversation?: Record<string, unknown> } {
  if (sender.place === 'group') return {};
  const { serviceUrl, conversation, bot, user, channelId } = TurnContext.getConversationReference(activity);
  return { conversation: { serviceUrl, conversation, bot, user, channelId } };
}
