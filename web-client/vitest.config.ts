import { defineConfig } from 'vitest/config'
import { preactForReact } from './faces.ts'

/** Each face is tested on the library it is shipped with. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        resolve: { alias: preactForReact },
        test: {
          name: 'light',
          environment: 'happy-dom',
          include: ['src/{family,worker,shared,sign-in}/**/*.test.{ts,tsx}'],
        },
      },
      { test: { name: 'desk', environment: 'happy-dom', include: ['src/desk/**/*.test.{ts,tsx}'] } },
    ],
  },
})
