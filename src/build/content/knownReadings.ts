/** Words of the mainland that the dictionary reads wrongly. Source: 普通话异读词审音表; 厦 is Xiamen here, 行 a row. */
export const mainlandWords: Readonly<Record<string, string>> = {
  厦金: 'xià jīn',
  行: 'háng',
};

/** Words of Taiwan that need the whole word to be read rightly. */
export const taiwanWords: Readonly<Record<string, string>> = {
  行: 'ㄏㄤˊ',
  行號: 'ㄏㄤˊ ㄏㄠˋ',
};

/** Characters that Taiwan reads otherwise than the dictionary. Source: 國語一字多音審訂表, Ministry of Education, 1999. */
export const taiwanCharacters: Readonly<Record<string, string>> = {
  企: 'ㄑㄧˋ',
  期: 'ㄑㄧˊ',
  識: 'ㄕˋ',
  質: 'ㄓˊ',
  車: 'ㄔㄜ',
  頻: 'ㄆㄧㄣˊ',
  儲: 'ㄔㄨˊ',
  績: 'ㄐㄧ',
  息: 'ㄒㄧˊ',
  微: 'ㄨㄟˊ',
  研: 'ㄧㄢˊ',
  擊: 'ㄐㄧˊ',
  液: 'ㄧˋ',
  夕: 'ㄒㄧˋ',
};
