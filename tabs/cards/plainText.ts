/** The text of a heading, a box or an open choice as it is meant: cards escape there what chat clients would take for markdown (`escapeMarkdown` of the kit). */
export const plainText = (escaped: string): string => escaped.replace(/\\([\\`*_[\]<>~|&{}#+\-.)])/g, '$1');
