// Formats what people write here: Java, TypeScript, CSS, HTML, scripts. With --check it only says what differs.
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const client = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const check = process.argv.includes('--check')
const files = ['src/**/*.java', 'web-client/**/*.{ts,tsx,css,html,mjs}']

// cwd is the repository: .gitignore there also says what not to format
const prettier = spawnSync(
  process.execPath,
  [
    join(client, 'node_modules/prettier/bin/prettier.cjs'),
    '--config',
    join(client, 'prettier.config.mjs'),
    '--no-error-on-unmatched-pattern',
    '--list-different',
    ...(check ? [] : ['--write', '--cache']),
    ...files,
  ],
  { cwd: resolve(client, '..'), encoding: 'utf8' },
)
const said = `${prettier.stdout}${prettier.stderr}`.trim()
if (said) console.log(check ? said : said.replace(/^/gm, 'formatted: '))
if (check && prettier.status === 1)
  console.error('These files are not formatted: run `npm --prefix web-client run format`.')
process.exit(prettier.status ?? 1)
