import { describe, expect, test } from 'vitest';
import {
  type BrowserFamily,
  detectBrowser,
  type InAppBrowser,
} from '../../../src/browser/inAppBrowser/detectBrowser.ts';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 14; SM-S918B Build/UP1A.231005.007)';
const webView = `${android.replace(')', '; wv)')} AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.135 Mobile Safari/537.36`;
const reduced = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const browsers: readonly (readonly [BrowserFamily, string])[] = [
  ['safari-ios', `${iphone} Version/18.6 Mobile/15E148 Safari/604.1`],
  [
    'safari-ios',
    'Mozilla/5.0 (iPad; CPU OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Mobile/15E148 Safari/604.1',
  ],
  ['chrome-ios', `${iphone} CriOS/131.0.6778.154 Mobile/15E148 Safari/604.1`],
  ['other-ios', `${iphone} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`],
  ['other-ios', `${iphone} Version/18.0 EdgiOS/131.0.2903.92 Mobile/15E148 Safari/604.1`],
  ['chrome-android', `${reduced} Chrome/131.0.0.0 Mobile Safari/537.36`],
  ['samsung', `${reduced} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`],
  ['firefox-android', 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0'],
  ['chrome-desktop', `${windows} Chrome/131.0.0.0 Safari/537.36`],
  [
    'chrome-desktop',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
  ],
  ['edge', `${windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`],
  ['edge', `${reduced} Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0.0.0`],
  ['firefox-desktop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'],
  ['safari-mac', `${mac} Version/18.2 Safari/605.1.15`],
  ['other', `${windows} Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`],
  ['other', `${reduced} Chrome/114.0.5735.196 HuaweiBrowser/15.0.8.301 Mobile Safari/537.36`],
  [
    'other',
    'Mozilla/5.0 (Linux; U; Android 13; zh-CN; 2211133C Build/TKQ1.220905.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/15.5.4.1234 Mobile Safari/537.36',
  ],
];

const inApps: readonly (readonly [InAppBrowser, string])[] = [
  ['line', `${iphone} Mobile/15E148 Safari Line/14.19.1`],
  ['line', `${webView} Line/14.20.1/IAB`],
  ['line', `${iphone} Mobile/15E148 Safari Line/14.19.1 LIFF`],
  ['wechat', `${iphone} Mobile/15E148 MicroMessenger/8.0.54(0x18003630) NetType/WIFI Language/zh_TW`],
  [
    'wechat',
    'Mozilla/5.0 (Linux; Android 14; 23127PN0CC Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300259 MMWEBSDK/20241103 MicroMessenger/8.0.55.2780(0x28003737) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  ],
  [
    'wechat',
    `${windows} Chrome/122.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF`,
  ],
  ['weibo', `${iphone} Mobile/15E148 Weibo (iPhone15,2__weibo__14.12.0__iphone__os18.1)`],
  [
    'facebook',
    `${iphone} Mobile/22B91 [FBAN/FBIOS;FBAV/490.0.0.54.103;FBBV/664312212;FBDV/iPhone15,2;FBMD/iPhone;FBSN/iOS;FBSV/18.1;FBSS/3;FBID/phone;FBLC/zh_TW;FBOP/5]`,
  ],
  ['facebook', `${webView} [FB_IAB/FB4A;FBAV/491.0.0.61.79;]`],
  [
    'instagram',
    `${iphone} Mobile/22B91 Instagram 359.0.0.31.108 (iPhone15,2; iOS 18_1; zh_TW; zh-Hant; scale=3.00; 1179x2556; 667532421)`,
  ],
  ['other-webview', `${webView} [Pinterest/Android]`],
  ['other-webview', `${iphone} Mobile/15E148 QQ/9.1.20.604 V1_IPH_SQ_9.1.20_1_APP_A Pixel/1179 NetType/WIFI`],
  ['other-webview', `${iphone} Mobile/15E148`],
];

describe('which browser the guide is read in', () => {
  test.each(browsers)(
    '[BROWSER-1] %s is told by its own string and is not taken for an app: %s',
    (family, userAgent) => {
      expect(detectBrowser(userAgent, false)).toEqual({ family, inApp: null, installed: false });
    },
  );

  test.each(inApps)('[BROWSER-2] a page inside %s is told from a browser: %s', (inApp, userAgent) => {
    expect(detectBrowser(userAgent, false)).toMatchObject({ inApp, installed: false });
  });

  test('[BROWSER-2] an installed page on iOS is not taken for one inside an app, though its string is as bare', () => {
    expect(detectBrowser(`${iphone} Mobile/15E148`, true)).toEqual({
      family: 'safari-ios',
      inApp: null,
      installed: true,
    });
  });

  test('[BROWSER-1] an iPad that calls itself a Mac is told by its touch screen', () => {
    const userAgent = `${mac} Version/18.2 Safari/605.1.15`;
    expect(detectBrowser(userAgent, false, 5).family).toBe('safari-ios');
    expect(detectBrowser(userAgent, false, 0).family).toBe('safari-mac');
  });

  test('[BROWSER-1] any string at all gets an answer', () => {
    expect(detectBrowser('', false)).toEqual({ family: 'other', inApp: null, installed: false });
  });
});
