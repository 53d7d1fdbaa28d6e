import java from 'prettier-plugin-java'

/** One formatter for everything that is written here; its Java parser is its own, so no JDK can disagree with it. */
export default {
  printWidth: 120,
  tabWidth: 2,
  semi: false,
  singleQuote: true,
  trailingComma: 'all',
  plugins: [java],
  overrides: [{ files: '*.java', options: { tabWidth: 4, trailingComma: 'none' } }],
}
