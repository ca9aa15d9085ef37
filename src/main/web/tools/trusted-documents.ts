import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { print, type DocumentNode } from '@0no-co/graphql.web'
import { createServer, type Plugin, type UserConfig } from 'vite'

const MADE = '\0the documents of all pages'
const RECORDING = '\0gql.tada that remembers each document'

const code: Record<string, string> = {
  [MADE]: `
    import { made } from '${RECORDING}'
    const modules = import.meta.glob(['/src/*/*.ts', '!/src/*/*.test.ts', '!/src/{graphiql,sign-in}/*'])
    await Promise.all(Object.values(modules).map((load) => load()))
    export { made }`,
  [RECORDING]: `
    import { initGraphQLTada as original } from 'gql.tada'
    export * from 'gql.tada'
    export const made = []
    export function initGraphQLTada() {
      const graphql = original()
      return (...parts) => {
        const document = graphql(...parts)
        made.push(document)
        return document
      }
    }`,
}

const recording: Plugin = {
  name: 'recording',
  enforce: 'pre',
  resolveId: (id, from) => (id === 'gql.tada' && from !== RECORDING ? RECORDING : id in code ? id : undefined),
  load: (id) => code[id],
}

/**
 * Writes down each operation that our pages send, as they send it, for a service that answers trusted documents only. The
 * modules themselves make them: it loads all of them, as their tests do, and remembers what they made.
 */
export async function writeTrustedDocuments(directory: string, config: UserConfig) {
  const server = await createServer({
    ...config,
    configFile: false,
    plugins: [recording],
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    // Or Node would load it past the plugin.
    ssr: { noExternal: ['gql.tada'] },
  })
  try {
    const { made } = (await server.ssrLoadModule(MADE)) as { made: DocumentNode[] }
    if (made.length === 0) throw new Error('no page makes a document')
    rmSync(directory, { recursive: true, force: true })
    mkdirSync(directory, { recursive: true })
    for (const document of made) {
      const operation = document.definitions.find((part) => part.kind === 'OperationDefinition')
      if (operation?.name !== undefined) writeFileSync(`${directory}/${operation.name.value}.graphql`, print(document))
    }
  } finally {
    await server.close()
  }
}
