import { LineChart, type LineChartPoints, ResponsiveContainer } from '@fluentui/react-charts';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { isRightToLeft, localeTags } from '../../bot/content/language';
import { type Language } from '../../bot/domain/people/person';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  picture: { height: '220px', minWidth: 0, overflow: 'hidden' },
  legend: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  entry: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', alignItems: 'start', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere', display: '-webkit-box', overflow: 'hidden', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical' },
});

interface Line {
  readonly name: string;
  /** Oldest first. */
  readonly points: readonly { readonly at: number; readonly progress: number }[];
}

export interface ProgressChartParts {
  readonly lines: readonly Line[];
  /** What each percentage is called. */
  readonly scale: readonly { readonly progress: number; readonly name: string }[];
}

/** More cannot be told apart. Each has its own colour, its own dashes and, from the library, its own shape of points. */
const looks = [
  { colour: tokens.colorBrandForeground1, dashes: '0' },
  { colour: tokens.colorPaletteMarigoldForeground2, dashes: '8 4' },
  { colour: tokens.colorPaletteBerryForeground2, dashes: '2 4' },
  { colour: tokens.colorPaletteDarkGreenForeground2, dashes: '12 4 2 4' },
  { colour: tokens.colorPalettePurpleForeground2, dashes: '5 5' },
] as const;

/**
 * How far goals were, each time that progress was confirmed. A picture only: the library's words for assistive technology are English and
 * each point would be a stop for Tab, so it is hidden there. Whoever shows it says the same in a table.
 */
export default function ProgressChart({ lines, scale }: ProgressChartParts) {
  const { language } = useTab();
  const styles = useStyles();
  const shown = lines.slice(0, looks.length);
  return (
    <figure className={styles.figure} aria-hidden="true" inert>
      <div className={styles.picture}>
        <ResponsiveContainer>
          <LineChart
            data={{ lineChartData: shown.map(drawn) }} hideLegend hideTooltip allowMultipleShapesForPoints yMinValue={0} yMaxValue={100} yAxisTickCount={5} margins={marginsIn(language)} useUTC={false}
            tickValues={ticksOf(shown)} customDateTimeFormatter={dayIn(language)} yAxisTickFormat={(percent: number) => scale.find(({ progress }) => progress === percent)?.name ?? String(percent)}
          />
        </ResponsiveContainer>
      </div>
      <ul className={styles.legend}>
        {shown.map(({ name }, index) => (
          <li key={index} className={styles.entry}>
            <svg width="28" height="16"><line x1="0" x2="28" y1="8" y2="8" strokeWidth="3" stroke={looks[index]?.colour} strokeDasharray={looks[index]?.dashes} /></svg>
            <Caption1 className={styles.name}>{name}</Caption1>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const drawn = ({ name, points }: Line, index: number): LineChartPoints => ({
  legend: `${index + 1} ${name}`, color: looks[index]?.colour ?? looks[0].colour, lineOptions: { strokeWidth: 3, strokeDasharray: looks[index]?.dashes ?? '0' },
  data: points.map(({ at, progress }) => ({ x: new Date(at), y: progress })),
});

/** The numbers stand where the lines begin. */
const marginsIn = (language: Language) => ({ top: 12, bottom: 32, ...(isRightToLeft(language) ? { left: 24, right: 48 } : { left: 48, right: 24 }) });

/** The first and the last day, and one between: more would overlap on a phone. */
function ticksOf(lines: readonly Line[]): Date[] {
  const times = lines.flatMap(({ points }) => points.map(({ at }) => at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return [first, (first + last) / 2, last].map((at) => new Date(at));
}

function dayIn(language: Language): (day: Date) => string {
  const format = new Intl.DateTimeFormat(localeTags[language], { day: 'numeric', month: 'short' });
  return (day) => format.format(day);
}
