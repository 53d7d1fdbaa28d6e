import { createRoot } from 'react-dom/client'
import { guardSession } from '../shared/session.ts'
import { Desk } from './shell/Desk.tsx'

guardSession()
const app = document.getElementById('app')
if (app) createRoot(app).render(<Desk />)
