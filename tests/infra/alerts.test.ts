import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, type BicepFile, type Expression, plainText } from './lint/bicep';
import { parseAll } from './lint/parse';

const bot = join(__dirname, '..', '..', 'bot');
const code = readdirSync(bot, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('local')).map((file) => readFileSync(join(bot, file), 'utf8')).join('\n');

/** What the server reports, as it is written there: `report('turn.failed', …)`. Some names are put together: `sealing.${word}`. */
const reported = [...new Set([...code.matchAll(/report\('([a-z]+\.[a-zA-Z.]+)'/g)].map(([, event]) => event!))].sort();
const prefixes = [...code.matchAll(/report\(`([a-z]+\.)\$\{/g)].map(([, prefix]) => prefix!);

/** Good news, or what is looked at when there is time. */
const noAlarm = ['sealing.moved'];

let alerts: readonly BicepFile[];
beforeAll(async () => {
  alerts = (await parseAll()).map(({ bicep }) => bicep).filter(({ file }) => /lerts\.bicep$/.test(file));
});
const table = (name: string): readonly Expression[] => {
  const value = alerts.flatMap(({ variables }) => variables).find((variable) => variable.name === name)!.value;
  return value.kind === 'list' ? value.items : [];
};
const eventsOf = (rule: Expression): readonly string[] => {
  const events = at(rule, 'events');
  return events?.kind === 'list' ? events.items.map((event) => plainText(event) ?? '') : [];
};
const watched = () => table('reported').flatMap(eventsOf);

describe('somebody is told', () => {
  it('of everything that the server reports as failed', () => {
    expect(reported.length).toBeGreaterThan(4);
    expect(reported.filter((event) => !watched().includes(event) && !noAlarm.includes(event))).toEqual([]);
  });

  it('of nothing that the server never reports', () => {
    expect(watched().filter((event) => !reported.includes(event) && !prefixes.some((prefix) => event.startsWith(prefix) && code.includes(`'${event.slice(prefix.length)}'`)))).toEqual([]);
  });

  it('by a mail, whatever it is', () => {
    const rules = alerts.flatMap(({ resources }) => resources).filter(({ what }) => /metricAlerts|scheduledQueryRules/.test(what));
    expect(rules.map(({ name }) => name)).toEqual(['notReady', 'measurements', 'reports', 'observations']);
    for (const { body } of rules) expect(JSON.stringify(at(body, 'properties', 'actions'))).toMatch(/"name":"people(Id)?"/);
  });

  it('in words that say what people notice', () => {
    for (const rule of [...table('measured'), ...table('reported'), ...table('seen')]) expect(plainText(at(rule, 'description')!)?.length).toBeGreaterThan(40);
  });

  it('of what is measured, under the names that are measured', () => {
    const telemetry = readFileSync(join(bot, 'telemetry', 'telemetry.ts'), 'utf8');
    const measuring = readFileSync(join(bot, 'telemetry', 'openTelemetry.ts'), 'utf8');
    const queries = table('seen').map((rule) => plainText(at(rule, 'query')!) ?? '');
    const names = queries.map((query) => /Name == "([^"]+)"/.exec(query)?.[1] ?? '');
    expect(names.length).toBeGreaterThan(3);
    // A piece of work is a span under its own name, if it is one of those that are shown, and a histogram; a gauge has its own name.
    for (const name of names) expect(name.startsWith('lodestar.') ? telemetry : measuring).toContain(`'${name.replace(/^lodestar\.|\.duration$/g, '')}'`);
    for (const [index, query] of queries.entries()) expect(query).toMatch(new RegExp(`\\| project ${plainText(at(table('seen')[index], 'column')!)}$`));
  });

  it('of what the log itself writes: a line’s `msg` is the event', () => {
    const query = at(alerts.flatMap(({ resources }) => resources).find(({ name }) => name === 'reports')!.body, 'properties', 'criteria', 'allOf');
    expect(JSON.stringify(query)).toContain('parse_json(ResultDescription).msg');
    expect(readFileSync(join(bot, 'log.ts'), 'utf8')).not.toContain('messageKey');
  });
});
