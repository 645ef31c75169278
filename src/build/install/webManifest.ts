import type { ManifestOptions } from 'vite-plugin-pwa';

/** What a device shows of the installed app. `id` is permanent: it tells an update from another app. */
export function webManifest(base: string): Partial<ManifestOptions> {
  const icon = (file: string, sizes: string, purpose: 'any' | 'maskable' | 'monochrome') => ({
    src: `${base}icons/${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  const shortcut = (name: string, path: string) => ({
    name,
    url: `${base}${path}`,
    icons: [{ src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png' }],
  });
  const screenshot = (file: string, sizes: string, form: 'narrow' | 'wide', label: string) => ({
    src: `${base}icons/${file}`,
    sizes,
    type: 'image/png',
    form_factor: form,
    label,
  });
  return {
    id: base,
    name: '一趟通 OneTrip',
    short_name: '一趟通',
    description: '兩岸科創社區交流服務中心的離線指南：樓層、措施、住房與要帶的文件，一趟辦好。',
    lang: 'zh-Hant',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: '#fbf8f0',
    background_color: '#fbf8f0',
    categories: ['government', 'travel', 'utilities'],
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
      icon('icon-monochrome-512.png', '512x512', 'monochrome'),
    ],
    shortcuts: [shortcut('樓層', 'floors'), shortcut('八條措施', 'measures'), shortcut('人才公寓與文件', 'apartment')],
    screenshots: [
      screenshot('screenshot-narrow.png', '720x1480', 'narrow', '樓層圖'),
      screenshot('screenshot-wide.png', '1280x800', 'wide', '樓層圖'),
    ],
  };
}
