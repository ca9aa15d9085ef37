import { ask } from '@/api/ask'
import { change } from '@/api/change'
import { graphql, type ResultOf, type VariablesOf } from '@/api/graphql'
import { roleNames, type Role } from '@/shell/roles'

const AccountLine = graphql(`
  fragment AccountLine on Account @_unmask {
    id
    name
    grants {
      role
      scope
    }
    belongsTo
    closedAt
  }
`)

const Accounts = graphql(
  `
    query Accounts($after: String) {
      accounts(first: 50, after: $after) {
        edges {
          node {
            ...AccountLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [AccountLine],
)

const CreateAccount = graphql(
  `
    mutation CreateAccount($input: NewAccountInput!) {
      createAccount(input: $input) {
        ... on OpenedAccount {
          firstPassword
          account {
            ...AccountLine
          }
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AccountLine],
)

const CorrectAccount = graphql(
  `
    mutation CorrectAccount($input: NewAccountInput!) {
      correctAccount(input: $input) {
        ... on Account {
          ...AccountLine
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AccountLine],
)

const ResetPassword = graphql(
  `
    mutation ResetPassword($id: ID!) {
      resetPassword(id: $id) {
        ... on OpenedAccount {
          firstPassword
          account {
            ...AccountLine
          }
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AccountLine],
)

const CloseAccount = graphql(
  `
    mutation CloseAccount($id: ID!) {
      closeAccount(id: $id) {
        ... on Account {
          ...AccountLine
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AccountLine],
)

const ReopenAccount = graphql(
  `
    mutation ReopenAccount($id: ID!) {
      reopenAccount(id: $id) {
        ... on Account {
          ...AccountLine
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [AccountLine],
)

export type Account = ResultOf<typeof AccountLine>
export type NewAccount = VariablesOf<typeof CreateAccount>['input']

/** The account as it stands now, with a password that is told once. */
export interface Kept {
  account: Account
  firstPassword: string | null
}

export async function accountsAfter(after: string | null, signal: AbortSignal) {
  return (await ask(Accounts, { after }, signal)).accounts
}

export function createAccount(input: NewAccount): Promise<Kept> {
  return change(CreateAccount, { input })
}

export async function correctAccount(input: NewAccount): Promise<Kept> {
  return { account: await change(CorrectAccount, { input }), firstPassword: null }
}

export function resetPassword(id: string): Promise<Kept> {
  return change(ResetPassword, { id })
}

export async function closeAccount(id: string): Promise<Kept> {
  return { account: await change(CloseAccount, { id }), firstPassword: null }
}

export async function reopenAccount(id: string): Promise<Kept> {
  return { account: await change(ReopenAccount, { id }), firstPassword: null }
}

/** What a person may do, and where: 镇(街道) 619901101. */
export function grantWords(account: Account): string {
  return account.grants.map(({ role, scope }) => `${roleNames[role]} ${scopeWord(scope)}`).join('、')
}

function scopeWord(scope: string): string {
  return scope === '000000' ? '全国' : scope
}

/** Codes as they are typed, one after another. */
export function codesIn(text: string): string[] {
  return text.split(/[\s,，;；、]+/).filter((code) => code !== '')
}

/** Codes of a school, a village, a town, a county; of a city or the whole country end in zeros. */
export const scopeHints: Record<Role, string> = {
  CITY_OFFICE: '市级代码，如 619900',
  COUNTY_OFFICE: '县级代码，如 619901',
  TOWN: '镇代码，如 619901101',
  VILLAGE: '村代码，如 619901101201',
  SCHOOL: '学校代码，如 619901101-S01',
  INSPECTOR: '可参加检查的地区，如 619900',
  AUDITOR: '市级或县级代码，如 619900',
  ADMINISTRATOR: '市级或县级代码，如 619900',
}
