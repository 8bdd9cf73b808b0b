// The desk: its frame and its screens.

export function Desk() {
  return <main>Breadcrumb</main>
}
