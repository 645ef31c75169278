declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with their Simplified ones: `臺 台|裏 里`, several on the right parted by spaces. */
  const pairs: string;
  export default pairs;
}
