export { baseLanguage, bestLanguage, bestTag, languages, languageTags, type Language, type LanguageTag } from './languages.js';
export { wordsOf, type Catalogue, type Sentence, type Translation, type Values, type Words } from './words.js';
