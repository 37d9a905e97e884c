import { subheading } from './text';
import { type Container, type Element } from './types';

/** A titled part of a card. */
export function section(title: string, items: readonly Element[]): Container {
  return { type: 'Container', spacing: 'Medium', items: [subheading(title), ...items] };
}

/** A line across the card. Screen readers pass over it. */
export function divider(): Container {
  return { type: 'Container', separator: true, spacing: 'Medium', items: [] };
}
