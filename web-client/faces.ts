import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a bundle consists of, by name: the pages a browser opens, and the service worker once there is one. */
const inputs = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, at(name.includes('/') ? name : `./${name}.html`)]))

const serviceWorker = './src/worker/service-worker.ts'

export const faces = {
  light: {
    ...inputs(['index', 'family', 'worker']),
    ...(existsSync(at(serviceWorker)) ? { 'service-worker': at(serviceWorker) } : {}),
  },
  desk: inputs(['desk']),
}

/** The family and worker faces are written for React and shipped on Preact: 5 kB in place of 60. */
export const preactForReact = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
}
