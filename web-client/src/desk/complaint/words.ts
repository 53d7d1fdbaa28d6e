import { speaker } from '../../shared/words/speaker.ts'
import en from './words.en.ts'
import zh from './words.zh-CN.ts'

export const say = speaker({ 'zh-CN': zh, en })
