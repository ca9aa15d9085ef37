const files = import.meta.glob<string>('./starters/*.graphql', { query: '?raw', import: 'default', eager: true })

/** What a newcomer finds in the editor's tabs, in the order of the files' names: each runs as it stands. */
export const starters = Object.keys(files)
  .sort()
  .map((name) => files[name] ?? '')
