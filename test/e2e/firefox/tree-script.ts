/** The accessibility tree of the document, as Firefox's own service for screen readers has it: runs with Firefox's rights. */
export const treeScript = `
const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
const waits = () => new Promise(resolve => window.requestAnimationFrame(() => window.setTimeout(resolve)))
return read()

// The tree is built on the first question, and again a moment after each change.
async function read() {
  let said = ''
  for (;;) {
    await waits()
    const root = service.getAccessibleFor(document)
    if (!root) continue
    const tree = walk(root, 0)
    if (tree.length > 1 && JSON.stringify(tree) === said) return tree
    said = JSON.stringify(tree)
  }
}

function walk(accessible, depth) {
  const { name, description } = accessible
  const role = roleOf(accessible)
  const own = role === 'generic' ? [] : [{ role, name: tidy(name), description: tidy(description), depth }]
  const below = []
  for (let child = accessible.firstChild; child; child = child.nextSibling)
    below.push(...walk(child, depth + own.length))
  return [...own, ...below]
}

// What has no role in ARIA goes by a name of ours.
function roleOf(accessible) {
  const role = accessible.computedARIARole || service.getStringRole(accessible.role)
  return { 'text leaf': 'text', 'password text': 'textbox' }[role] ?? role
}

function tidy(text) {
  return (text ?? '').trim()
}`
