import { mkdirSync, renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vitest/config'
import { writeTrustedDocuments } from './tools/trusted-documents'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const classes = here('../../../target/classes')

/** Spring answers /graphiql with `graphiql/index.html` on the classpath: this page takes its place. */
function graphiqlForSpring(): Plugin {
  return {
    name: 'graphiql-for-spring',
    apply: 'build',
    closeBundle() {
      mkdirSync(`${classes}/graphiql`, { recursive: true })
      renameSync(`${classes}/static/graphiql.html`, `${classes}/graphiql/index.html`)
    },
  }
}

const resolve = { alias: { '@': here('src') } }

/** The service finds what our pages ask as `documents/*.graphql` on the classpath. */
function documentsForSpring(): Plugin {
  return {
    name: 'documents-for-spring',
    apply: 'build',
    closeBundle: () => writeTrustedDocuments(`${classes}/documents`, { root: here('.'), resolve }),
  }
}

export default defineConfig({
  plugins: [vue(), graphiqlForSpring(), documentsForSpring()],
  resolve,
  build: {
    outDir: `${classes}/static`,
    emptyOutDir: true,
    // GraphiQL's editor is one big chunk, loaded on its own page only.
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      input: ['index.html', 'sign-in.html', 'graphiql.html'].map(here),
      // "use client" in React's libraries: nothing is rendered on the server here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  worker: { format: 'es' },
  // Vite's dev server takes a worker for what it is only in a file that it has not bundled before.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    // `npm run dev` beside a running service
    proxy: Object.fromEntries(
      // `/sign-in.html` is a page of the dev server itself.
      ['/graphql', '^/sign-in$', '/sign-out', '/papers', '/photos', '/reviews', '/samples'].map((path) => [path, 'http://127.0.0.1:8080']),
    ),
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
