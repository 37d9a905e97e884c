import { shapeOf } from './fromTool';
import { type Choice, type Described, type Schema } from './schema';

/**
 * Reads one `types.md` of the public repository Azure/bicep-types-az: headings are objects, `* **name**: type (flags): words` are properties.
 * The tool's package lacks Microsoft.Insights' rules and settings, which stand there.
 */
export function schemaFromMarkdown(wanted: string, markdown: string): Schema | undefined {
  const sections = markdown.split(/^## /m).slice(1).map((section) => [section.split('\n', 1)[0] ?? '', section] as const);
  const body = sections.find(([title]) => title.toLowerCase() === `resource ${wanted}`.toLowerCase())?.[0];
  if (!body) return undefined;
  const names = new Set(sections.map(([title]) => title));
  return { resource: wanted, body, objects: Object.fromEntries(sections.map(([title, section]) => [title, describe(section, names)])) };
}

function describe(section: string, names: ReadonlySet<string>): Described | Choice {
  const by = /^\* \*\*Discriminator\*\*: (\S+)$/m.exec(section)?.[1];
  if (!by) return describeObject(section, names);
  const [base = '', ...elements] = section.split(/^### /m).slice(1);
  const kinds = elements.map((element) => {
    const described = describeObject(`${base}\n${element}`, names);
    const kind = described.properties[by];
    if (!Array.isArray(kind) || typeof kind[0] !== 'string') throw new Error(`An element without ${by}: ${element.slice(0, 80)}`);
    return [kind[0], described] as const;
  });
  return { by, kinds: Object.fromEntries(kinds) };
}

const line = /^\* \*\*(?<name>[^*]+)\*\*: (?<type>.+?)(?: \((?<flags>[A-Za-z, ]+)\))?(?:: .*)?$/gm;

function describeObject(section: string, names: ReadonlySet<string>): Described {
  const lines = [...section.matchAll(line)].map(({ groups }) => ({ name: groups?.name ?? '', type: plain(groups?.type ?? ''), flags: groups?.flags ?? '' }));
  const others = lines.find(({ name }) => name === 'Additional Properties Type');
  const own = lines.filter((one) => one !== others && one.name !== 'Valid Scope(s)');
  const flagged = (flag: string) => own.filter(({ flags }) => flags.split(', ').includes(flag)).map(({ name }) => name);
  const [required, readOnly] = [flagged('Required'), flagged('ReadOnly')];
  return {
    properties: Object.fromEntries(own.map(({ name, type }) => [name, shapeOf(type, names)])),
    ...(others && { others: shapeOf(others.type, names) }), ...(required.length > 0 && { required }), ...(readOnly.length > 0 && { readOnly }),
  };
}

/** `[Name](#name)[]` and `('one' | 'two')[]` as the tool writes them. */
const plain = (type: string): string => type.replace(/\[([^\]]+)\]\(#[^)]*\)/g, '$1').replace(/^\((.*)\)(?=\[\]$)/, '$1').replaceAll('\'', '');
