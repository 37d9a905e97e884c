import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';
import { isRecord } from './cardSchema';

/** Where the renderer's one-file build is: the package's own entry point does not load in Node. */
export const libraryFile = createRequire(__filename).resolve('adaptivecards/dist/adaptivecards.js');
const library: typeof Library = createRequire(__filename)(libraryFile);

/** Properties that the parser reads by hand, so that its tables do not list them. All are in 1.5. */
const structural = ['$schema', 'version', 'body', 'actions', 'items', 'columns', 'inlines', 'card', 'fallback', 'rows', 'cells', 'width', 'rtl', 'refresh', 'backgroundImage', 'verticalContentAlignment'];

const in15 = (version: Library.TargetVersion): boolean => version === '*' || version.compareTo(library.Versions.v1_5) <= 0;

function propertiesOf(element: Library.SerializableObject): ReadonlySet<string> {
  const schema = element.getSchema();
  const known = Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index)).filter(({ targetVersion }) => in15(targetVersion));
  return new Set([...known.map(({ name }) => name), ...structural]);
}

function tables(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>([
    ['AdaptiveCard', propertiesOf(new library.AdaptiveCard())],
    ['Column', propertiesOf(new library.Column())],
  ]);
  for (const registry of [library.GlobalRegistry.defaultElements, library.GlobalRegistry.defaultActions]) {
    for (let index = 0; index < registry.getItemCount(); index++) {
      const { typeName, objectType, schemaVersion } = registry.getItemAt(index);
      if (in15(schemaVersion)) found.set(typeName, propertiesOf(new objectType()));
    }
  }
  return found;
}

const known = tables();

/** Elements and properties that Adaptive Cards 1.5 does not have, by the renderer's own tables. `node` is one object of a card. */
export function newerThan15(node: Record<string, unknown>): string[] {
  if (typeof node.type !== 'string') return [];
  const properties = known.get(node.type);
  if (!properties) return [`${node.type} is not in Adaptive Cards 1.5`];
  return Object.keys(node).filter((key) => !properties.has(key)).map((key) => `${node.type}.${key} is not in Adaptive Cards 1.5`);
}

/** Its pattern for languages keeps a position between uses, so that every second right one is refused. */
const falseAlarm = 'for property "lang".';

/** What the renderer reports while it reads the card and when it looks it over. */
export function rendererProblems(card: unknown): string[] {
  if (!isRecord(card)) return ['not an object'];
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.hostConfig = new library.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter((message) => !message.endsWith(falseAlarm));
  const failures = parsed.validateProperties().validationEvents.filter(({ source, message }) => !isLabelledByTitle(source, message));
  return [...events, ...failures.map(({ message }) => message)];
}

/** A toggle's title is its visible label; the renderer asks for a second one. */
const isLabelledByTitle = (source: Library.SerializableObject | undefined, message: string): boolean =>
  source instanceof library.ToggleInput && Boolean(source.title) && message.includes('should have a label');
