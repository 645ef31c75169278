import * as v from 'valibot';

const Sentence = v.pipe(
  v.string(),
  v.check((text) => text.trim() === text && text.length > 0, 'empty, or white space at an end'),
  v.maxLength(4000),
);

/** One text in all three languages; none may be missing. `zh-Hant` is written in Taiwan's words, not converted. */
export const LocalizedText = v.strictObject({ 'zh-Hant': Sentence, 'zh-Hans': Sentence, en: Sentence });
export type LocalizedText = v.InferOutput<typeof LocalizedText>;
