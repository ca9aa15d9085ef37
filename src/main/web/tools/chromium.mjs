// Unpacks the Chromium that comes inside npm's @sparticuz/chromium, with the libraries it needs,
// into the folder that is named: the program is `chromium`, its libraries are in `al2023/lib`, its
// fonts in `fonts`. For machines that have Node but no browser, nor a way to install one.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'

const target = resolve(process.argv[2])
if (!existsSync(target)) {
  const unpacking = `${target}.unpacking`
  rmSync(unpacking, { recursive: true, force: true })
  mkdirSync(unpacking, { recursive: true })
  // It unpacks into the folder for temporary files, and brings its libraries where they are missed.
  process.env.TMPDIR = unpacking
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  renameSync(unpacking, target)
}
