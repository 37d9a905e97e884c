import { parse } from 'yaml';

export const readYaml = (text: string): unknown => parse(text);
