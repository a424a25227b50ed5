// Runs axe-core, newer than the one inside Ace, on the files of an unpacked book.
// usage: node axe.mjs FOLDER FILE.xhtml…     (the files' paths inside the folder)
// Out: JSON [{ file, rule, impact, help, html }], empty if nothing was found.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { browse, readArguments, serve } from './lib.mjs'

// Rules about whole web pages; a chapter of a book is none.
const WEB_PAGE_RULES = ['bypass', 'landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'region']

const options = readArguments({ width: 800, height: 1000, dpr: 1 })
const [folder, ...files] = options.files
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function findings(page, file) {
  // On a file that is not well-formed Chromium shows the part before the fault, and axe is content with that.
  const broken = await page.evaluate(() => document.querySelector('parsererror')?.textContent)
  if (broken) return [{ file, rule: 'well-formed', impact: 'critical', help: broken, html: '' }]
  await page.evaluate(axe)
  const { violations } = await page.evaluate(rules => {
    const off = Object.fromEntries(rules.map(rule => [rule, { enabled: false }]))
    return globalThis.axe.run(document, { rules: off, resultTypes: ['violations'] })
  }, WEB_PAGE_RULES)
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ html }) => ({ file, rule: id, impact, help, html })),
  )
}

const server = await serve({ '/': folder })
const { page, end } = await browse(options)
const found = []
try {
  for (const file of files) {
    await page.goto(`${server.address}/${file}`)
    found.push(...(await findings(page, file)))
  }
} finally {
  await end()
  server.stop()
}
console.log(JSON.stringify(found))
