import type { TadaDocumentNode } from 'gql.tada'
import { ask } from './ask'

/** The service does not do it; the message is for people. */
export class Refused extends Error {}

interface Refusal {
  message: string
}

/** What a document's only mutation has done; throws what it was refused for. */
export async function change<Outcome extends object, Variables>(
  document: TadaDocumentNode<Record<string, Outcome>, Variables>,
  variables: Variables,
): Promise<Exclude<Outcome, Refusal>> {
  const [outcome] = Object.values(await ask(document, variables)) as [Exclude<Outcome, Refusal> | Refusal]
  if ('message' in outcome) throw new Refused(outcome.message)
  return outcome
}
