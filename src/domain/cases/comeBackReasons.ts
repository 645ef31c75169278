/** Why somebody has to come again, one tap each. `words` is the key of the sentence in `locales`. */
export const comeBackReasons = [
  { code: 'paperMissing', words: 'cases.comeBack.paperMissing' },
  { code: 'paperWrong', words: 'cases.comeBack.paperWrong' },
  { code: 'paperNotValid', words: 'cases.comeBack.paperNotValid' },
  { code: 'personAbsent', words: 'cases.comeBack.personAbsent' },
  { code: 'otherOffice', words: 'cases.comeBack.otherOffice' },
  { code: 'earlierStep', words: 'cases.comeBack.earlierStep' },
  { code: 'staffAbsent', words: 'cases.comeBack.staffAbsent' },
  { code: 'systemDown', words: 'cases.comeBack.systemDown' },
  { code: 'other', words: 'cases.comeBack.other' },
] as const;
