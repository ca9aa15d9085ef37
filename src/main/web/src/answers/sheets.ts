import { ask } from '@/api/ask'
import { graphql, type ResultOf } from '@/api/graphql'
import { formKinds, formNames } from '@/checklists/forms'

const SheetsOfTeam = graphql(`
  query SheetsOfTeam($review: ID!, $team: Int!, $after: String) {
    sheets(review: $review, filter: { team: $team }, first: 100, after: $after) {
      edges {
        node {
          id
          form
          unitName
          paper
          state
          asked
          answered
          problems {
            wording
          }
          conflicts {
            key
          }
          steps {
            state
            reason
          }
          visit {
            position
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export async function sheetsOfTeam(review: string, team: number, after: string | null, signal: AbortSignal) {
  return (await ask(SheetsOfTeam, { review, team, after }, signal)).sheets
}

export type ListedSheet = ResultOf<typeof SheetsOfTeam>['sheets']['edges'][number]['node']

/** The sheets under their forms, in the order of the forms and of the draw; a replaced household is none to visit. */
export function byForm<Sheet extends Pick<ListedSheet, 'form' | 'visit' | 'state'>>(sheets: readonly Sheet[]) {
  return formKinds
    .map((form) => ({
      name: formNames[form],
      sheets: sheets
        .filter((sheet) => sheet.form === form)
        .sort((one, other) => one.visit.position - other.visit.position),
    }))
    .map((form) => ({ ...form, toVisit: form.sheets.filter((sheet) => sheet.state !== 'REPLACED').length }))
    .filter(({ sheets }) => sheets.length > 0)
}

/** Why it was returned, as long as it is not mended; why it was replaced. */
export function reasonOf({ state, steps }: Pick<ListedSheet, 'state' | 'steps'>): string | undefined {
  if (state !== 'RETURNED' && state !== 'REPLACED') return undefined
  return steps.findLast((step) => step.state === state)?.reason ?? undefined
}
