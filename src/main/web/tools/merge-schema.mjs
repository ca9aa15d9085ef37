// The API's schema as one file for the type checker: the modules' files in schema/, their `extend
// type`s applied.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buildSchema, printSchema } from 'graphql'

const modules = new URL('../../../../schema/', import.meta.url)
const target = new URL('../.generated/', import.meta.url)

const source = readdirSync(modules)
  .filter((name) => name.endsWith('.graphqls'))
  .map((name) => readFileSync(new URL(name, modules), 'utf8'))
  .join('\n')

mkdirSync(target, { recursive: true })
writeFileSync(new URL('schema.graphql', target), printSchema(buildSchema(source)))
