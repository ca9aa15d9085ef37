import { print } from '@0no-co/graphql.web'
import type { TadaDocumentNode } from 'gql.tada'
import { csrfHeader } from '@/session/csrf'
import { askToSignIn } from '@/session/session'

/** The service could not answer; the message is for people. */
export class NoAnswer extends Error {}

/** What went wrong, in words for people. */
export function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

interface Answer<Data> {
  data?: Data | null
  errors?: { message: string }[]
}

/** Asks the service's GraphQL API. */
export async function ask<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await post(JSON.stringify({ query: print(document), variables }), signal)
  if (response.status === 401) {
    askToSignIn()
    throw new NoAnswer('登录已过期，请重新登录。')
  }
  const { data, errors } = await answerIn<Data>(response)
  if (data === undefined || data === null || errors !== undefined) {
    throw new NoAnswer(errors?.map((error) => error.message).join('；') ?? `服务出错（${response.status}）。`)
  }
  return data
}

async function post(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...csrfHeader() },
      body,
      signal: signal ?? null,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new NoAnswer('无法连接服务，请检查网络后重试。', { cause })
  }
}

async function answerIn<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>
  } catch (cause) {
    throw new NoAnswer(`服务出错（${response.status}）。`, { cause })
  }
}
