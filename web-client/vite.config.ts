import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type ProxyOptions } from 'vite'
import { faces, preactForReact } from './faces.ts'

/** As the server does: /family/anything is family.html, so that an address can be shared and reloaded. */
const pages: Plugin = {
  name: 'anju-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const face = /^\/(family|worker|desk)(?=[/?]|$)(?!.*\.\w+(\?|$))/.exec(request.url ?? '')?.[1]
      if (face) request.url = `/${face}.html`
      next()
    })
  },
}

/** The server takes a write by cookie from its own origin alone, and to a developer this server here is that origin. */
const asOurOwnOrigin = (target: string): ProxyOptions => ({
  target,
  changeOrigin: true,
  configure: (proxy) =>
    proxy.on('proxyReq', (request) => {
      if (request.hasHeader('origin')) request.setHeader('origin', target)
    }),
})

/**
 * `vite build --mode light` and `--mode desk` make the two bundles; `vite` serves all pages at once, there on React,
 * for one server cannot be two libraries. The browser tests run what is shipped.
 */
export default defineConfig(({ command, mode }) => {
  const light = mode === 'light'
  return {
    appType: 'mpa',
    plugins: command === 'serve' ? [react(), pages] : [],
    resolve: light ? { alias: preactForReact } : {},
    build: {
      outDir: process.env.ANJU_WEBROOT ?? '../target/classes/webroot',
      emptyOutDir: false,
      copyPublicDir: light,
      target: light ? ['es2020', 'chrome87', 'safari14'] : ['es2022'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      license: { fileName: `licences-${mode}.md` },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: light ? faces.light : faces.desk,
        output: {
          entryFileNames: (chunk) => (chunk.name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
    server: {
      port: 5173,
      proxy: { '^/(api|health|metrics)(/|$)': asOurOwnOrigin(process.env.ANJU_URL ?? 'http://localhost:8080') },
    },
  }
})
