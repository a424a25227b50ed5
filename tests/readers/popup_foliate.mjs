// Taps every note reference of a book in foliate-js with the mouse, and says what came up.
// usage: node popup_foliate.mjs BOOK.epub [--width 600 --height 800 --dpr 1] [--backlinks 1]
// Out: JSON { notes: [{ file, text, href, popup, note, type, expected, ok, problem }], backlinks: […], errors }.
// A note is ok if its box came up, holds the text of the link's target, and the engine knows it as a note.
import { read, readArguments } from './lib.mjs'

const options = readArguments({ width: 600, height: 800, dpr: 1, backlinks: 0 })

async function tap(page, link) {
  const { x, y, visible } = await page.evaluate(one => globalThis.reader.turnTo(one), link)
  if (!visible) return { error: 'the link is not on the page it belongs to' }
  await page.mouse.click(x, y)
  await page.waitForFunction(() => globalThis.reader.opened(), null, { timeout: 5000 }).catch(() => {})
  return (await page.evaluate(() => globalThis.reader.opened())) ?? { error: 'nothing happened' }
}

function problemOf(link, seen) {
  if (seen.error) return seen.error
  if (seen.went) return 'the reader jumped: it does not take this link for a note reference'
  if (link.expected === null) return 'the link leads nowhere'
  if (seen.text !== link.expected) return 'the box shows another text than the target has'
  if (!seen.type) return 'the target is not marked as a note'
  return null
}

async function tryNote(page, link) {
  const seen = await tap(page, link)
  const problem = problemOf(link, seen)
  const { file, text, href, expected } = link
  const note = seen.text ?? null
  return { file, text, href, popup: note !== null, note, type: seen.type ?? null, expected, ok: !problem, problem }
}

async function tryBacklink(page, link) {
  const seen = await tap(page, link)
  const arrived = await page
    .waitForFunction(one => globalThis.reader.arrivedAt(one), link, { timeout: 3000 })
    .then(() => true, () => false)
  return { file: link.file, text: link.text, href: link.href, ok: Boolean(seen.went) && arrived }
}

const result = await read(options.files[0], options, async page => {
  const links = await page.evaluate(() => globalThis.reader.links())
  const notes = []
  for (const link of links.filter(one => one.kind === 'note')) notes.push(await tryNote(page, link))
  const backlinks = []
  const wanted = options.backlinks ? links.filter(one => one.kind === 'backlink') : []
  for (const link of wanted) backlinks.push(await tryBacklink(page, link))
  return { notes, backlinks }
})
console.log(JSON.stringify(result))
