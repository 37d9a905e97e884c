import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { type AgreementView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  sure: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartWidth: tokens.strokeWidthThickest, borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Parts {
  readonly agreement: Pick<AgreementView, 'version' | 'sign' | 'maySign'>;
  readonly busy: boolean;
  readonly onSign: (version: number) => Promise<void>;
}

/** Asks once more before somebody signs, below the text and by the number of the version that they read: another version asks anew. */
export function AgreementSigning({ agreement: { version, sign, maySign }, busy, onSign }: Parts) {
  const [asked, setAsked] = useState<number>();
  const first = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  const isAsked = asked !== undefined && asked === version;
  useEffect(() => {
    if (wasAsked.current && !isAsked) first.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!maySign || version === undefined || !sign) return null;
  if (!isAsked) return <div><Button ref={(element: HTMLButtonElement | null) => void (first.current = element)} appearance="primary" onClick={() => setAsked(version)}>{sign}</Button></div>;
  return <Asking version={version} sign={sign} busy={busy} onSign={() => onSign(version)} onCancel={() => setAsked(undefined)} />;
}

interface AskingParts {
  readonly version: number;
  readonly sign: string;
  readonly busy: boolean;
  readonly onSign: () => Promise<void>;
  readonly onCancel: () => void;
}

function Asking({ version, sign, busy, onSign, onCancel }: AskingParts) {
  const { t } = useTab();
  const styles = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div role="group" aria-labelledby={id} className={styles.sure} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <Text id={id}>{t('tabPair.agreement.sure', { number: version })}</Text>
      <div className={styles.buttons}>
        <Button ref={(element: HTMLButtonElement | null) => void (button.current = element)} appearance="primary" disabledFocusable={busy} aria-describedby={id} onClick={() => void onSign()}>{sign}</Button>
        <Button onClick={onCancel}>{t('tabPair.agreement.notYet')}</Button>
      </div>
    </div>
  );
}
