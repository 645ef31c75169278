import { expect, test } from '@playwright/test';
import { type EnginePage, until } from './engines/EnginePage.ts';
import { button, dialogButton, label, passwords, press, shows, type } from './engines/enginePresses.ts';
import { engines } from './engines/engines.ts';
import { isDeep } from './support/depth.ts';
import { serveSite } from './support/serveSite.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');

const paper = `[...document.querySelectorAll('[data-evidence="evidence.residence-permit"]')][0]`;
const isReady = `return ${paper}?.querySelector('input[value="ready"]')?.checked === true`;
const readyOffline = `return document.querySelector('[data-offline="ready"]') !== null`;

for (const [name, open, install] of engines) {
  test(`[OFFLINE-1] [STORE-4] ${name}: one visit, then everything without a server; what is ticked stays`, async () => {
    test.skip(open === undefined, `${name} is not on this machine; install ${install}`);
    test.setTimeout(600_000);
    const site = await serveSite();
    const page = await (open as () => Promise<EnginePage>)();
    try {
      const list = `${site.url}/en/apartment/city-apartment`;
      await page.open(list);
      await until(page, readyOffline, 'being ready offline', 90_000);
      await site.stop();
      await page.open(list);
      await until(page, `return ${paper}?.closest('fieldset')?.disabled === false`, 'the list to be usable');
      await page.run(`${paper}.querySelector('input[value="ready"]').click()`);
      await until(page, `return /Saved on this/.test(${paper}.innerText)`, 'the tick to be saved');
      await page.open(`${site.url}/en/floors`);
      await until(page, `return document.querySelector('h1') !== null`, 'the floors');
      await page.open(list);
      await until(page, isReady, 'the tick to be there');
      if (page.survivesRestart) {
        await page.restart();
        await page.open(list);
        await until(page, isReady, 'the tick to be there after a restart');
      }
      await page.open(`${site.url}/en/search?q=permit`);
      await until(page, `return document.querySelector('[data-answers="permit"] [data-hits]') !== null`, 'an answer');
      expect(await page.run<string>('return document.title')).toMatch(/[A-Za-z]/);
    } finally {
      await page.close();
      await site.stop();
    }
  });
}

for (const [name, open, install] of engines) {
  test(`[VISIT-2] [VISIT-3] ${name}: errands, a day and a verdict, prepared without a server and kept`, async () => {
    test.skip(open === undefined, `${name} is not on this machine; install ${install}`);
    test.setTimeout(600_000);
    const site = await serveSite();
    const page = await (open as () => Promise<EnginePage>)();
    const visit = `${site.url}/en/visit`;
    const verdict = `return /Do not set out yet/.test(document.querySelector('main').innerText)`;
    try {
      await page.open(`${site.url}/en`);
      await until(page, readyOffline, 'being ready offline', 90_000);
      await site.stop();
      await page.open(visit);
      await until(page, press(label('residence permit')), 'the first errand');
      await until(page, press(label('City flats')), 'the second errand');
      await until(page, press(button('^Next: for whom')), 'the next step');
      await until(page, press(button('^Next: which day')), 'the day');
      await until(page, press(label('20[0-9][0-9]')), 'a day to choose');
      await until(page, press(button('^See what to bring')), 'the list');
      await until(page, verdict, 'the verdict');
      const kept = await until<string>(
        page,
        `return /Saved: (one copy|two copies)/.exec(document.querySelector('main').innerText)?.[1]`,
        'how many copies there are',
      );
      expect(kept).toBe(page.engine === 'Firefox' ? 'two copies' : 'one copy');
      if (page.survivesRestart) await page.restart();
      await page.open(visit);
      await until(page, verdict, 'the verdict after opening again');
    } finally {
      await page.close();
      await site.stop();
    }
  });
}

const passphrase = 'six kettles under a bridge';

for (const [name, open, install] of engines) {
  test(`[PAPERS-8] [SETTINGS-9] [SETTINGS-4] ${name}: a photograph, a passphrase, and everything erased`, async () => {
    test.skip(open === undefined, `${name} is not on this machine; install ${install}`);
    test.setTimeout(600_000);
    const site = await serveSite();
    const page = await (open as () => Promise<EnginePage>)();
    const list = `${site.url}/en/apartment/city-apartment`;
    const files = `[...${paper}.querySelectorAll('details')].find((one) => /Photos and files/.test(one.textContent))`;
    try {
      await page.open(list);
      await until(page, readyOffline, 'being ready offline', 90_000);
      await until(page, `return ${paper}?.closest('fieldset')?.disabled === false`, 'the list to be usable');
      await page.run(`${files}.open = true`);
      await until(page, `return ${files}.querySelector('input[type="file"]') !== null`, 'the way to a file');
      await page.run(`
        const canvas = document.createElement('canvas');
        canvas.width = 1200;
        canvas.height = 900;
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#335';
        pen.fillRect(100, 100, 900, 600);
        const picture = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
        const chosen = new DataTransfer();
        chosen.items.add(new File([picture], 'permit.jpg', { type: 'image/jpeg' }));
        const input = ${files}.querySelector('input[type="file"]:not([capture])');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));`);
      await until(page, press(dialogButton('^I can read it')), 'the picture to be looked at');
      await until(page, `return /Photos and files: 1/.test(${paper}.innerText)`, 'the picture to be kept');

      await page.open(`${site.url}/en/settings`);
      await until(page, press(button('^Set a passphrase')), 'the passphrase to be offered');
      await until(page, `return ${passwords}.length === 2`, 'two fields');
      await page.run(type(`${passwords}[0]`, passphrase));
      await page.run(type(`${passwords}[1]`, passphrase));
      await until(page, press(dialogButton('^Set it')), 'the passphrase to be long enough');
      await until(page, `return /The passphrase is set/.test(document.body.innerText)`, 'the passphrase to be set');
      await page.open(list);
      await until(page, `return /What you keep here is locked/.test(document.body.innerText)`, 'the lock');
      await page.run(type(`document.querySelector('main input[type="password"]')`, passphrase));
      await until(page, press(button('^Unlock')), 'the key');
      await until(page, `return /Photos and files: 1/.test(${paper}.innerText)`, 'the picture to be there again');

      await page.open(`${site.url}/en/settings`);
      await until(page, press(button('^Erase')), 'the way to erase');
      await until(page, press(dialogButton('^Erase')), 'the question');
      await until(
        page,
        `return /Nothing is stored|has been erased|Everything (is|was) erased/i.test(document.body.innerText)`,
        'the end',
      );
      await page.open(list);
      await until(page, `return ${paper}?.closest('fieldset')?.disabled === false`, 'the list to be usable again');
      expect(await page.run<boolean>(`return /Photos and files: 1/.test(${paper}.innerText)`)).toBe(false);
    } finally {
      await page.close();
      await site.stop();
    }
  });
}

for (const [name, open, install] of engines) {
  test(`[FINDER-1] [BACKUP-12] ${name}: the finder without a server; ticks into a file, everything erased, and back`, async () => {
    test.skip(open === undefined, `${name} is not on this machine; install ${install}`);
    test.setTimeout(600_000);
    const site = await serveSite();
    const page = await (open as () => Promise<EnginePage>)();
    const list = `${site.url}/en/apartment/city-apartment`;
    const usable = `return ${paper}?.closest('fieldset')?.disabled === false`;
    try {
      await page.open(`${site.url}/en/finder`);
      await until(page, readyOffline, 'being ready offline', 90_000);
      await site.stop();
      await page.open(`${site.url}/en/finder`);
      // The question goes away with a press that counts.
      const answer = `${button('^Yes, the five-year card')}?.click()`;
      await until(page, `${answer}; ${shows('Likely to fit: [1-9]')}`, 'what may fit');
      await page.open(list);
      await until(page, usable, 'the list to be usable');
      await page.run(`${paper}.querySelector('input[value="ready"]').click()`);
      await until(page, `return /Saved on this/.test(${paper}.innerText)`, 'the tick to be saved');

      await page.open(`${site.url}/en/settings`);
      // What would go to the share sheet or to the downloads, which no driver of these engines hands out.
      await page.run(`
        const real = URL.createObjectURL;
        navigator.canShare = () => false;
        URL.createObjectURL = (file) => {
          file.arrayBuffer().then((bytes) => { window.handedOver = new Blob([bytes]); });
          return real.call(URL, file);
        };`);
      await until(page, press(button('^Back up to a file')), 'the way to a backup');
      await until(page, `return ${passwords}.length === 2`, 'two fields');
      await page.run(type(`${passwords}[0]`, passphrase));
      await page.run(type(`${passwords}[1]`, passphrase));
      await until(page, press(dialogButton('^Make the backup')), 'the passphrase to be long enough');
      await until(page, press(dialogButton('^Save the file')), 'the backup to be made', 60_000);
      await until(page, `return window.handedOver instanceof Blob`, 'the file');
      await until(page, press(dialogButton('^Close')), 'the end of the dialog');
      await until(page, press(button('^Erase everything')), 'the way to erase');
      await until(page, press(dialogButton('^Erase everything')), 'the question');
      await until(page, shows('Everything has been erased'), 'the end');

      await until(page, press(button('^Restore from a file')), 'the way back');
      await until(page, `return document.querySelector('dialog[open] input[type="file"]') !== null`, 'the field');
      await page.run(`
        const chosen = new DataTransfer();
        chosen.items.add(new File([window.handedOver], 'onetrip.cscz'));
        const input = document.querySelector('dialog[open] input[type="file"]');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));`);
      await page.run(type(`${passwords}[0]`, passphrase));
      await until(page, press(dialogButton('^Open and check')), 'the file and its passphrase');
      await until(page, press(dialogButton('^Replace with the backup')), 'the file to be whole', 60_000);
      await until(page, shows('Restored[.] Everything was read back'), 'the end');
      await page.open(list);
      await until(page, isReady, 'the tick to be there again');
    } finally {
      await page.close();
      await site.stop();
    }
  });
}
