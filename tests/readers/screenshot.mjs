// Makes a picture of a page as an e-reader shows it, with a note open.
// usage: node screenshot.mjs BOOK.epub OUT.png [--note N] [--width 536 --height 724 --dpr 2]
// N counts the note references from 1; without it, the page of the first one with no note open.
import { read, readArguments } from './lib.mjs'

const options = readArguments({ width: 536, height: 724, dpr: 2, note: 0 })
const [book, picture] = options.files

await read(book, options, async page => {
  const links = await page.evaluate(() => globalThis.reader.links())
  const link = links.filter(one => one.kind === 'note')[Math.max(options.note, 1) - 1]
  if (!link) throw new Error(`the book has no note ${options.note}`)
  const { x, y } = await page.evaluate(one => globalThis.reader.turnTo(one), link)
  if (options.note) {
    await page.mouse.click(x, y)
    await page.waitForFunction(() => globalThis.reader.opened())
  }
  await page.screenshot({ path: picture })
})
