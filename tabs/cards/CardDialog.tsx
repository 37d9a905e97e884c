import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type ButtonView } from '../../bot/contracts/button';
import { type AdaptiveCard, type Element, type ExecuteAction } from '../../bot/cards/kit/types';
import { useDeed } from '../api/useDeed';
import { viewAt } from '../app/routes';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Waiting } from '../kit/Waiting';
import { CardView } from './CardView';
import { backToPage, whatIsBehind } from './backToPage';
import { leadsBack } from './leadsBack';
import { plainText } from './plainText';

type Asked = Pick<ExecuteAction, 'verb' | 'data'>;

/** A card, and the button that brought it. */
interface Shown {
  readonly card: AdaptiveCard;
  readonly from: Asked;
  /** The how manyth card in this dialog: the same card drawn again is another one, with nothing typed. */
  readonly number: number;
}

const onPhone = '@media (max-width: 480px)';
/** Where there is room, something of the page behind stays in sight. */
const withRoom = '@media (min-width: 481px) and (min-height: 560px)';
const useStyles = makeStyles({
  surface: {
    [withRoom]: { maxHeight: 'calc(100dvh - 48px)' },
    [onPhone]: { width: '100%', maxWidth: '100%', height: '100dvh', maxHeight: '100dvh', margin: 0, padding: tokens.spacingHorizontalL, borderRadius: 0 },
  },
  body: { minWidth: 0, [withRoom]: { maxHeight: 'calc(100dvh - 96px)' }, [onPhone]: { height: '100%', maxHeight: '100%', gridTemplateRows: 'auto 1fr' } },
  title: { overflowWrap: 'anywhere', outlineStyle: 'none' },
  content: { overflowX: 'hidden', overscrollBehavior: 'contain', paddingBlockEnd: tokens.spacingVerticalXS },
});

/** What a button of the bot's does, in a dialog: its card, and whatever cards the buttons on it bring. */
export default function CardDialog({ button, onClose }: { readonly button: Extract<ButtonView, { kind: 'verb' }>; readonly onClose: () => void }) {
  const { client, host, t } = useTab();
  const styles = useStyles();
  const { problem, run } = useDeed();
  const [shown, setShown] = useState<Shown>();
  const title = useRef<HTMLElement>(null);
  const content = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useWayBack();
  useClosingElsewhere(path, onClose);

  const ask = useCallback(async ({ verb, data }: Asked, values: Record<string, string> = {}, sent?: () => void): Promise<void> => {
    await run(async () => {
      const { card } = await client.post<{ readonly card: AdaptiveCard }>(`/api/verbs/${encodeURIComponent(verb)}`, { data: { ...data, ...values } });
      sent?.();
      setShown((now) => ({ card, from: { verb, data }, number: (now?.number ?? 0) + 1 }));
    });
  }, [client, run]);
  const open = useCallback(() => void ask(button), [ask, button]);
  useEffect(open, [open]);
  useEffect(() => {
    if (!shown) return;
    title.current?.focus();
    content.current?.scrollTo({ top: 0 });
  }, [shown]);
  useEffect(() => {
    if (problem) content.current?.scrollTo({ top: 0 });
  }, [problem]);

  const { heading, body } = headed(shown?.card, button.title);
  const onAgain = problem?.todo === 'again' ? open : onClose;
  return (
    <Dialog open onOpenChange={(_event, { open: stays }) => stays || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle
            ref={keptIn(title)} tabIndex={-1} className={styles.title} lang={shown?.card.lang}
            action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t('tab.button.close')} onClick={onClose} />}
          >
            {heading}
          </DialogTitle>
          <DialogContent ref={keptIn(content)} className={styles.content}>
            {shown ? (
              <CardView
                key={shown.number} card={shown.card} body={body} from={shown.from} problem={problem}
                send={async (action, values, sent) => (leadsBack(action, viewAt(path, host)) ? onClose() : ask(action, values, sent))} onHeading={() => title.current?.focus()} onClose={onClose}
              />
            ) : problem ? <ProblemNote problem={problem} onAgain={onAgain} /> : <Waiting />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Fluent's parts may be drawn as several elements, so their own refs name none. */
const keptIn = (place: RefObject<HTMLElement | null>) => (element: HTMLElement | null): void => void (place.current = element);

/** The card's own heading names the dialog. */
function headed(card: AdaptiveCard | undefined, otherwise: string): { readonly heading: string; readonly body: readonly Element[] } {
  const [first, ...rest] = card?.body ?? [];
  return first?.type === 'TextBlock' ? { heading: plainText(first.text), body: rest } : { heading: otherwise, body: card?.body ?? [] };
}

/** When the dialog goes, the page is as it was before, and whoever opened it has the focus again. */
function useWayBack(): void {
  // Asked while drawing for the first time: a moment later the dialog has the focus.
  const [behind] = useState(whatIsBehind);
  useEffect(() => () => queueMicrotask(() => backToPage(behind)), [behind]);
}

/** A way on that leads to another page, such as "My mentoring" under an error. */
function useClosingElsewhere(path: string, onClose: () => void): void {
  const [start] = useState(path);
  const isElsewhere = path !== start;
  useEffect(() => {
    if (isElsewhere) onClose();
  }, [isElsewhere, onClose]);
}
