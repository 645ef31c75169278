import { useTranslation } from 'react-i18next';
import type { InstallState } from '../../../services/install/createInstallService.ts';

type BrowserFamily = Extract<InstallState, { type: 'known' }>['browser']['family'];

/** How many steps each browser asks for, in the order in which visitors are likely to use them; 0 where it cannot. */
const stepCounts: Readonly<Record<BrowserFamily, number>> = {
  'safari-ios': 3,
  'chrome-ios': 3,
  'other-ios': 2,
  'chrome-android': 3,
  samsung: 3,
  'firefox-android': 3,
  edge: 2,
  'chrome-desktop': 2,
  'safari-mac': 2,
  'firefox-desktop': 0,
  other: 2,
};

export const installFamilies = Object.keys(stepCounts) as readonly BrowserFamily[];

/** What to tap, step by step; a plain sentence where the browser cannot install pages. */
export function InstallSteps({ family }: { readonly family: BrowserFamily }) {
  const { t } = useTranslation('settings');
  const count = stepCounts[family];
  if (count === 0) return <p>{t(`install.family.${family}.cannot`)}</p>;
  const steps = Array.from({ length: count }, (_, index) => `step${index + 1}`);
  return (
    <ol className="list-decimal ps-6">
      {steps.map((step) => (
        <li key={step}>{t(`install.family.${family}.${step}`)}</li>
      ))}
    </ol>
  );
}
