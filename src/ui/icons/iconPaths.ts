/** Way signs on a grid of 24, each drawn as the mark is: one unbroken line wherever the thing allows it. */
export const iconPaths = {
  home: 'M10 20H5v-9.5L12 4l7 6.5V20h-5v-6h-4v6',
  visit: 'M8 8V7a4 4 0 0 1 8 0v1H4.5l-1 12h17l-1-12H16',
  floors: 'M3 20h17v-5.3H7V9.3h13V4H7',
  measures: 'M12 11.2C6 11.2 6 3.5 12 3.5s6 7.7 0 7.7-7.5 9.3 0 9.3 7.5-9.3 0-9.3z',
  apartment: 'M20.5 3.5l-9.4 9.4a4.6 4.6 0 1 0 .1.1M16 8l3.2 3.2',
  search: 'M20.5 20.5l-5.7-5.7a6.6 6.6 0 1 1 .1-.1',
  settings: 'M3 7h8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0m5 0h5M3 17h3a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0m5 0h10',
} as const;
export type IconName = keyof typeof iconPaths;
