/** For what Escape puts away. A click on its text takes the focus into it, so that Escape works after that too. */
export const leaveBy = (leave: () => void) => ({
  tabIndex: -1,
  'data-leave': true,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) leave()
  },
})
