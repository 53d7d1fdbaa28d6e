import { guardSession, whenLeaving } from '../shared/session.ts'
import { start } from '../shared/start.tsx'
import { App } from './App.tsx'
import { leavePhone } from './worker.tsx'

guardSession()
whenLeaving(leavePhone)
if ('serviceWorker' in navigator)
  void navigator.serviceWorker.register('/service-worker.js', { scope: '/worker' }).catch(() => undefined)
start(<App />)
