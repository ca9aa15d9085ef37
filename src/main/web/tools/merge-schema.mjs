// The API's schema as one file for the type checker: the modules' files in schema/, their `extend
// type`s applied, and the connection types that Spring for GraphQL adds by itself.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buildASTSchema, parse, printSchema, visit } from 'graphql'

const folder = new URL('../../../../schema/', import.meta.url)
const target = new URL('../.generated/', import.meta.url)

const written = readdirSync(folder)
  .filter((name) => name.endsWith('.graphqls'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

mkdirSync(target, { recursive: true })
writeFileSync(
  new URL('schema.graphql', target),
  printSchema(buildASTSchema(parse(written + connectionsIn(written)))),
)

function connectionsIn(source) {
  const defined = new Set()
  const named = new Set()
  visit(parse(source), {
    ObjectTypeDefinition: (node) => void defined.add(node.name.value),
    NamedType: (node) => void named.add(node.name.value),
  })
  const missing = [...named].filter((name) => name.endsWith('Connection') && !defined.has(name))
  const types = missing.map((name) => {
    const node = name.slice(0, -'Connection'.length)
    return `
      type ${name} { edges: [${node}Edge]! pageInfo: PageInfo! }
      type ${node}Edge { node: ${node}! cursor: String! }`
  })
  if (missing.length > 0 && !defined.has('PageInfo')) {
    types.push(`type PageInfo {
      hasPreviousPage: Boolean! hasNextPage: Boolean! startCursor: String endCursor: String }`)
  }
  return types.join('')
}
