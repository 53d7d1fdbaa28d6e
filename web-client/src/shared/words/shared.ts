import en from './shared.en.ts'
import zh from './shared.zh-CN.ts'

/** The words of every face; a face adds its own: `speaker({ 'zh-CN': { ...shared['zh-CN'], ...zh }, en: … })`. */
export const shared = { 'zh-CN': zh, en }
