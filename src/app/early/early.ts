import { preferenceKeys } from '../../browser/preferences/preferenceKeys.ts';
import { chooseLocale } from '../../domain/locale/chooseLocale.ts';
import { defaultLocale, type LocaleTag, localeTags } from '../../domain/locale/LocaleTag.ts';
import { takenOver } from './takenOver.ts';

/**
 * Runs inside the page's head before anything is painted: the chosen looks, and the chosen language for an
 * address that names none. Search engines and people who chose nothing but read Chinese stay where they are.
 */
const root = document.documentElement;
const store = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

for (const name of ['theme', 'contrast', 'text', 'keys'] as const) {
  const value = store(preferenceKeys[name]);
  if (value !== null) root.dataset[name] = value;
}

const base = import.meta.env.BASE_URL;
const inside = location.pathname.slice(base.length);
const hasPrefix = localeTags.some((tag) => inside === tag || inside.startsWith(`${tag}/`));
if (!hasPrefix && !/bot|crawl|spider|slurp|preview/i.test(navigator.userAgent)) {
  const chosen = store(preferenceKeys.locale);
  const wanted: LocaleTag = localeTags.find((tag) => tag === chosen) ?? chooseLocale(navigator.languages ?? []);
  if (wanted !== defaultLocale) {
    location.replace(`${base}${wanted}${inside === '' ? '' : `/${inside}`}${location.search}${location.hash}`);
  }
}

// A page can be seen before its code is there. What is pressed in between is kept, once each, and pressed when somebody
// listens: nobody should have to press twice. Folds and other links need no code.
let pressed: Set<HTMLElement> | undefined = new Set();
addEventListener(takenOver, () => {
  const kept = pressed;
  pressed = undefined;
  kept?.forEach((one) => {
    one.click();
  });
});

// A language link works before the app has started, so the choice must be kept this early too: otherwise an address
// without a prefix would send the reader back to the language chosen before.
addEventListener(
  'click',
  (event) => {
    // The document itself can be clicked, and has no `closest`.
    const target = event.target as Partial<Element>;
    const one = target.closest?.<HTMLAnchorElement>('a[hreflang][lang],button,input');
    if (one == null) return;
    const wanted = one.hreflang;
    if ((localeTags as readonly string[]).includes(wanted)) {
      // The same page in another language answers the same question.
      one.search = location.search;
      try {
        localStorage.setItem(preferenceKeys.locale, wanted);
      } catch {
        // Nothing is kept in this browser; the link still leads to the page.
      }
    } else if (pressed !== undefined) {
      // A tick that only looked like one would be undone when the page is taken over.
      event.preventDefault();
      pressed.add(one);
    }
  },
  true,
);
