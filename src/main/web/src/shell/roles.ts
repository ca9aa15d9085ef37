import type { graphql } from '@/api/graphql'

export type Role = ReturnType<typeof graphql.scalar<'Role'>>

export const roleNames: Record<Role, string> = {
  CITY_OFFICE: '市级复查办公室',
  COUNTY_OFFICE: '县教育局',
  INSPECTOR: '检查组',
}
