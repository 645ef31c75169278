/** Fills `{{name}}` in a sentence of a locale file; a name without a value stays as it is, so that a slip is seen. */
export function fillWords(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
