/** Browsers whose way to install a page differs. On iOS all use the same engine but not the same menus. */
export type BrowserFamily =
  | 'safari-ios'
  | 'chrome-ios'
  | 'other-ios'
  | 'chrome-android'
  | 'samsung'
  | 'firefox-android'
  | 'chrome-desktop'
  | 'edge'
  | 'firefox-desktop'
  | 'safari-mac'
  | 'other';

/** Apps that show pages in a window of their own, where nothing can be installed and little is kept. */
export type InAppBrowser = 'line' | 'wechat' | 'facebook' | 'instagram' | 'weibo' | 'other-webview';

export interface DetectedBrowser {
  readonly family: BrowserFamily;
  /** The app around the page; null in a browser of its own. */
  readonly inApp: InAppBrowser | null;
  /** The page runs from the home screen or as a window of its own. */
  readonly installed: boolean;
}

/**
 * Reads a user-agent string. Only words of help depend on it, never whether something works: a wrong guess costs
 * a sentence. `touchPoints` tells an iPad, which calls itself a Mac, from a Mac.
 */
export function detectBrowser(userAgent: string, standalone: boolean, touchPoints = 0): DetectedBrowser {
  const ios = /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && touchPoints > 1);
  return {
    family: familyOf(userAgent, ios, standalone),
    // A page started from the home screen of an iPhone has the same bare string as a page inside an app.
    inApp: standalone ? null : inAppOf(userAgent, ios),
    installed: standalone,
  };
}

const apps: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['line', /\bLine\/\d|\bLIFF\b/],
  ['wechat', /\bMicroMessenger\/|\bwxwork\//i],
  ['weibo', /\bWeibo\b|__weibo__/],
  ['instagram', /\bInstagram[ /]/],
  ['facebook', /\bFB(AN|AV|IOS|_IAB)\b|\bMessengerForiOS\b/],
  [
    'other-webview',
    /\b(QQ\/\d|AlipayClient|DingTalk|aweme|musical_ly|BytedanceWebview|trill_|xhsdiscover|baiduboxapp|KAKAOTALK|Barcelona|Snapchat|Telegram-Android|Twitter|GSA\/|LinkedInApp|Pinterest\/)|; wv\)/,
  ],
];

function inAppOf(userAgent: string, ios: boolean): InAppBrowser | null {
  const app = apps.find(([, pattern]) => pattern.test(userAgent));
  if (app !== undefined) return app[0];
  // Browsers on iOS end with "Safari/…"; a bare web view does not.
  return ios && !/\bSafari\//.test(userAgent) ? 'other-webview' : null;
}

const otherChromium =
  /\b(OPR|OPX|Opera|YaBrowser|UCBrowser|UBrowser|MQQBrowser|QQBrowser|HuaweiBrowser|MiuiBrowser|VivoBrowser|HeyTapBrowser|OpenHarmony|Vivaldi|DuckDuckGo|MetaSr|QIHU|Maxthon|LBBROWSER|Quark)\b/;

function familyOf(userAgent: string, ios: boolean, standalone: boolean): BrowserFamily {
  if (ios) {
    if (/\bCriOS\//.test(userAgent)) return 'chrome-ios';
    if (/\b(FxiOS|EdgiOS|OPiOS|OPT|DuckDuckGo|MQQBrowser|UCBrowser|Quark|YaBrowser)\b/.test(userAgent))
      return 'other-ios';
    return standalone || /\bVersion\/[\d.]+.*\bSafari\//.test(userAgent) ? 'safari-ios' : 'other-ios';
  }
  if (/\bSamsungBrowser\//.test(userAgent)) return 'samsung';
  if (/\bEdgA?\//.test(userAgent)) return 'edge';
  if (otherChromium.test(userAgent)) return 'other';
  const android = /\bAndroid\b/.test(userAgent);
  if (/\bFirefox\//.test(userAgent)) return android ? 'firefox-android' : 'firefox-desktop';
  if (/\b(HeadlessChrome|Chrome|Chromium)\//.test(userAgent)) return android ? 'chrome-android' : 'chrome-desktop';
  return /\bMacintosh\b.*\bVersion\/[\d.]+.*\bSafari\//.test(userAgent) ? 'safari-mac' : 'other';
}
