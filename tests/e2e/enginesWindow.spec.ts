import { expect, test } from '@playwright/test';
import { type EnginePage, until } from './engines/EnginePage.ts';
import { engines } from './engines/engines.ts';
import { isDeep } from './support/depth.ts';
import { serveSite } from './support/serveSite.ts';
import { windowPassphrase } from './support/window.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');

const button = (words: string) =>
  `[...document.querySelectorAll('main button, header button')].find((one) => /${words}/.test(one.textContent) && !one.disabled)`;
const press = (what: string) => `const found = ${what}; if (!found) return false; found.click(); return true`;
/** Sets a field as typing does, so that the page hears of it. */
const type = (field: string, text: string) => `const field = ${field}; if (!field) return false;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new InputEvent('input', { bubbles: true })); return true`;
const key = (name: string) => `dispatchEvent(new KeyboardEvent('keydown', { key: '${name}' })); return true`;
const field = (at: number) => `document.querySelectorAll('main form input')[${at}]`;
const attribute = (name: string) => `return document.querySelector('[data-${name}]')?.getAttribute('data-${name}')`;
const shown = (selector: string, count = 1) => `return document.querySelectorAll('${selector}').length === ${count}`;

for (const [name, open, install] of engines) {
  test(`[COUNTER-2] ${name}: a window is set up, checks a case and signs a receipt that a visitor believes, without a server`, async () => {
    test.skip(open === undefined, `${name} is not on this machine; install ${install}`);
    test.setTimeout(600_000);
    const site = await serveSite();
    const page = await (open as () => Promise<EnginePage>)();
    const unlocked = async () => {
      await until(page, type(`document.querySelector('main input[type=password]')`, windowPassphrase), 'the lock');
      await until(page, press(button('^Open$')), 'opening');
    };
    try {
      await page.open(`${site.url}/en/staff`);
      for (const [at, text] of ['Window A', 'Lin', windowPassphrase, windowPassphrase].entries())
        await until(page, type(field(at), text), 'the set-up');
      await until(page, press(`document.querySelector('main form button[type=submit]:not(:disabled)')`), 'beginning');
      await until(page, shown('[data-recovery]'), 'the recovery code', 90_000);
      await until(page, press(`document.querySelector('main .button-next')`), 'the desk');
      await until(page, `return document.querySelector('[data-offline="ready"]') !== null`, 'being ready', 90_000);
      await until(page, `return caches.has('staff-device')`, 'the window’s files');
      await until(page, `return document.querySelector('[data-offline="ready"]') !== null`, 'being ready', 90_000);
      await site.stop();

      await until(page, press(button('^Open a case by hand')), 'the form');
      await until(
        page,
        type(`document.querySelectorAll('main section')[1].querySelector('input')`, '居住证'),
        'a search',
      );
      await until(
        page,
        press(`[...document.querySelectorAll('main label')].find((one) => one.textContent === '台湾居民居住证')`),
        'the errand',
      );
      await until(page, press(button('^Open the case')), 'opening the case');
      await until(page, `return document.querySelectorAll('[data-paper]').length > 3`, 'the papers');
      await page.run(key('1'));
      await page.run(key('1'));
      await until(page, shown('[data-check="accepted"]', 2), 'two papers');
      await page.run(key('r'));
      const receipt = await until<string>(page, attribute('receipt'), 'the receipt');
      await until(page, press(button('^Settings')), 'the settings');
      const card = await until<string>(page, attribute('card'), 'the card');

      await page.open(`${site.url}/en/visit`);
      await until(
        page,
        press(`[...document.querySelectorAll('main label')].find((one) => /residence permit/i.test(one.textContent))`),
        'an errand',
      );
      await until(page, press(button('^Next: for whom')), 'the next step');
      await page.open(`${site.url}/en/visit?step=show`);
      await until(page, press(button('^Read the window’s code')), 'reading');
      const read = async (text: string) => {
        await until(page, type(`document.querySelector('main textarea')`, text), 'the field');
        await until(page, press(button('^Read$')), 'reading it');
      };
      await read(card);
      await until(page, press(button('^They are the same')), 'believing the window');
      await read(receipt);
      await until(page, shown('[data-other-answers] li', 2), 'the answers');

      if (page.survivesRestart) await page.restart();
      await page.open(`${site.url}/en/staff/cases`);
      await unlocked();
      await until(page, shown('[data-case]'), 'the case', 90_000);
      expect(receipt).toMatch(/^OT1R/);
    } finally {
      await page.close();
      await site.stop();
    }
  });
}
