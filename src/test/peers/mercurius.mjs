// node mercurius.mjs <port> <database>
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { context, port, schema } from './api.mjs'

const app = Fastify()
app.register(mercurius, { schema, context, jit: 1 })
await app.listen({ host: '127.0.0.1', port: Number(port) })
