import { join } from 'node:path';
import { findProgram, isExecutable } from './findProgram.ts';

/** A Chromium to test with: `CHROMIUM_PATH`, one on PATH, or one where macOS and Windows keep it. */
export function findChromium(): string | undefined {
  const told = process.env['CHROMIUM_PATH'];
  if (told !== undefined && isExecutable(told)) return told;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = findProgram(name);
    if (found !== undefined) return found;
  }
  return usualPlaces().find(isExecutable);
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  });
}
