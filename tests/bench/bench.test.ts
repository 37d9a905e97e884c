import { figure, isMissed, median, quantile } from './figure';
import { asJsonLines, asTable } from './print';

const cpu = figure({ name: 'turn.cpu', value: 1.98765, unit: '× echo', reference: 0.812345, atMost: 2 });
const rate = figure({ name: 'turn.throughput', value: 0.4996, unit: '× echo', reference: 900, atLeast: 0.5 });
const reads = figure({ name: 'tap.reads', value: 4, unit: 'reads' });

describe('a figure', () => {
  it('is judged before it is rounded', () => {
    expect(cpu).toEqual({ name: 'turn.cpu', value: 1.99, unit: '× echo', reference: 0.812, target: '≤ 2', ok: true });
    expect(rate).toMatchObject({ value: 0.5, target: '≥ 0.5', ok: false });
    expect(figure({ name: 'x', value: NaN, unit: 'ms', atMost: 1 }).ok).toBe(false);
  });

  it('without a target is for information and is never missed', () => {
    expect(reads).toEqual({ name: 'tap.reads', value: 4, unit: 'reads', reference: null, target: null, ok: null });
    expect([cpu, rate, reads].filter(isMissed)).toEqual([rate]);
  });

  it('takes medians and quantiles of what was measured', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(quantile([...Array(100).keys()], 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(median([])).toBeNaN();
  });
});

describe('printing', () => {
  it('gives one JSON object a line', () => {
    const lines = asJsonLines([cpu, reads]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2).map((line): unknown => JSON.parse(line))).toEqual([cpu, reads]);
    expect(lines[2]).toBe('');
    expect(asJsonLines([])).toBe('');
  });

  it('gives a table with a word beside every budget', () => {
    expect(asTable([cpu, rate, reads])).toBe(
      [
        'figure           value  unit    reference  target',
        'turn.cpu          1.99  × echo      0.812  ≤ 2     ok',
        'turn.throughput    0.5  × echo        900  ≥ 0.5   MISSED',
        'tap.reads            4  reads',
        '',
      ].join('\n'),
    );
  });
});
