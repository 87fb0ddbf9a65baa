// What the list leads to. See `parts.tsx`.

export { AddView } from './add-view.tsx'
export { DetailsView } from './details-view.tsx'
