// The merge rules of org.baoxue.answers.sync, but for contested changes that a later one settles, on stored answers.

const KINDS = ['yes', 'number', 'text', 'choice', 'date']

/** The answers with a batch of changes brought in, one after the other, and what became of each. */
export function merged(stored, changes) {
  const answers = new Map(stored.map(answer => [keyOf(answer.key), answer]))
  const before = new Date()
  const results = changes.map(change => {
    const answer = answers.get(change.key) ?? { key: parsed(change.key), entries: [] }
    const known = answer.entries.find(entry => entry.change === change.id)
    if (known) return result(change, answer, known)
    const entry = entryOf(change, answer, before)
    const after = { ...answer, entries: [...answer.entries, entry] }
    answers.set(change.key, after)
    return result(change, after, entry)
  })
  return { answers: [...answers.values()], results, fresh: results.some(({ yours }) => yours.arrivedAt === before) }
}

function entryOf(change, answer, at) {
  const current = standing(answer)
  const version = current?.version ?? 0
  const value = valueOf(change.value)
  const fate = agrees(current, value, change.note) ? 'AGREED' : change.base === version ? 'TAKEN' : 'CONTESTED'
  return {
    change: change.id,
    ...(value && { value }),
    ...(change.note && { note: change.note }),
    by: 'peer',
    answeredAt: change.answeredAt ? new Date(change.answeredAt) : at,
    arrivedAt: at,
    fate,
    version: fate === 'TAKEN' ? version + 1 : version,
    settles: []
  }
}

function agrees(current, value, note) {
  return current?.note === (note ?? undefined) && KINDS.every(kind => current?.value?.[kind] === value?.[kind])
}

function valueOf(input) {
  const kind = input && KINDS.find(each => input[each] != null)
  return kind && { [kind]: input[kind] }
}

function standing(answer) {
  return answer.entries.findLast(({ fate }) => fate === 'TAKEN' || fate === 'DECIDED')
}

function result(change, answer, entry) {
  const current = standing(answer)
  return {
    id: change.id,
    key: change.key,
    result: entry.fate === 'CONTESTED' ? 'CONFLICT' : 'SAVED',
    version: current?.version ?? 0,
    standing: current,
    yours: entry
  }
}

function parsed(key) {
  const [item, block] = key.split('@')
  return block ? { item, block } : { item }
}

function keyOf({ item, block }) {
  return block ? `${item}@${block}` : item
}
