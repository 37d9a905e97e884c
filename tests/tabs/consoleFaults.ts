import { accessibilityFaults, keyboardFaults } from '../support/looking';
import { type Page, type Frame } from 'playwright-core';

/** The stops that the library puts at both ends of a list of tabs; they hand focus on at once. And tabs that are not chosen are reached by the arrow keys. */
const ofLibrary = /data-tabster-dummy|role="tab"/;

/** What is wrong with a view of the console, for readers of all kinds, apart from the library's own list of tabs. */
export const consoleFaults = async (frame: Frame): Promise<string[]> => (await accessibilityFaults(frame)).filter((fault) => !ofLibrary.test(fault));
export const consoleKeyboardFaults = async (page: Page, frame: Frame): Promise<string[]> => (await keyboardFaults(page, frame)).filter((fault) => !ofLibrary.test(fault));
