import { createRoot } from 'react-dom/client'

const app = document.getElementById('app')
if (app) createRoot(app).render(<h1>安居</h1>)
