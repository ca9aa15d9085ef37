/** What a newcomer finds in the editor's tabs: each runs as it stands. */
export const starterTabs = [
  `# 谁已登录 · Who is signed in
# 按 Ctrl+Enter 运行 · Run with Ctrl+Enter
query WhoAmI {
  me {
    id
    name
    roles
  }
}
`,
].map((query) => ({ query }))
