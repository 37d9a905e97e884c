import { bareWords } from '../../domain/searchText';

const mention = /<at\b[^>]*>[^<]*<\/at>/giu;
const tag = /<[^<>]*>/gu;
const entity = /&#?\w+;/gu;

/** A chat message as bare words, so that two ways of typing the same thing are equal: also without mentions and tags. */
export const plainText = (text: string): string => bareWords(text.replace(mention, ' ').replace(tag, ' ').replace(entity, ' '));

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
