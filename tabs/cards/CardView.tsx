import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { type AdaptiveCard, type Element, type ExecuteAction } from '../../bot/cards/kit/types';
import { type Problem } from '../api/client';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { CardFormProvider } from './cardForm';
import { draftOf } from './drafts';
import { CardPart } from './CardPart';
import { type Send, useCardForm } from './useCardForm';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere', gap: tokens.spacingVerticalL },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', margin: 0 },
});

interface Shown {
  readonly card: AdaptiveCard;
  /** The card without the heading that stands above. */
  readonly body: readonly Element[];
  /** The button that brought it. */
  readonly from: Pick<ExecuteAction, 'verb' | 'data'>;
  readonly problem: Problem | undefined;
  readonly send: Send;
  /** Puts the focus on the heading, when what had it is gone. */
  readonly onHeading: () => void;
  readonly onClose: () => void;
}

/** A card of the bot's, drawn with our own means: the few elements that its kit has, as the page's theme wants them. */
export function CardView({ card, body, from, problem, send, onHeading, onClose }: Shown) {
  const { host, t } = useTab();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const draft = useMemo(() => draftOf(host.userId, from), [host, from]);
  const form = useCardForm({ card, draft, place, send });
  const part = form.partOf(card);
  const startAnew = (): void => {
    form.startAnew();
    onHeading();
  };
  return (
    <div ref={place} lang={card.lang} dir={card.rtl ? 'rtl' : 'ltr'} className={styles.card}>
      {problem && <ProblemNote problem={problem} onAgain={problem.todo === 'again' ? form.again : onClose} />}
      {form.isRestored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('tab.card.kept')}</MessageBarBody>
          <MessageBarActions><Button onClick={startAnew}>{t('tab.card.anew')}</Button></MessageBarActions>
        </MessageBar>
      )}
      <CardFormProvider value={form}>
        {part && <CardPart part={part} body={body} actions={card.actions} />}
      </CardFormProvider>
      <p role="status" className={styles.unseen}>{form.pressed && t('tab.waiting')}</p>
    </div>
  );
}
