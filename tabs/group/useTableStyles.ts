import { makeStyles, tokens } from '@fluentui/react-components';

/** The place counts, not the window: a side panel and a column of a wide page are narrow alike. */
const narrow = '@container (max-width: 560px)';
const hidden = { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

/** A table whose rows are cards where it is narrow; its heads are still there for screen readers. */
export const useTableStyles = makeStyles({
  place: { containerType: 'inline-size', minWidth: 0, position: 'relative' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, [narrow]: { display: 'block' } },
  heads: { [narrow]: hidden },
  body: { [narrow]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } },
  row: {
    borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2,
    [narrow]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  },
  cell: { textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalM, paddingInlineEnd: tokens.spacingHorizontalM, overflowWrap: 'anywhere', [narrow]: { display: 'block', padding: 0 } },
  head: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXS },
  rowHead: { fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  /** The head of a cell's column, where the heads themselves are out of sight. */
  label: { display: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, [narrow]: { display: 'block' } },
});
