import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { type Element, type RichTextBlock } from '../../bot/cards/kit/types';
import { ActionRow } from './ActionRow';
import { CardField } from './CardField';
import { isInput } from './cardParts';
import { plainText } from './plainText';
import { RichText } from './RichText';

const useStyles = makeStyles({
  item: { minWidth: 0, ':first-child': { marginBlockStart: 0 } },
  none: { marginBlockStart: 0 },
  small: { marginBlockStart: tokens.spacingVerticalXS },
  usual: { marginBlockStart: tokens.spacingVerticalM },
  medium: { marginBlockStart: tokens.spacingVerticalXL },
  large: { marginBlockStart: tokens.spacingVerticalXXL },
  line: { borderBlockStartWidth: tokens.strokeWidthThin, borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke2, paddingBlockStart: tokens.spacingVerticalM },
  emphasis: {
    backgroundColor: tokens.colorNeutralBackground3, border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  heading: { margin: 0 },
});

/** How far an element stands from the one before it. A field needs more room than a line of text. */
function classOf(element: Element): 'none' | 'small' | 'usual' | 'medium' | 'large' {
  if (isInput(element)) return 'medium';
  const spacing = 'spacing' in element ? element.spacing : undefined;
  return spacing === undefined ? 'usual' : ({ None: 'none', Small: 'small', Default: 'usual', Medium: 'medium', Large: 'large' } as const)[spacing];
}

/** Elements below each other, as far apart as the card says. */
export function Elements({ elements }: { readonly elements: readonly Element[] }) {
  const styles = useStyles();
  return withHints(elements).map(({ element, hint }, index) => (
    // A card never changes while it is shown, so the place of an element is its name.
    <div key={index} className={mergeClasses(styles.item, styles[classOf(element)], 'separator' in element && element.separator && styles.line)}>
      {drawn(element, hint, styles)}
    </div>
  ));
}

interface Placed {
  readonly element: Element;
  readonly hint?: string;
}

/** Small text that stands right under an input says something about it: then whoever is in the field hears it too. */
function withHints(elements: readonly Element[]): Placed[] {
  return elements.flatMap((element, index): Placed[] => {
    const [before, after] = [elements[index - 1], elements[index + 1]];
    if (before && isInput(before) && isHint(element)) return [];
    return [{ element, ...(isInput(element) && after && isHint(after) && { hint: after.inlines.map(({ text }) => text).join('') }) }];
  });
}

const isHint = (element: Element): element is RichTextBlock => element.type === 'RichTextBlock' && element.spacing === 'None';

function drawn(element: Element, hint: string | undefined, styles: ReturnType<typeof useStyles>): ReactNode {
  if (isInput(element)) return <CardField input={element} hint={hint} />;
  switch (element.type) {
    case 'TextBlock':
      return <Subtitle2 as="h3" block className={styles.heading}>{plainText(element.text)}</Subtitle2>;
    case 'RichTextBlock':
      return <RichText block={element} />;
    case 'ActionSet':
      return <ActionRow actions={element.actions} />;
    case 'Container':
      return <div className={element.style && styles.emphasis}><Elements elements={element.items} /></div>;
  }
}
