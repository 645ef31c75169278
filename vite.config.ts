import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { webManifest } from './src/build/install/webManifest.ts';
import { withIntegrity } from './src/build/install/withIntegrity.ts';
import { chromiumFlags } from './src/build/launch/chromiumFlags.ts';
import { dropInitialPreloads } from './src/build/pages/dropInitialPreloads.ts';
import { writePages } from './src/build/pages/writePages.ts';
import { serveEdition } from './src/build/serve/serveEdition.ts';

const root = import.meta.dirname;
const base = process.env['BASE_PATH'] ?? '/';
const origin = process.env['SITE_ORIGIN'] ?? '';
const outDir = process.env['OUT_DIR'] ?? 'dist';
const edition = process.env['EDITION_DIR'] ?? `${root}/src/edition`;

export default defineConfig({
  root,
  base,
  plugins: [
    react(),
    tailwindcss(),
    serveEdition(edition),
    dropInitialPreloads(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: webManifest(base),
      injectManifest: {
        globPatterns: ['assets/*.{js,css}', 'pages/*', 'packs/*', 'search/*', 'icons/*', 'manifest.webmanifest'],
        // The largest icons are for whoever installs, which needs a connection anyway.
        globIgnores: ['icons/card.png', 'icons/screenshot-*', 'icons/*-512.png'],
        maximumFileSizeToCacheInBytes: 64 * 1024 * 1024,
        manifestTransforms: [withIntegrity(outDir)],
        rollupFormat: 'iife',
      },
      integration: { beforeBuildServiceWorker: () => writePages({ root, outDir, edition, base, origin }) },
    }),
  ],
  // Day and night are variables of our own; without this each `color-scheme` brings variables of light-dark() along, which
  // stands nowhere and would be in every page (`Features.LightDark`).
  css: { lightningcss: { exclude: 1 << 20 } },
  build: {
    outDir,
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs, in three pieces that a slow phone evaluates one after the other.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'words', test: /node_modules\/(i18next|react-i18next|html-parse-stringify|void-elements)\// },
            {
              name: 'page',
              test: /src\/(?!.*\.css)(ui\/(?!checklist|visit|papers|vault|handover|field|work|source\/(useIdle|notRead))|ui\/checklist\/(usePeople|useLastRead|usePersonName|chosenPerson)|domain\/(visit\/(isErrandService|emptyPreparation)|source\/|result\/Result|dates\/monthsSince|content\/(PageCitations|needsCare|StatementView|Citations|recordPath|idParts|linkPath|gapPath)|address\/|locale\/(LocaleTag|localize)\.ts)|services\/(offline|share|install)\/|browser\/share\/|app\/words\/wordsByFeature)|preload-helper|oxc.*helpers/,
            },
            // The rest of the way to a page that answers: whoever imported the entry itself would ask for its sheet as well.
            { name: 'boot', test: /src\/app\/(boot\/boot|early\/takenOver)\.ts/ },
            { name: 'app', test: /src\/app\/(App\.tsx|createAppServices\.ts)/ },
            // A list of papers, wherever one stands.
            {
              name: 'papers',
              test: /src\/(ui\/(checklist\/(?!usePe|useLastRead|chosenPerson)|visit\/AddToVisit\.tsx|papers\/PaperFiles\.tsx|source\/useIdle)|domain\/checklist\/)/,
            },
            // What comes after a tap, in few files: each costs a line in the worker's list and an answer of its own.
            {
              name: 'visit',
              test: /src\/(features\/visitor\/visit\/(?!VisitPage|visitRoute|VisitView|show\/(ShowStep|SealedFile|ChosenFiles|HandoverContents|Answers|Standings))|ui\/visit\/(?!AddToVisit\.tsx)|ui\/papers\/(?!PaperFiles\.tsx)|ui\/source\/notRead|domain\/(visit\/figureVisit|bagList|verdict|changes|calendar|handover\/lineStandings|receipt\/receiptStanding)|features\/visitor\/home\/VisitStanding|services\/papers\/(prepareFile|fileLimits|isWhatItSays)|browser\/image\/)/,
            },
            {
              name: 'safe',
              test: /src\/(features\/visitor\/settings\/(BackupDialog|RestoreDialog|PassphraseDialog|HeldList|RunProgress|NewPassphrase|PassphraseField|BackupSummaryList|listHeld)|services\/backup\/(?!createBackup|sha256Of)|ui\/field\/|storage\/backup\/(?!BackupRefusal)|app\/shell\/(RecoveryNotice|OutsideNote|MemoryNotice|sayMemoryWords|useAskBeforeLeaving))|locales\/[^/]+\/memory[.]json/,
            },
            // What passes at the counter, on both sides of it.
            {
              name: 'counter',
              includeDependenciesRecursively: false,
              test: /src\/(ui\/handover\/|features\/visitor\/visit\/show\/|services\/(handover|scanning)\/|browser\/camera\/|handover\/(?!openSealedFile|sealingPairOf)|domain\/(handover\/(?!lineStandings)|receipt\/(?!receiptStanding)|cases\/(CaseIds|PaperCheck|ShownName)|canonical\/))|node_modules\/(qr|@noble)\//,
            },
            {
              name: 'staff',
              // What visitors need too stays in its own pieces.
              includeDependenciesRecursively: false,
              test: /src\/(features\/staff|handover\/(openSealedFile|sealingPairOf)|app\/staff\/(?!staffStart)|services\/(staff|shift|longWork|folderCopy|windowCopy)|storage\/(staff|shift)|ui\/work|browser\/(folder|sealing\/(createStaffSealing|recoveryCode)|screenLock|backupMemory\/windowCopyMemory|serviceWorker\/keepStaffFiles))\b|domain\/cases\/(?!CaseIds|PaperCheck)|node_modules\/fflate\//,
            },
            // Short words of several features in one file: what lies apart costs an answer each and compresses worse.
            ...['zh-Hant', 'zh-Hans', 'en'].map((tag) => ({
              name: `guide-${tag}`,
              test: new RegExp(`locales/${tag}/(apartment|documents|faq|search|sources|terms)[.]json`),
            })),
            ...['zh-Hant', 'zh-Hans', 'en'].map((tag) => ({
              name: `staff-${tag}`,
              test: new RegExp(`locales/${tag}/staff(Errors)?[.]json`),
            })),
            ...['zh-Hant', 'zh-Hans', 'en'].map((tag) => ({
              name: `late-${tag}`,
              test: new RegExp(`locales/${tag}/(visitText|vault|papers|backup|handover|lateErrors)[.]json`),
            })),
          ],
        },
      },
    },
  },
  test: {
    // Only against what never ends: a machine that is busy is no reason to fail.
    testTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        optimizeDeps: { include: ['react', 'react/jsx-dev-runtime', 'react-dom/client', 'vitest-browser-react'] },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/component/setup.ts'],
          fileParallelism: false,
          api: { host: '127.0.0.1' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: [...chromiumFlags],
              },
            }),
          },
        },
      },
    ],
  },
});
