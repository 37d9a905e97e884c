import { type RefCallback, type RefObject } from 'react';

/** Fluent's parts may be drawn as several elements, so their own refs name none. */
export const keptIn = (place: RefObject<HTMLElement | null>): RefCallback<HTMLElement> => (element): void => void (place.current = element);
