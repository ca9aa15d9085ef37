// node apollo.mjs <port> <database>
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { context, port, schema } from './api.mjs'

await startStandaloneServer(new ApolloServer({ schema }), {
  context: async () => context(),
  listen: { host: '127.0.0.1', port: Number(port), path: '/graphql' }
})
