import type { graphql } from '@/api/graphql'

export type Role = ReturnType<typeof graphql.scalar<'Role'>>

export const roleNames: Record<Role, string> = {
  CITY_OFFICE: '市级复查办公室',
  COUNTY_OFFICE: '县教育局',
  TOWN: '镇(街道)',
  SCHOOL: '学校',
  VILLAGE: '村(社区)',
  INSPECTOR: '检查组',
  AUDITOR: '审计人员',
  ADMINISTRATOR: '系统管理员',
}
