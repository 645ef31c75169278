import { expect, test } from '@playwright/test';
import { builtAddresses } from './support/addresses.ts';
import { prefixes } from './support/screens.ts';
import { builtText } from './support/serveSite.ts';

/** What one built page offers: the addresses it links to inside the site, and the ids one can be sent to. */
interface BuiltPage {
  readonly links: readonly string[];
  readonly ownLinks: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const pages = new Map(builtAddresses().map(({ address, file }) => [address, readPage(builtText(file))]));

function readPage(html: string): BuiltPage {
  const body = html.replace(/<script[\s\S]*?<\/script>/g, '');
  return {
    links: hrefs(body),
    ownLinks: hrefs(/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''),
    ids: new Set([...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '')),
  };
}

/** Only real links count: `<a href>`, as a reader without scripts follows them. */
function hrefs(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)].map((match) => match[1] ?? '');
}

for (const [locale, prefix] of Object.entries(prefixes)) {
  const own = [...pages.keys()].filter((address) =>
    prefix === '' ? !/^\/(en|zh-Hans)(\/|$)/.test(address) : address === prefix || address.startsWith(`${prefix}/`),
  );

  test(`[LINK-4] every page in ${locale} is reached from home by links alone`, () => {
    const home = prefix === '' ? '/' : prefix;
    const reached = new Set([home]);
    for (const address of reached) {
      for (const link of pages.get(address)?.links ?? []) {
        const target = link.replace(/[#?].*$/, '');
        if (own.includes(target)) reached.add(target);
      }
    }
    expect(own.filter((address) => !reached.has(address))).toEqual([]);
  });

  test(`[LINK-5] no page in ${locale} is a dead end, and none leads nowhere`, () => {
    const broken: string[] = [];
    for (const address of own) {
      const page = pages.get(address);
      if (page?.ownLinks.some((link) => link.replace(/[#?].*$/, '') !== address) !== true)
        broken.push(`${address} has no link of its own`);
      for (const link of page?.links ?? []) {
        const [path = '', anchor] = link.replace(/\?.*?(?=#|$)/, '').split('#');
        const target = pages.get(path);
        if (target === undefined) broken.push(`${address} → ${link}`);
        else if (anchor !== undefined && !target.ids.has(anchor)) broken.push(`${address} → ${link} (no such part)`);
      }
    }
    expect(broken).toEqual([]);
  });
}
