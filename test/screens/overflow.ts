/**
 * Evaluated in a surface: each thing that is cut or runs out of its place, as a line. What ends in an ellipsis, or lies in a box that
 * scrolls, is not cut. A popup is as wide as its body.
 */
export const overflows = `(() => {
  const slack = 1.5
  const body = document.body.getBoundingClientRect()
  const view = { left: Math.max(0, body.left), right: Math.min(document.documentElement.clientWidth, body.right) }
  const faults = new Set()
  const words = text => '“' + text.replace(/\\s+/g, ' ').trim().slice(0, 50) + '”'
  const styleOf = element => getComputedStyle(element)
  const shows = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isForTheEar(element)

  if (document.body.scrollWidth > document.body.clientWidth + slack) faults.add('the document is wider than the view')
  const texts = textsOf(document.body).flatMap(node => linesOf(node))
  for (const line of texts) lookAt(line)
  for (const field of document.querySelectorAll('input, select, textarea')) if (shows(field)) lookAtField(field)
  overlaps()
  return [...faults]

  // Said and not shown: in a box of one pixel.
  function isForTheEar(element) {
    for (; element && element !== document.body; element = element.parentElement) {
      const { width, height } = element.getBoundingClientRect()
      if (width <= 1 && height <= 1 && styleOf(element).overflowX !== 'visible') return true
    }
    return false
  }

  function textsOf(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      const { parentElement } = node
      if (node.data.trim() && !parentElement.closest('select, script, style, title') && shows(parentElement)) found.push(node)
    }
    return found
  }

  function linesOf(node) {
    const range = document.createRange()
    range.selectNodeContents(node)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).map(box => ({ node, box, seen: box }))
  }

  function lookAt(line) {
    const { node, box } = line
    for (let element = node.parentElement; element && element !== document.documentElement; element = element.parentElement) {
      const style = styleOf(element)
      if (style.display.startsWith('inline') && style.display === 'inline' || style.display === 'contents') continue
      const own = element.getBoundingClientRect()
      const clips = style.overflowX !== 'visible'
      if (style.overflowX === 'auto' || style.overflowX === 'scroll') return
      const out = box.right > own.right + slack || box.left < own.left - slack
      if (clips && out && style.textOverflow === 'ellipsis') {
        line.seen = within(box, own)
        return
      }
      if (out) return void faults.add(words(node.data) + (clips ? ' is cut' : ' runs out of its place'))
      if (style.overflowY !== 'visible' && box.bottom > own.bottom + box.height / 3) return void faults.add(words(node.data) + ' is cut below')
      // A menu has its place over what is around it.
      if (isOver(style)) break
    }
    if (box.right > view.right + slack || box.left < view.left - slack) faults.add(words(node.data) + ' runs out of the view')
  }

  function within(box, own) {
    const [left, right] = [Math.max(box.left, own.left), Math.min(box.right, own.right)]
    return new DOMRect(left, box.top, Math.max(0, right - left), box.height)
  }

  function contentOf(field) {
    const style = styleOf(field)
    const { left, top, width, height } = field.getBoundingClientRect()
    const px = name => parseFloat(style[name]) || 0
    const start = px('paddingLeft') + px('borderLeftWidth')
    const above = px('paddingTop') + px('borderTopWidth')
    return new DOMRect(left + start, top + above, width - start - px('paddingRight') - px('borderRightWidth'), height - above - px('paddingBottom') - px('borderBottomWidth'))
  }

  function widthOf(text, style) {
    const context = document.createElement('canvas').getContext('2d')
    context.font = style.fontWeight + ' ' + style.fontSize + ' ' + style.fontFamily
    return context.measureText(text).width
  }

  function lookAtField(field) {
    if (/^(checkbox|radio|file|range)$/.test(field.type)) return
    const style = styleOf(field)
    const content = contentOf(field)
    const name = field.ariaLabel ?? field.labels?.[0]?.textContent ?? field.localName
    if (parseFloat(style.fontSize) * 1.15 > content.height + slack) faults.add(words(name) + ' is too low for its text')
    const text = field.localName === 'select' ? (field.selectedOptions[0]?.text ?? '') : (field.placeholder ?? '')
    // Its arrow takes some room.
    const room = content.width - (field.localName === 'select' ? 18 : 0)
    if (style.textOverflow !== 'ellipsis' && widthOf(text, style) > room + slack) faults.add(words(text) + ' is cut in its field')
    if (content.right > view.right || content.left < view.left) faults.add(words(name) + ' runs out of the view')
    if (field.localName === 'input') texts.push({ node: field, box: content, seen: content, field: name })
  }

  function isOver({ position, zIndex }) {
    return position === 'absolute' && zIndex !== 'auto'
  }

  // What stands still while the rest scrolls lies over it, and should.
  function layerOf(node) {
    for (let element = node.parentElement; element; element = element.parentElement) {
      const style = styleOf(element)
      if (/sticky|fixed/.test(style.position) || isOver(style)) return element
    }
    return null
  }

  function overlaps() {
    const lines = texts.map(({ node, seen, field }) => ({ node, seen, layer: layerOf(node), text: field ?? node.data })).sort((a, b) => a.seen.top - b.seen.top)
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.seen.top >= one.seen.bottom) break
        if (one.node === other.node || one.layer !== other.layer) continue
        const across = Math.min(one.seen.right, other.seen.right) - Math.max(one.seen.left, other.seen.left)
        const down = Math.min(one.seen.bottom, other.seen.bottom) - other.seen.top
        if (across > 2 && down > Math.min(one.seen.height, other.seen.height) / 3)
          faults.add(words(one.text) + ' and ' + words(other.text) + ' lie over each other')
      }
  }
})()`
