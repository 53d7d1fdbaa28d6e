import { language, type Language } from './language.ts'

/** The names in braces of a sentence: `{day}` of "on {day}". */
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<S> = [Names<S>] extends [never] ? [] : [values: Record<Names<S>, string | number>]

/** The words of one language: the same keys as zh-CN, which is written first. */
export type Same<Z> = { readonly [K in keyof Z]: string }

/** Says a sentence by its key in the chosen language; a missing key or value fails the type check. */
export type Say<Z> = <K extends keyof Z & string>(key: K, ...values: Values<Z[K]>) => string

export function speaker<const Z extends Record<string, string>>(
  book: { 'zh-CN': Z } & Record<Language, Same<Z>>,
): Say<Z> {
  return (key, ...values) => filled(book[language()][key] as string, values[0] ?? {})
}

/** Puts the values in the place of the names in braces. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}
