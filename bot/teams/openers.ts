/**
 * Verbs that only open something for whoever taps, and change nothing. Cards that people put into chats carry no others: a tap there is answered
 * in the tapper's own chat, with what they themselves may see.
 */
const openers = new Set(['mentor.view', 'ask.form', 'find.start', 'menu']);

export const isOpener = (verb: string): boolean => openers.has(verb);
