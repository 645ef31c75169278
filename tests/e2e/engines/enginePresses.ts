/** Bodies for `EnginePage.run` and `until`: what a person presses and types. */
export const button = (words: string) =>
  `[...document.querySelectorAll('main button')].find((one) => /${words}/.test(one.textContent) && !one.disabled && one.closest('dialog') === null)`;
export const label = (words: string) =>
  `[...document.querySelectorAll('main label')].find((one) => /${words}/i.test(one.textContent))`;
export const dialogButton = (words: string) =>
  `[...document.querySelectorAll('dialog[open] button')].find((one) => /${words}/.test(one.textContent) && !one.disabled)`;
export const passwords = `[...document.querySelectorAll('dialog[open] input[type="password"]')]`;

/** False until it is there. */
export const press = (what: string) => `const found = ${what}; if (!found) return false; found.click(); return true`;
export const shows = (words: string) => `return /${words}/.test(document.body.innerText)`;

/** Sets a field as typing does, so that the page hears of it. */
export const type = (field: string, text: string) => `const field = ${field}; if (!field) return false;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new InputEvent('input', { bubbles: true })); return true`;
