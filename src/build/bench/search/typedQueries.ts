/** What is typed key by key while the search is measured: every way of writing, and what costs most in each. */
export const typedQueries: readonly string[] = [
  '一站式服務窗口',
  '台胞證遺失怎麼辦',
  '居住证要带什么',
  '捷運',
  '八條措施',
  'taibaozheng',
  'juzhuzheng',
  'tbz',
  'ㄊㄞㄅㄠㄓㄥ',
  'residence permit',
  'residense permti',
  'health insurance',
  'opening hours',
  '台胞zheng',
  '12345',
];
