import { makeStyles, tokens } from '@fluentui/react-components';
import { type Action, type Element } from '../../bot/cards/kit/types';
import { ActionRow } from './ActionRow';
import { PartProvider } from './cardForm';
import { type Part } from './cardParts';
import { Elements } from './Elements';

const useStyles = makeStyles({ actions: { marginBlockStart: tokens.spacingVerticalXL } });

interface Shown {
  readonly part: Part;
  readonly body: readonly Element[];
  readonly actions: readonly Action[] | undefined;
}

/** A card, or what a button has unfolded: its elements, then its buttons. */
export function CardPart({ part, body, actions }: Shown) {
  const styles = useStyles();
  return (
    <PartProvider value={part}>
      <div>
        <Elements elements={body} />
        {actions && <div className={styles.actions}><ActionRow actions={actions} /></div>}
      </div>
    </PartProvider>
  );
}
