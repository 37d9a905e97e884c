import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, OpenRegular, WarningRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { type Action, type ExecuteAction, type ShowCardAction } from '../../bot/cards/kit/types';
import { usePart, useForm } from './cardForm';
import { CardPart } from './CardPart';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { maxWidth: '100%', minWidth: 0, overflowWrap: 'anywhere' },
  unfolded: { marginBlockStart: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
});

/** Buttons beside each other; one of them at a time may have something unfolded below. */
export function ActionRow({ actions }: { readonly actions: readonly Action[] }) {
  const styles = useStyles();
  const { partOf } = useForm();
  const [unfolded, setUnfolded] = useState<ShowCardAction>();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (unfolded) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [unfolded]);
  const part = unfolded && partOf(unfolded.card);
  return (
    <>
      <div className={styles.row}>
        {actions.map((action, index) => {
          switch (action.type) {
            case 'Action.Execute':
              return <Press key={index} action={action} />;
            case 'Action.OpenUrl':
              return <Button key={index} as="a" className={styles.button} href={action.url} target="_blank" rel="noopener noreferrer" icon={<OpenRegular />} iconPosition="after">{action.title}</Button>;
            case 'Action.Submit':
              // Only in the dialogs of Teams itself.
              return null;
            case 'Action.ShowCard':
              return (
                <Button
                  key={index} className={styles.button} icon={action === unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />} iconPosition="after"
                  aria-expanded={action === unfolded} aria-controls={action === unfolded ? id : undefined} onClick={() => setUnfolded((now) => (now === action ? undefined : action))}
                >
                  {action.title}
                </Button>
              );
          }
        })}
      </div>
      {unfolded && part && <div ref={panel} id={id} className={styles.unfolded}><CardPart key={part.number} part={part} body={unfolded.card.body} actions={unfolded.card.actions} /></div>}
    </>
  );
}

/** A button that the bot answers. While it does, no other is pressed. What cannot be taken back has a sign: red letters could not be read on every ground. */
function Press({ action }: { readonly action: ExecuteAction }) {
  const styles = useStyles();
  const { press, pressed } = useForm();
  const part = usePart();
  const sign = pressed === action ? <Spinner size="tiny" /> : action.style === 'destructive' ? <WarningRegular /> : undefined;
  return (
    <Button
      className={styles.button} appearance={action.style === 'positive' ? 'primary' : 'secondary'} disabledFocusable={pressed !== undefined}
      {...(action.tooltip !== undefined && { title: action.tooltip })} {...(sign && { icon: sign })} onClick={() => press(action, part)}
    >
      {action.title}
    </Button>
  );
}
