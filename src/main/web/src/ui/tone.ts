export type Tone = 'idle' | 'going' | 'waiting' | 'attention' | 'done'

/** A number of things that stand at one state. */
export interface Part {
  word: string
  tone: Tone
  count: number
}
