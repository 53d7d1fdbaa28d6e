import { guardSession } from '../shared/session.ts'
import { start } from '../shared/start.tsx'
import { App } from './App.tsx'

guardSession()
start(<App />)
