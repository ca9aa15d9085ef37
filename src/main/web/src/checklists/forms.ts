import type { graphql } from '@/api/graphql'

export type FormKind = ReturnType<typeof graphql.scalar<'FormKind'>>

/** The forms in the order of their numbers, by whom they check. */
export const formNames: Record<FormKind, string> = {
  COUNTY: '县',
  TOWN: '镇',
  SCHOOL: '学校',
  VILLAGE: '村',
  HOUSEHOLD: '户',
}

export const formKinds = Object.keys(formNames) as FormKind[]
