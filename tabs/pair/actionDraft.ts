/** Where what is typed into the form of one more action is kept. */
export const actionDraft = (pair: string, field: 'id' | 'text' | 'owner' | 'dueOn'): string => `pair/${pair}/action/${field}`;
